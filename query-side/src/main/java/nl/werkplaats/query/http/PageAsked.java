package nl.werkplaats.query.http;

/**
 * Which page is asked of a list that has no filters, as it came in.
 *
 * @param limit 1–200, 50 when absent
 * @param cursor where the page begins, out of the {@code next} of the page before
 */
public record PageAsked(String limit, String cursor) {

  public int atMost() {
    return new Parameter("limit", limit).limit();
  }

  /** Lists go from the youngest to the oldest. */
  public long before() {
    return new Parameter("cursor", cursor).cursor().orElse(Long.MAX_VALUE);
  }
}
