package nl.werkplaats.edge.security;

/** The settings would open the service to people it is not meant for, so it does not start. */
final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  StartRefused(String found, String remedy) {
    super(found);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
