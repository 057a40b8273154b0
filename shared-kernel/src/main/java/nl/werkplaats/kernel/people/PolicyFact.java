package nl.werkplaats.kernel.people;

/**
 * How a location agreed to handle its figures.
 *
 * @param members from how many people a figure is shown to the group itself
 * @param outsiders from how many people it is shown to others
 * @param mostShare how much of a figure may come from one person, in percent
 */
public record PolicyFact(String version, int members, int outsiders, int mostShare) {

  /** What holds as long as a location adopted nothing; what it adopts may only be stricter. */
  public static final PolicyFact STANDARD = new PolicyFact("1", 6, 10, 40);
}
