package nl.werkplaats.query.http;

import java.util.Optional;
import nl.werkplaats.kernel.year.SchoolYear;

/**
 * What is asked about one's own development, as it came in.
 *
 * @param schoolYear only that one, such as 2025-2026; all when absent
 * @param version the version that must have been reached
 * @param of whose version that is
 */
public record GrowthAsked(String schoolYear, String version, String of) {

  public Optional<SchoolYear> year() {
    return new Parameter("schoolYear", schoolYear).schoolYear();
  }

  public VersionAsked reached() {
    return new VersionAsked(version, of);
  }
}
