package nl.werkplaats.command.question;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.question.Questions.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.Asking;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.question.QuestionCommand.*;
import nl.werkplaats.command.question.QuestionReaction.EnterDialogue;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.move.Standing;
import org.junit.jupiter.api.Test;

/** When a fact was, and on which version somebody acts: the same for every command. */
class TimeAndVersionTest {

  private static final Instant THURSDAY = Instant.parse("2026-02-26T15:00:00Z");

  @Test
  void aFactIsOfNowUnlessSaidOtherwise() {
    scene().given(submitted(ANNA)).when(ANNA, reword()).happenedAt(NOW);
  }

  @Test
  void whatWasOnThursdayIsEnteredOnMonday() {
    var came = scene().given(submitted(ANNA)).happenedAt(THURSDAY).when(ANNA, reword());
    came.happenedAt(THURSDAY);
    assertThat(came.provenance().recordedAt()).isEqualTo(NOW);
  }

  @Test
  void aFactBelongsToTheSchoolYearInWhichItWas() {
    Instant lastYear = Instant.parse("2025-07-31T21:59:59Z");
    var earlier =
        scene()
            .givenAt(Instant.parse("2025-05-01T09:00:00Z"), submitted(ANNA))
            .happenedAt(lastYear)
            .when(ANNA, reword());
    assertThat(earlier.provenance().schoolYear()).isEqualTo("2024-2025");
    var next =
        scene()
            .givenAt(Instant.parse("2025-05-01T09:00:00Z"), submitted(ANNA))
            .happenedAt(lastYear.plusSeconds(1))
            .when(ANNA, reword());
    assertThat(next.provenance().schoolYear()).isEqualTo("2025-2026");
  }

  @Test
  void aFactIsNotInTheFuture() {
    scene()
        .given(submitted(ANNA))
        .happenedAt(NOW.plusMillis(1))
        .when(ANNA, reword())
        .breaks("fact-in-future", Map.of("now", NOW.toString()));
    scene()
        .happenedAt(NOW.plusMillis(1))
        .when(ANNA, new SubmitQuestion(HERE, Channel.INTERVISION, text("wording"), none(), none()))
        .breaks("fact-in-future");
  }

  @Test
  void aFactIsNotBeforeThePreviousOneButMayBeAtTheSameMoment() {
    scene()
        .givenAt(THURSDAY, submitted(ANNA))
        .happenedAt(THURSDAY.minusMillis(1))
        .when(ANNA, reword())
        .breaks("fact-before-previous", Map.of("previous", THURSDAY.toString()));
    scene()
        .givenAt(THURSDAY, submitted(ANNA))
        .happenedAt(THURSDAY)
        .when(ANNA, reword())
        .happenedAt(THURSDAY);
  }

  @Test
  void aReactionTakesTheLaterOfItsCauseAndTheStream() {
    scene()
        .givenAt(THURSDAY, submitted(ANNA), themed())
        .happenedAt(THURSDAY.minus(Duration.ofDays(1)))
        .whenReacting(new EnterDialogue(DIALOGUE))
        .happenedAt(THURSDAY);
    scene()
        .givenAt(THURSDAY, submitted(ANNA), themed())
        .happenedAt(NOW)
        .whenReacting(new EnterDialogue(DIALOGUE))
        .happenedAt(NOW);
  }

  @Test
  void aClockThatIsBehindTheStreamStopsNobody() {
    Instant ahead = NOW.plusSeconds(5);
    var came = scene().givenAt(ahead, submitted(ANNA)).when(ANNA, reword()).happenedAt(ahead);
    assertThat(came.provenance().recordedAt()).isEqualTo(ahead);
  }

  @Test
  void dayAndTodayAreThoseOfTheSchool() {
    Instant justAfterMidnight = Instant.parse("2026-03-01T23:30:00Z");
    Given given = Asking.by(Standing.SYSTEM, Optional.of(justAfterMidnight), Optional.empty());
    assertThat(given.day()).isEqualTo(TODAY);
    assertThat(given.today()).isEqualTo(TODAY);
  }

  @Test
  void whoKnowsTheVersionActsOnIt() {
    scene()
        .given(submitted(ANNA), themed())
        .expecting(2)
        .when(ANNA, reword())
        .version(3)
        .leadsTo(Stage.THEMED);
  }

  @Test
  void anotherVersionComesBeforeStageAndRule() {
    scene().given(submitted(ANNA)).expecting(2).when(ANNA, reword()).differs(1);
    scene().given(submitted(ANNA)).expecting(2).when(ANNA, new RestartQuestion()).differs(1);
    scene().given(submitted(ANNA)).expecting(0).when(ANNA, new LeaveQuestion()).differs(1);
    scene()
        .given(submitted(ANNA))
        .expecting(7)
        .happenedAt(NOW.plusSeconds(1))
        .when(ANNA, reword())
        .differs(1);
  }

  @Test
  void whoMayNotLearnsNoVersion() {
    scene().given(submitted(ANNA)).expecting(9).when(BRAM, reword()).isUnknown();
    scene().given(submitted(ANNA)).expecting(9).when(TRAINER, reword()).isNotYours();
  }

  @Test
  void whatIsNotThereHasNoVersion() {
    scene().expecting(1).when(ANNA, reword()).isUnknown();
  }

  @Test
  void oneRequestIsOneCorrelation() {
    var came =
        scene()
            .given(submitted(ANNA), themed(), entered(), started())
            .when(ANNA, new BringBack(text("observed")));
    assertThat(came.outcome().provenance())
        .hasSize(2)
        .allMatch(by -> by.correlation().equals(id("correlation")) && by.causation().isEmpty());
    assertThat(came.outcome().provenance()).allMatch(by -> by.role().equals("OWNER"));
    came.gives(ExperimentEnded.class, QuestionBroughtToDialogue.class);
  }

  private static ReformulateQuestion reword() {
    return new ReformulateQuestion(text("sharper"), true);
  }
}
