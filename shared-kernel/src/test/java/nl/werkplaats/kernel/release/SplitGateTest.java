package nl.werkplaats.kernel.release;

import static nl.werkplaats.kernel.release.Made.PROPOSED;
import static nl.werkplaats.kernel.release.Made.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.release.SplitGate.Detail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A questionnaire to 22 people, 12 of them masters in training. */
class SplitGateTest {

  private final SplitGate gate = new SplitGate(PROPOSED);

  @ParameterizedTest(name = "{0} and {1} to {2}: {3}")
  @CsvSource({
    "12, 10, OUTSIDERS, PARTS",
    "12, 9, OUTSIDERS, WHOLE",
    "12, 0, OUTSIDERS, WHOLE",
    "5, 5, OUTSIDERS, WHOLE",
    "5, 4, OUTSIDERS, WITHHELD",
    "6, 6, MEMBERS, PARTS",
    "12, 5, MEMBERS, WHOLE",
    "3, 3, MEMBERS, WHOLE",
    "3, 2, MEMBERS, WITHHELD"
  })
  void aSplitIsToldWhenEveryPartIsACrowd(int masters, int others, Audience audience, Detail told) {
    assertThat(gate.judge(List.of(people(1, masters), people(101, 100 + others)), audience))
        .isEqualTo(told);
  }

  @Test
  void aRespondentInTwoPartsIsAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gate.judge(List.of(people(1, 12), people(12, 22)), Audience.MEMBERS));
  }
}
