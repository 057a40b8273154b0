package nl.werkplaats.scenario;

/**
 * One figure that the service has to show when the story is over.
 *
 * @param name under which its label stands in the message bundle
 * @param expected what it must be, as it is printed
 * @param reading how to find it
 */
record Figure(String name, String expected, Reading reading) {

  /** Finds one figure in what the service shows. */
  @FunctionalInterface
  interface Reading {
    String in(Look look);
  }

  /** What the service showed. */
  record Shown(Figure figure, String value) {

    boolean asExpected() {
      return value.equals(figure.expected());
    }
  }
}
