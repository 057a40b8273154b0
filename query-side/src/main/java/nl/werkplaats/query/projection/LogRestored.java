package nl.werkplaats.query.projection;

/** The log is not the one that was read so far: what was made of it is wrong. */
final class LogRestored extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LogRestored(long position) {
    super("the log holds another event, or none, at position " + position);
  }
}
