package nl.werkplaats.command.question;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.question.Questions.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.question.QuestionCommand.*;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  private static final ExperimentId FRESH = new ExperimentId(id("fresh"));
  private static final QuestionId OTHER = new QuestionId(id("another question"));

  @Test
  void anOwnerTriesSomethingAlone() {
    inDialogue()
        .when(ANNA, alone(Optional.of(NEXT_MONTH)))
        .gives(
            new ExperimentStarted(
                QUESTION,
                FRESH,
                List.of(),
                ExperimentForm.ALONE,
                ref("plan"),
                Optional.of(NEXT_MONTH)))
        .leadsTo(Stage.EXPERIMENT)
        .names("experiment")
        .keeps(text("plan"));
  }

  @Test
  void anOwnerTriesSomethingWithOneColleague() {
    inDialogue()
        .when(ANNA, with(ExperimentForm.PAIR, BRAM))
        .gives(
            new ExperimentStarted(
                QUESTION, FRESH, List.of(BRAM), ExperimentForm.PAIR, ref("plan"), none()));
  }

  @Test
  void anOwnerTriesSomethingWithSeveralColleagues() {
    inDialogue()
        .when(ANNA, with(ExperimentForm.JOINT, BRAM, CARLA, BRAM))
        .gives(
            new ExperimentStarted(
                QUESTION, FRESH, List.of(BRAM, CARLA), ExperimentForm.JOINT, ref("plan"), none()));
  }

  @Test
  void aFormSaysHowManyJoinIn() {
    inDialogue()
        .when(ANNA, with(ExperimentForm.ALONE, BRAM))
        .breaks("participants-do-not-fit-form", Map.of("form", "ALONE", "given", 1));
    inDialogue()
        .when(ANNA, with(ExperimentForm.PAIR))
        .breaks("participants-do-not-fit-form", Map.of("form", "PAIR", "given", 0));
    inDialogue()
        .when(ANNA, with(ExperimentForm.PAIR, BRAM, CARLA))
        .breaks("participants-do-not-fit-form", Map.of("form", "PAIR", "given", 2));
  }

  @Test
  void oneExperimentServesSeveralQuestions() {
    sharedWith(HERE)
        .when(BRAM, joining(ExperimentForm.JOINT))
        .gives(
            new ExperimentStarted(
                QUESTION, EXPERIMENT, List.of(), ExperimentForm.JOINT, ref("plan"), none()))
        .leadsTo(Stage.EXPERIMENT);
  }

  @Test
  void whatSeveralQuestionsShareIsNotTriedAlone() {
    sharedWith(HERE)
        .when(BRAM, joining(ExperimentForm.ALONE))
        .breaks("participants-do-not-fit-form");
  }

  @Test
  void anExperimentElsewhereIsNotThere() {
    sharedWith(ELSEWHERE).when(BRAM, joining(ExperimentForm.JOINT)).isUnknown();
    scene()
        .given(submitted(BRAM), themed(), entered())
        .when(BRAM, joining(ExperimentForm.JOINT))
        .isUnknown();
  }

  @Test
  void whoJoinsInTeachesAtTheLocation() {
    inDialogue().when(ANNA, with(ExperimentForm.PAIR, TRAINER)).breaks("owner-must-teach");
    inDialogue().when(ANNA, with(ExperimentForm.PAIR, STRANGER)).isUnknown();
  }

  @Test
  void whoStartsItIsNotNamedAgain() {
    inDialogue().when(ANNA, with(ExperimentForm.PAIR, ANNA)).breaks("participant-is-owner");
  }

  @Test
  void oneLooksBackAfterTheStartAndOnTheSameDayAtTheEarliest() {
    inDialogue().when(ANNA, alone(Optional.of(YESTERDAY))).breaks("look-back-before-start");
    inDialogue().when(ANNA, alone(Optional.of(TODAY))).leadsTo(Stage.EXPERIMENT);
  }

  @Test
  void theStartIsTheDayOnWhichItWas() {
    LocalDate before = TODAY.minusDays(7);
    inDialogue()
        .happenedAt(NOW.minus(java.time.Duration.ofDays(14)))
        .when(ANNA, alone(Optional.of(before)))
        .leadsTo(Stage.EXPERIMENT);
  }

  @Test
  void whatIsTriedIsAdjustedUnderway() {
    trying()
        .when(ANNA, new AdjustExperiment(text("change")))
        .gives(new ExperimentAdjusted(QUESTION, EXPERIMENT, ref("change")))
        .leadsTo(Stage.EXPERIMENT);
  }

  @Test
  void whatWasSeenIsBroughtBackToTheNextDialogue() {
    trying()
        .when(ANNA, new BringBack(text("observed")))
        .gives(
            new ExperimentEnded(QUESTION, EXPERIMENT, Optional.of(ref("observed"))),
            new QuestionBroughtToDialogue(QUESTION))
        .leadsTo(Stage.DIALOGUE)
        .version(6)
        .keeps(text("observed"));
  }

  @Test
  void anExperimentThatWasParkedGoesOn() {
    trying()
        .given(parked(Stage.EXPERIMENT), new QuestionResumed(QUESTION, Stage.EXPERIMENT))
        .when(ANNA, new AdjustExperiment(text("change")))
        .gives(new ExperimentAdjusted(QUESTION, EXPERIMENT, ref("change")));
  }

  @Test
  void afterAReflectionSomethingElseIsTried() {
    trying()
        .given(ended(), reflected(ANNA))
        .when(ANNA, alone(none()))
        .gives(ExperimentStarted.class)
        .leadsTo(Stage.EXPERIMENT);
  }

  @Test
  void anIntentionIsItsAuthorsOwn() {
    inDialogue()
        .when(ANNA, new RecordIntention(text("intention")))
        .gives(new IntentionRecorded(QUESTION, ITEM, ANNA, ref("intention")))
        .leadsTo(Stage.DIALOGUE)
        .names("item");
  }

  private static Scene<QuestionMove> inDialogue() {
    return scene().given(submitted(ANNA), themed(), entered());
  }

  private static Scene<QuestionMove> trying() {
    return inDialogue().given(started(BRAM));
  }

  /** Another question tries something already. */
  private static Scene<QuestionMove> sharedWith(LocationId location) {
    return scene()
        .elsewhere(
            new QuestionSubmitted(
                OTHER, location, List.of(), Channel.INTERVISION, ref("other"), none(), none()),
            new ExperimentStarted(
                OTHER, EXPERIMENT, List.of(), ExperimentForm.JOINT, ref("other plan"), none()))
        .given(submitted(BRAM), themed(), entered());
  }

  private static StartExperiment alone(Optional<LocalDate> lookBackOn) {
    return new StartExperiment(ExperimentForm.ALONE, text("plan"), none(), none(), lookBackOn);
  }

  private static StartExperiment with(ExperimentForm form, PersonId... participants) {
    return new StartExperiment(
        form, text("plan"), Optional.of(List.of(participants)), none(), none());
  }

  private static StartExperiment joining(ExperimentForm form) {
    return new StartExperiment(form, text("plan"), none(), Optional.of(EXPERIMENT), none());
  }
}
