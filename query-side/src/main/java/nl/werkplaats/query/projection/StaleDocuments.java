package nl.werkplaats.query.projection;

/** What was held in memory is no longer what is stored. */
final class StaleDocuments extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StaleDocuments() {
    super("documents were written by somebody else");
  }
}
