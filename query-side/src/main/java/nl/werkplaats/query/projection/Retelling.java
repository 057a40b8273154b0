package nl.werkplaats.query.projection;

import java.util.List;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;

/** The events of one key again, from the one at which it stays behind. */
final class Retelling {

  private static final int BATCH = 1_000;

  private final OrderedLog log;
  private final Projection projection;
  private final DeadLetter note;
  private final long upTo;
  private long told;

  /**
   * @param upTo the position up to which everything else is folded
   */
  Retelling(OrderedLog log, Projection projection, DeadLetter note, long upTo) {
    this.log = log;
    this.projection = projection;
    this.note = note;
    this.upTo = upTo;
    this.told = note.position() - 1;
  }

  /** Some more of them; none when all were told. */
  List<Recorded> next() {
    while (told < upTo) {
      List<Recorded> read = read();
      told = read.isEmpty() ? upTo : read.getLast().position();
      List<Recorded> found = read.stream().filter(this::concerns).toList();
      if (!found.isEmpty()) return found;
    }
    return List.of();
  }

  private List<Recorded> read() {
    return switch (projection) {
      // What is folded together happened at one location.
      case Folded<?> _ -> log.ofLocation(note.location(), told, upTo, BATCH);
      case Steps<?> _ ->
          log.stream(note.key()).stream()
              .filter(one -> one.position() > told && one.position() <= upTo)
              .toList();
    };
  }

  private boolean concerns(Recorded recorded) {
    return switch (projection) {
      case Folded<?> folded -> folded.keys(recorded.event()).contains(note.key());
      case Steps<?> _ -> true;
    };
  }
}
