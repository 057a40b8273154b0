package nl.werkplaats.kernel.release;

import nl.werkplaats.kernel.code.Audience;

/**
 * From how many people a figure is told, and to whom; policy, agreed with the works council.
 *
 * @param members from how many to those who belong to the group
 * @param outsiders from how many to anybody else
 * @param sharePercent how much of a figure one person may supply at most
 */
public record Thresholds(int members, int outsiders, int sharePercent) {

  /** What holds until a location adopts something stricter. */
  public static final Thresholds STANDARD = new Thresholds(6, 10, 40);

  /** What holds for one audience. */
  record Threshold(int persons, int sharePercent) {}

  public Thresholds {
    if (members < 3) throw new IllegalArgumentException("no policy tells of one or two people");
    if (outsiders < members)
      throw new IllegalArgumentException("outsiders are told no sooner than members");
    if (sharePercent < 1 || sharePercent > 100)
      throw new IllegalArgumentException("a share is a percentage");
  }

  Threshold of(Audience audience) {
    return new Threshold(
        switch (audience) {
          case MEMBERS -> members;
          case OUTSIDERS -> outsiders;
        },
        sharePercent);
  }
}
