package nl.werkplaats.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;

class LogPlaceTest {

  private final LogPlace first = new LogPlace(3, "one");
  private final LogPlace later = new LogPlace(7, "other");

  @Test
  void thereIsOneOrderSoTheLaterPlaceCoversTheEarlier() {
    assertThat(later.covers(first)).isTrue();
    assertThat(first.covers(later)).isFalse();
    assertThat(first.covers(null)).isTrue();
    assertThat(later.lowerBound(first)).isEqualTo(first.lowerBound(later)).isEqualTo(first);
    assertThat(later.upperBound(first)).isEqualTo(first.upperBound(later)).isEqualTo(later);
    assertThat(first.position()).hasValue(3);
  }

  @Test
  void aPlaceOfAnotherKindIsNotComparedWith() {
    assertThatThrownBy(() -> first.covers(new GlobalSequenceTrackingToken(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
