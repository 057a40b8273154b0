package nl.werkplaats.query.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.query.projection.Part;
import nl.werkplaats.query.projection.Progress;

/**
 * A projection as its operator sees it.
 *
 * @param serving the generation that readers see
 * @param previous the one that can be gone back to
 * @param lag how many positions of the log it is behind
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ProjectionAnswer(
    String name,
    int revision,
    int serving,
    Optional<Integer> previous,
    boolean caughtUp,
    long position,
    long lag,
    long deadLetters,
    Optional<String> trouble,
    List<Segment> segments) {

  /**
   * One of the parts into which the work is divided.
   *
   * @param node who works on it; absent when nobody does
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Segment(
      int segment, Optional<String> node, long position, long lag, Optional<String> trouble) {}

  static ProjectionAnswer of(Progress progress, long deadLetters) {
    long head = progress.position() + progress.lag();
    return new ProjectionAnswer(
        progress.projection(),
        progress.revision(),
        progress.generation(),
        progress.previous(),
        progress.caughtUp(),
        progress.position(),
        progress.lag(),
        deadLetters,
        progress.trouble(),
        progress.parts().stream().map(part -> segment(part, head)).toList());
  }

  private static Segment segment(Part part, long head) {
    return new Segment(
        part.segment(),
        part.node(),
        part.position(),
        Math.max(0, head - part.position()),
        part.trouble());
  }
}
