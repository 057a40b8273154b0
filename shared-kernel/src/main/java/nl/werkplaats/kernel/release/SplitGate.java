package nl.werkplaats.kernel.release;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Set;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.id.PersonId;

/** Judges how finely means over the respondents of a questionnaire may be told. */
public final class SplitGate {

  /** How finely. */
  public enum Detail {
    /** Of nobody. */
    WITHHELD,
    /** Of all respondents together. */
    WHOLE,
    /** Of each part, and so of all together. */
    PARTS
  }

  private final Thresholds thresholds;

  public SplitGate(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /**
   * Judges one split: every part is told or none is, because the one that is not told would be the
   * whole less the others.
   *
   * @param parts the respondents whose waves could be linked, each in one part
   */
  public Detail judge(Collection<Set<PersonId>> parts, Audience audience) {
    int threshold = thresholds.of(audience).persons();
    Set<PersonId> all = parts.stream().flatMap(Set::stream).collect(toSet());
    if (all.size() < parts.stream().mapToInt(Set::size).sum())
      throw new IllegalArgumentException("a respondent is in one part");
    if (all.size() < threshold) return Detail.WITHHELD;
    return parts.stream().allMatch(part -> part.size() >= threshold) ? Detail.PARTS : Detail.WHOLE;
  }
}
