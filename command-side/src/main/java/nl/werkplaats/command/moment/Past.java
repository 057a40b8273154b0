package nl.werkplaats.command.moment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.measure.Formulas;
import nl.werkplaats.command.measure.Happenings;
import nl.werkplaats.command.measure.Opened;
import nl.werkplaats.command.measure.Policy;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.event.LocationEvent.GrowthMomentReached;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.release.Contribution;
import nl.werkplaats.kernel.text.Seals;
import nl.werkplaats.kernel.year.HalfYear;

/**
 * What had been recorded of a location when its moment was reached.
 *
 * @param reached the event that says so; what comes after it counts for nothing here
 */
record Past(LocationId location, Happenings happened, Opened opened, Recorded reached) {

  private static final int BATCH = 2_000;

  /**
   * Reads the location's past.
   *
   * @param settled a position up to which the log is final
   * @return absent when the moment was not reached by then
   */
  static Optional<Past> of(
      LocationId location, HalfYear half, OrderedLog log, long settled, Seals seals) {
    var happened = new Happenings(half);
    long position = 0;
    List<Recorded> batch = log.ofLocation(location, position, settled, BATCH);
    while (!batch.isEmpty()) {
      for (Recorded recorded : batch) {
        position = recorded.position();
        if (recorded.event() instanceof GrowthMomentReached reached
            && reached.halfYear().equals(half)) {
          var opened = new Opened(seals.openAll(happened.sealed()));
          return Optional.of(new Past(location, happened, opened, recorded));
        }
        happened.fold(recorded.event(), recorded.by());
      }
      batch = log.ofLocation(location, position, settled, BATCH);
    }
    return Optional.empty();
  }

  long upTo() {
    return reached.position();
  }

  /** The service carries on what was reached: it is of that moment, and recorded now. */
  Given given(Instant now, UUID fresh) {
    return new Given(
        Standing.SYSTEM,
        now,
        Optional.of(reached.by().happenedAt()),
        Optional.empty(),
        fresh,
        reached.by().correlation(),
        Optional.of(reached.eventId()));
  }

  List<Contribution> contributions(Measure measure) {
    return Formulas.contributions(measure, happened, opened);
  }

  Policy policy() {
    return happened.policy();
  }
}
