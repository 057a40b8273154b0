package nl.werkplaats.start;

/** With these settings the service would do harm or lose something, so it does not start. */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * Says why, to whoever starts it.
   *
   * @param found what is wrong
   * @param remedy what to do, with the name of the setting
   */
  public StartRefused(String found, String remedy) {
    super(found);
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }
}
