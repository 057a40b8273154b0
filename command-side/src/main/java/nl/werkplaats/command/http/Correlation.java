package nl.werkplaats.command.http;

/** What ties everything together that one request brought about. */
public final class Correlation {

  public static final String HEADER = "X-Correlation-Id";

  /** Under this name the request carries it, as a UUID. */
  public static final String ATTRIBUTE = "nl.werkplaats.correlation";

  private Correlation() {}
}
