package nl.werkplaats.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.year.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {

  @ParameterizedTest
  @CsvSource({
    "2025-07-31T21:59:59Z, 2024-2025",
    "2025-07-31T22:00:00Z, 2025-2026",
    "2025-12-31T23:30:00Z, 2025-2026",
    "2026-07-31T12:00:00Z, 2025-2026",
    "2026-08-01T00:00:00Z, 2026-2027",
  })
  void a_school_year_turns_at_midnight_of_the_first_of_august_in_the_netherlands(
      Instant moment, String year) {
    assertThat(SchoolYear.of(moment).label()).isEqualTo(year);
  }

  @Test
  void a_fact_that_is_entered_later_counts_for_the_school_year_in_which_it_happened() {
    var by =
        Provenance.of(
            Optional.empty(),
            Provenance.SYSTEM,
            Samples.LOCATION,
            Optional.empty(),
            Optional.empty(),
            Instant.parse("2025-07-01T10:00:00Z"),
            Instant.parse("2025-09-01T10:00:00Z"),
            UUID.randomUUID(),
            Optional.empty(),
            "2025-1");
    assertThat(by.schoolYear()).isEqualTo("2024-2025");
    assertThat(by.asMetaData()).doesNotContainKeys("actor", "theme", "dialogue", "causation");
    assertThat(Provenance.from(by.asMetaData())).isEqualTo(by);
  }

  @Test
  void no_event_goes_without_saying_where_it_comes_from() {
    for (String key :
        new String[] {
          "role",
          "location",
          "schoolYear",
          "happenedAt",
          "recordedAt",
          "correlation",
          "policyVersion"
        }) {
      var flat = new HashMap<>(Samples.provenance().asMetaData());
      flat.remove(key);
      assertThatThrownBy(() -> Provenance.from(flat))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(key);
    }
  }
}
