package nl.werkplaats.query.operations;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.projection.RebuildState;
import nl.werkplaats.query.projection.Rebuilds;
import nl.werkplaats.query.projection.Receipt;
import nl.werkplaats.query.projection.Receipts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators have views made anew, and shows what came of it. */
@RestController
@RequestMapping(path = "/api/v1/operations", produces = MediaType.APPLICATION_JSON_VALUE)
class RebuildEndpoint {

  private static final int LATEST = 50;

  private final Rebuilds rebuilds;
  private final Receipts receipts;

  RebuildEndpoint(Rebuilds rebuilds, Receipts receipts) {
    this.rebuilds = rebuilds;
    this.receipts = receipts;
  }

  /** All of them from one reading of the log. */
  @PostMapping("/projections/rebuild")
  ResponseEntity<RebuildAnswer> rebuildAll(
      @RequestBody(required = false) byte[] body, Standing asker) {
    let(asker);
    return begun(rebuilds.begin(RebuildBody.in(body).of(rebuilds.names(), asker.person())));
  }

  @PostMapping("/projections/{name}/rebuild")
  ResponseEntity<RebuildAnswer> rebuild(
      @PathVariable String name, @RequestBody(required = false) byte[] body, Standing asker) {
    let(asker);
    return begun(rebuilds.begin(RebuildBody.in(body).of(List.of(name), asker.person())));
  }

  @PostMapping("/projections/{name}/roll-back")
  ResponseEntity<RebuildAnswer> rollBack(@PathVariable String name, Standing asker) {
    let(asker);
    return begun(rebuilds.rollBack(name, asker.person()));
  }

  @GetMapping("/rebuilds")
  Page<RebuildAnswer> rebuilds(Standing reader) {
    let(reader);
    List<RebuildState> latest = rebuilds.latest(LATEST);
    return new Page<>(latest.stream().map(RebuildAnswer::of).toList(), Optional.empty());
  }

  @GetMapping("/rebuilds/{id}")
  RebuildAnswer rebuild(@PathVariable String id, Standing reader) {
    let(reader);
    return rebuilds.find(uuid(id)).map(RebuildAnswer::of).orElseThrow(Refused::unknown);
  }

  /** Is done within a second or so by the node that does the rebuild. */
  @PostMapping("/rebuilds/{id}/cancel")
  ResponseEntity<RebuildAnswer> cancel(@PathVariable String id, Standing asker) {
    let(asker);
    RebuildState state = rebuilds.find(uuid(id)).orElseThrow(Refused::unknown);
    rebuilds.cancel(state.id());
    return begun(state);
  }

  @GetMapping("/receipts")
  Page<Receipt> receipts(Standing reader) {
    let(reader);
    return new Page<>(receipts.latest(LATEST), Optional.empty());
  }

  @GetMapping("/receipts/{id}")
  Receipt receipt(@PathVariable String id, Standing reader) {
    let(reader);
    return receipts.find(uuid(id)).orElseThrow(Refused::unknown);
  }

  private static ResponseEntity<RebuildAnswer> begun(RebuildState state) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/operations/rebuilds/" + state.id()))
        .body(RebuildAnswer.of(state));
  }

  private static UUID uuid(String id) {
    return Versioned.id(id, UUID::fromString);
  }

  private static void let(Standing asker) {
    if (!asker.administers()) throw new Refused(new Refusal.NotYours());
  }
}
