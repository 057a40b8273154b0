package nl.werkplaats.query.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.ReplaySight;
import nl.werkplaats.query.asof.Meaning;
import nl.werkplaats.query.projection.Copies.Copy;
import nl.werkplaats.query.replay.ReplayState.Ending;

/**
 * A replay as an auditor sees it.
 *
 * @param told how many events were read
 * @param of how many there are to be read
 * @param outcome when it has ended
 * @param trouble why it failed
 * @param keptUntil when its documents go by themselves, if they are there
 * @param gone why there are no documents any more of what was made
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ReplayAnswer(
    UUID id,
    LocationId location,
    Instant at,
    Meaning meaning,
    List<String> views,
    String phase,
    long told,
    long of,
    Instant started,
    Optional<Instant> ended,
    Optional<String> outcome,
    Optional<String> trouble,
    Optional<Instant> keptUntil,
    Optional<String> gone,
    List<Receipt> receipts) {

  /**
   * What was made of one view.
   *
   * @param revision the version of its fold
   * @param from the position of the first event that counted
   * @param to the position of the last one
   * @param behind how many keys stay behind because an event could not be folded into them
   * @param shown whether an auditor may see the documents themselves
   */
  record Receipt(
      String view,
      int revision,
      long from,
      long to,
      long events,
      long documents,
      String sha256,
      long behind,
      boolean shown) {

    private static Receipt of(Copy copy) {
      return new Receipt(
          copy.view(),
          copy.revision(),
          copy.from(),
          copy.to(),
          copy.events(),
          copy.documents(),
          copy.sha256(),
          copy.behind(),
          ReplaySight.of(copy.view()) != ReplaySight.RECEIPT);
    }
  }

  static ReplayAnswer of(ReplayState state) {
    return new ReplayAnswer(
        state.id(),
        state.asked().location(),
        state.asked().moment().at(),
        state.asked().moment().meaning(),
        state.asked().views(),
        word(state.phase()),
        state.told(),
        state.of(),
        state.started(),
        state.ending().map(Ending::at),
        state.ending().map(ending -> word(ending.outcome())),
        state.ending().flatMap(Ending::trouble),
        state.ending().filter(_ -> state.isThere()).flatMap(Ending::keptUntil),
        state.gone().map(ReplayAnswer::word),
        state.receipts().stream().map(Receipt::of).toList());
  }

  private static String word(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT);
  }
}
