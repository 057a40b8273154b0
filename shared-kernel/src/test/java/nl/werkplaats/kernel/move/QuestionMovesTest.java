package nl.werkplaats.kernel.move;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionMovesTest {

  /** So nobody has to ask who takes part to judge a move, only to judge who sees the question. */
  @Test
  void nobodyMovesAQuestionForTakingPartInADialogueOnIt() {
    assertThat(QuestionMoves.TABLE.rows()).noneMatch(row -> row.by().contains(Hat.PARTICIPANT));
  }
}
