package nl.werkplaats.query.proof;

import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.ProofSight;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.proof.StoredRow;
import nl.werkplaats.kernel.text.SigningKeys;
import nl.werkplaats.query.http.ConsistencyAsked;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.InclusionAsked;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.PageAsked;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was signed of the log, and proves single events and whole checkpoints. */
@RestController
@RequestMapping(path = "/api/v1/audit")
class ProofEndpoint {

  private final Proofs proofs;
  private final SigningKeys keys;

  ProofEndpoint(Proofs proofs, SigningKeys keys) {
    this.proofs = proofs;
    this.keys = keys;
  }

  /** The last checkpoint, to the byte as it was signed. */
  @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  String checkpoint(Standing reader) {
    let(reader);
    return proofs.latest().note();
  }

  @GetMapping(path = "/checkpoints", produces = MediaType.APPLICATION_JSON_VALUE)
  Page<CheckpointLine> checkpoints(PageAsked asked, Standing reader) {
    let(reader);
    int limit = asked.atMost();
    Cut<Sealed> cut =
        Cut.of(
            limit,
            asked.before(),
            limit + 1,
            proofs::before,
            Sealed::size,
            all -> all,
            Sealed::size);
    return cut.page(cut.seen().stream().map(CheckpointLine::of).toList());
  }

  @GetMapping(path = "/keys", produces = MediaType.APPLICATION_JSON_VALUE)
  Page<KeyLine> keys(Standing reader) {
    let(reader);
    return new Page<>(keys.all().stream().map(KeyLine::of).toList(), Optional.empty());
  }

  @GetMapping(path = "/proofs/inclusion", produces = MediaType.APPLICATION_JSON_VALUE)
  Inclusion inclusion(InclusionAsked asked, Standing reader) {
    let(reader);
    StoredRow event =
        proofs
            .event(asked.ofEvent())
            .filter(row -> ProofSight.seesProofOf(reader, new LocationId(row.location())))
            .orElseThrow(Refused::unknown);
    return proofs.inclusion(event, asked.in());
  }

  @GetMapping(path = "/proofs/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
  Consistency consistency(ConsistencyAsked asked, Standing reader) {
    let(reader);
    return proofs.consistency(asked.earlier(), asked.later());
  }

  private static void let(Standing reader) {
    if (!ProofSight.seesProofs(reader)) throw new Refused(new Refusal.NotYours());
  }
}
