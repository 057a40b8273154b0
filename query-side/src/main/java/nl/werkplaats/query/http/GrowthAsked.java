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
public record GrowthAsked(String schoolYear, String halfYear) {

  /** Whether the half-year is asked for. */
  public boolean covers(HalfYear half) {
    Optional<SchoolYear> year = ofYear();
    Optional<HalfYear> one = new Parameter("halfYear", halfYear).halfYear();
    return year.map(half.year()::equals).orElse(true) && one.map(half::equals).orElse(true);
  }

  public Optional<SchoolYear> ofYear() {
    return new Parameter("schoolYear", schoolYear).schoolYear();
  }
}
