package nl.werkplaats.query.proof;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.move.ProofSight;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.Versioned;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has the whole log compared with what was sealed of it, and shows what came of that. */
@RestController
@RequestMapping(path = "/api/v1/audit/checks", produces = MediaType.APPLICATION_JSON_VALUE)
class CheckEndpoint {

  private static final int LATEST = 50;

  private final Sealing sealing;

  CheckEndpoint(Sealing sealing) {
    this.sealing = sealing;
  }

  /** Goes on in the background; the answer says where to see how far it is. */
  @PostMapping
  ResponseEntity<CheckState> begin(Standing asker) {
    if (!ProofSight.mayCheck(asker)) throw new Refused(new Refusal.NotYours());
    CheckState state = sealing.checks().begin(Optional.of(asker.person()));
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/audit/checks/" + state.id()))
        .body(state);
  }

  @GetMapping
  Page<CheckState> latest(Standing reader) {
    let(reader);
    return new Page<>(sealing.book().latest(LATEST), Optional.empty());
  }

  @GetMapping("/{id}")
  CheckState one(@PathVariable String id, Standing reader) {
    let(reader);
    UUID check = Versioned.id(id, UUID::fromString);
    return sealing.book().find(check).orElseThrow(Refused::unknown);
  }

  private static void let(Standing reader) {
    if (!ProofSight.seesProofs(reader)) throw new Refused(new Refusal.NotYours());
  }
}
