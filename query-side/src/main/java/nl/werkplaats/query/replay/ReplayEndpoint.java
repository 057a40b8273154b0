package nl.werkplaats.query.replay;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.ReplaySight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.http.DocumentsAsked;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.projection.Copies.Stored;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors have the past of their location made again, and shows what came of it. */
@RestController
@RequestMapping(path = "/api/v1/audit/replays", produces = MediaType.APPLICATION_JSON_VALUE)
class ReplayEndpoint {

  private static final int LATEST = 50;

  private final Replays replays;
  private final Clock clock;

  ReplayEndpoint(Replays replays, Clock clock) {
    this.replays = replays;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<ReplayAnswer> begin(@RequestBody(required = false) byte[] body, Standing asker) {
    ReplaySight.places(asker);
    ReplayAsked asked = ReplayBody.replay(body, replays.names(), clock.instant());
    ReplaySight.let(asker, asked.location());
    return accepted(replays.begin(asked));
  }

  @GetMapping
  Page<ReplayAnswer> replays(Standing reader) {
    List<ReplayState> latest = replays.latest(ReplaySight.places(reader), LATEST);
    return new Page<>(latest.stream().map(ReplayAnswer::of).toList(), Optional.empty());
  }

  @GetMapping("/{id}")
  ReplayAnswer replay(@PathVariable String id, Standing reader) {
    return ReplayAnswer.of(find(id, reader));
  }

  /** The documents of one view in the order of their ids, as they are stored. */
  @GetMapping("/{id}/views/{view}")
  Page<DocumentAnswer> documents(
      @PathVariable String id, @PathVariable String view, DocumentsAsked asked, Standing reader) {
    ReplayState state = find(id, reader);
    if (!state.asked().views().contains(view)) throw Refused.unknown();
    ReplaySight sight = ReplaySight.of(view);
    if (sight == ReplaySight.RECEIPT) throw new Refused(new Refusal.NotYours());
    List<Stored> found = replays.page(state, view, asked);
    List<Stored> page = found.subList(0, Math.min(asked.atMost(), found.size()));
    return new Page<>(
        page.stream().map(one -> DocumentAnswer.of(one, sight)).toList(),
        found.size() > page.size()
            ? Optional.of(asked.next(page.getLast().id()))
            : Optional.empty());
  }

  /** Is done within a second or so by the node that does the replay. */
  @PostMapping("/{id}/cancel")
  ResponseEntity<ReplayAnswer> cancel(@PathVariable String id, Standing asker) {
    ReplayState state = find(id, asker);
    replays.cancel(state.id());
    return accepted(find(id, asker));
  }

  /** The receipts stay; one that is not made yet is left. */
  @PostMapping("/{id}/discard")
  ResponseEntity<ReplayAnswer> discard(@PathVariable String id, Standing asker) {
    replays.discard(find(id, asker));
    return accepted(find(id, asker));
  }

  private ReplayState find(String id, Standing reader) {
    ReplaySight.places(reader);
    ReplayState state =
        replays.find(Versioned.id(id, UUID::fromString)).orElseThrow(Refused::unknown);
    ReplaySight.let(reader, state.asked().location());
    return state;
  }

  private static ResponseEntity<ReplayAnswer> accepted(ReplayState state) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/audit/replays/" + state.id()))
        .body(ReplayAnswer.of(state));
  }
}
