package nl.werkplaats.query.http;

import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.year.HalfYear;

/**
 * Of which half-year something is asked, as it came in.
 *
 * @param halfYear as in 2025-2026-1
 */
public record HalfYearAsked(String halfYear) {

  public HalfYear one() {
    return new Parameter("halfYear", halfYear)
        .halfYear()
        .orElseThrow(() -> new Refused(Refusal.Malformed.at("halfYear", "required")));
  }
}
