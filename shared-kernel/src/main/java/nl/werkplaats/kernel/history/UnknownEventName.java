package nl.werkplaats.kernel.history;

/**
 * The log holds a name that this version of the service does not know, so nobody may read past it.
 */
public final class UnknownEventName extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownEventName(String name, String revision) {
    super("no event is called " + name + ", revision " + revision);
  }
}
