package nl.werkplaats.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

  private static final String DIGITS_AND_SIGNS = "0123456789-:.TZtz+ ";

  @Property
  void whatIsWrittenIsReadBack(@ForAll("moments") Instant moment) {
    assertThat(Moments.parse(moment.toString())).isEqualTo(moment);
  }

  /** Half of these are no moments at all. */
  @Property(tries = 3_000)
  void anythingIsReadOrRefusedAsTheStandardLibraryDoes(@ForAll("nearlyMoments") String text) {
    Instant expected;
    try {
      expected = OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException none) {
      assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Moments.parse(text));
      return;
    }
    assertThat(Moments.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T12:00:00+01:00",
        "2026-01-31T12:00Z",
        "2026-01-31T12:00:00.Z",
        "2024-02-29T23:59:59.1Z",
        "2026-01-31T12:00:00.123456789Z"
      })
  void otherFormsAreReadToo(String text) {
    assertThat(Moments.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-02-29T12:00:00Z",
        "2026-01-31T25:00:00Z",
        "2026-01-31T12:00:00.1234567890Z",
        "2026-01-31T12:00:00",
        "2026-01-31 12:00:00Z"
      })
  void whatIsNoMomentIsRefused(String text) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Moments.parse(text));
  }

  @Test
  void decimalsAreNanoseconds() {
    assertThat(Moments.parse("2026-01-31T12:00:00.000001Z").getNano()).isEqualTo(1_000);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return DateTimes.instants()
        .between(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59Z"))
        .ofPrecision(java.time.temporal.ChronoUnit.NANOS);
  }

  /** A moment with one character changed into another that may stand in one. */
  @Provide
  Arbitrary<String> nearlyMoments() {
    return moments()
        .map(Instant::toString)
        .flatMap(text ->
            Arbitraries.integers()
                .between(0, text.length() - 1)
                .flatMap(place ->
                    Arbitraries.of(DIGITS_AND_SIGNS.chars().mapToObj(c -> (char) c).toList())
                        .map(c -> text.substring(0, place) + c + text.substring(place + 1))));
  }
}
