package nl.werkplaats.query.projection;

import java.util.List;
import java.util.Optional;

/**
 * How far one projection is, in the generation that readers see.
 *
 * @param name the projection with its revision
 * @param projection its name alone
 * @param generation the one that readers see
 * @param previous the one that can be gone back to
 * @param position up to where all of it is written
 * @param lag how many positions the log is ahead of that
 * @param caughtUp whether it has once reached what stood in the log when this node came to it
 * @param behind how many keys stay behind because an event could not be folded into them
 * @param parts its segments
 * @param trouble why some of it halts or tries again at this moment, in words without contents
 */
public record Progress(
    String name,
    String projection,
    int revision,
    int generation,
    Optional<Integer> previous,
    long position,
    long lag,
    boolean caughtUp,
    long behind,
    List<Part> parts,
    Optional<String> trouble) {

  public Progress {
    parts = List.copyOf(parts);
  }
}
