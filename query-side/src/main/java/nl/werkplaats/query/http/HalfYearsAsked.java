package nl.werkplaats.query.http;

import java.util.Optional;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;

/**
 * Of which time growth is asked, as it came in.
 *
 * @param schoolYear as in 2025-2026; all when absent
 * @param halfYear as in 2025-2026-1; all when absent
 */
public record HalfYearsAsked(String schoolYear, String halfYear) {

  /** Whether the half-year is asked for. */
  public boolean covers(HalfYear half) {
    Optional<SchoolYear> asked = year();
    Optional<HalfYear> one = new Parameter("halfYear", halfYear).halfYear();
    return asked.map(half.year()::equals).orElse(true) && one.map(half::equals).orElse(true);
  }

  public Optional<SchoolYear> year() {
    return new Parameter("schoolYear", schoolYear).schoolYear();
  }
}
