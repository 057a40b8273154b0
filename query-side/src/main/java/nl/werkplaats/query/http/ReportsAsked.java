package nl.werkplaats.query.http;

import java.util.Optional;
import nl.werkplaats.kernel.id.WindowId;

/**
 * What is asked of the list of one's own reports, as it came in.
 *
 * @param limit 1–200, 50 when absent
 * @param cursor where the page begins, out of the {@code next} of the page before
 */
public record ReportsAsked(String window, String limit, String cursor) {

  public Optional<WindowId> inWindow() {
    return new Parameter("window", window).id(WindowId::of);
  }

  public PageAsked page() {
    return new PageAsked(limit, cursor);
  }
}
