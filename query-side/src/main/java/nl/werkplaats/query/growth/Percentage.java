package nl.werkplaats.query.growth;

/** So many of a hundred, to the nearest whole. */
final class Percentage {

  private static final double HUNDRED = 100;

  private Percentage() {}

  static int of(long part, long all) {
    return (int) Math.round(HUNDRED * part / all);
  }
}
