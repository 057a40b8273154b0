package nl.werkplaats.command.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which half-year's moment is to come, by the clock of the schools. */
class MomentsComeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-02-01T00:00:00Z, 2025-2026-1",
    "2026-01-31T22:59:59Z, 2024-2025-2",
    "2026-01-31T23:00:00Z, 2025-2026-1",
    "2026-07-31T21:59:59Z, 2025-2026-1",
    "2026-07-31T22:00:00Z, 2025-2026-2",
    "2026-11-22T12:00:00Z, 2025-2026-2"
  })
  void the_half_year_that_ended_last_is_the_one_to_be_frozen(Instant moment, String half) {
    assertThat(WhenAHalfYearHasEndedItsMomentIsReached.endedBefore(moment).label()).isEqualTo(half);
  }
}
