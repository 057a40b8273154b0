package nl.werkplaats.query.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.query.timeline.TimelineItem;

/**
 * What became different of one thing.
 *
 * @param from the stage in which it was; absent when it was not there
 * @param to the stage in which it was afterwards; absent when it was not there any more, as of a
 *     theme is a question that left it
 * @param events what brought it about, as far as the reader may see
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Difference(
    State.Kind subject,
    String id,
    Set<How> how,
    Optional<String> from,
    Optional<String> to,
    List<Cause> events) {

  /** In which way. */
  enum How {
    /** It was not there at first. */
    APPEARED,
    /** It went into another stage and goes on. */
    MOVED,
    /** It came to its end, or left what is compared. */
    ENDED,
    /** It stayed where it was, and something happened to it. */
    CHANGED
  }

  /** An event with its position in the log, as the timeline tells it. */
  record Cause(long position, @JsonUnwrapped TimelineItem step) {}

  static Set<How> how(Optional<State> from, Optional<State> to) {
    boolean ended =
        from.filter(State::over).isEmpty() && to.map(State::over).orElse(from.isPresent());
    Set<How> how = EnumSet.noneOf(How.class);
    if (ended) how.add(How.ENDED);
    if (from.isEmpty() && to.isPresent()) how.add(How.APPEARED);
    if (from.isPresent() && to.isPresent() && !ended) {
      if (!from.get().stage().equals(to.get().stage())) {
        how.add(How.MOVED);
      } else if (from.get().version() != to.get().version()) {
        how.add(How.CHANGED);
      }
    }
    return how;
  }
}
