package nl.werkplaats.query.replay;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.ReplaySight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.operations.RebuildAnswer;
import nl.werkplaats.query.projection.RebuildAsked;
import nl.werkplaats.query.projection.RebuildState;
import nl.werkplaats.query.projection.Rebuilds;
import nl.werkplaats.query.projection.Receipt;
import nl.werkplaats.query.projection.Receipts;
import nl.werkplaats.query.projection.Switching;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors have what readers see at their location compared with the log, for a receipt. */
@RestController
@RequestMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
class ComparisonEndpoint {

  private final Rebuilds rebuilds;
  private final Receipts receipts;
  private final Replays replays;
  private final Clock clock;

  ComparisonEndpoint(Rebuilds rebuilds, Receipts receipts, Replays replays, Clock clock) {
    this.rebuilds = rebuilds;
    this.receipts = receipts;
    this.replays = replays;
    this.clock = clock;
  }

  /** Readers see what they saw, whatever is found. */
  @PostMapping("/rebuilds")
  ResponseEntity<RebuildAnswer> compare(
      @RequestBody(required = false) byte[] body, Standing asker) {
    ReplaySight.places(asker);
    ReplayAsked asked = ReplayBody.comparison(body, rebuilds.names(), clock.instant());
    ReplaySight.let(asker, asked.location());
    replays.size(asked.location(), asked.moment());
    return accepted(
        rebuilds.begin(
            new RebuildAsked(
                asked.views(),
                Optional.of(asked.location()),
                Switching.NEVER,
                true,
                asker.person())));
  }

  @GetMapping("/rebuilds/{id}")
  RebuildAnswer rebuild(@PathVariable String id, Standing reader) {
    return RebuildAnswer.of(find(id, reader));
  }

  /** Only what compares is an auditor's to leave. */
  @PostMapping("/rebuilds/{id}/cancel")
  ResponseEntity<RebuildAnswer> cancel(@PathVariable String id, Standing asker) {
    RebuildState state = find(id, asker);
    rebuilds.cancel(state.id());
    return accepted(state);
  }

  @GetMapping("/receipts/{id}")
  Receipt receipt(@PathVariable String id, Standing reader) {
    ReplaySight.places(reader);
    Receipt receipt =
        receipts.find(Versioned.id(id, UUID::fromString)).orElseThrow(Refused::unknown);
    ReplaySight.let(reader, receipt.location().orElseThrow(Refused::unknown));
    return receipt;
  }

  private RebuildState find(String id, Standing reader) {
    ReplaySight.places(reader);
    RebuildState state =
        rebuilds
            .find(Versioned.id(id, UUID::fromString))
            .filter(one -> one.asked().dryRun())
            .orElseThrow(Refused::unknown);
    ReplaySight.let(reader, state.asked().location().orElseThrow(Refused::unknown));
    return state;
  }

  private static ResponseEntity<RebuildAnswer> accepted(RebuildState state) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/audit/rebuilds/" + state.id()))
        .body(RebuildAnswer.of(state));
  }
}
