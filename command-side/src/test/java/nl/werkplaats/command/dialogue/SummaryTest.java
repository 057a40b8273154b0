package nl.werkplaats.command.dialogue;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.dialogue.Dialogues.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.dialogue.DialogueCommand.*;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.id.PersonId;
import org.junit.jupiter.api.Test;

class SummaryTest {

  private static final Instant YESTERDAY_NOON = NOW.minus(Duration.ofDays(1));
  private static final Instant SEVEN_DAYS_AGO = NOW.minus(Duration.ofDays(7));

  @Test
  void everyoneWhoWasThereAgreesOrObjects() {
    for (boolean agrees : List.of(true, false)) {
      closedYesterday()
          .when(ANNA, new ReviewSummary(agrees))
          .gives(new SummaryReviewed(DIALOGUE, ANNA, agrees))
          .leadsTo(DialogueStage.CLOSED);
    }
  }

  @Test
  void nobodyElseIsAsked() {
    closedYesterday().when(TRAINER, new ReviewSummary(true)).isNotYours();
    closedYesterday().when(CARLA, new ReviewSummary(true)).isUnknown();
  }

  @Test
  void aSummaryIsReleasedOnceEveryoneAgreed() {
    closedYesterday()
        .givenAt(YESTERDAY_NOON, agreed(ANNA), agreed(BRAM))
        .when(TRAINER, new ReleaseSummary())
        .gives(new SummaryReleased(DIALOGUE))
        .leadsTo(DialogueStage.CLOSED)
        .noLongerAllows("release-summary");
  }

  @Test
  void aSummaryWaitsForEveryoneWhoWasThere() {
    closedYesterday().when(TRAINER, new ReleaseSummary()).breaks("summary-needs-consent");
    closedYesterday()
        .givenAt(YESTERDAY_NOON, agreed(ANNA))
        .when(TRAINER, new ReleaseSummary())
        .breaks("summary-needs-consent");
  }

  @Test
  void whoWroteTheSummaryNeedNotAgreeButMayObject() {
    var withLead = closed(YESTERDAY_NOON, ANNA, TRAINER);
    withLead
        .givenAt(YESTERDAY_NOON, agreed(ANNA))
        .when(TRAINER, new ReleaseSummary())
        .gives(SummaryReleased.class);
    withLead
        .givenAt(YESTERDAY_NOON, agreed(ANNA), objected(TRAINER))
        .when(TRAINER, new ReleaseSummary())
        .breaks("summary-needs-consent");
  }

  @Test
  void afterSevenDaysSilenceHoldsNothingBack() {
    closed(SEVEN_DAYS_AGO, ANNA, BRAM)
        .when(TRAINER, new ReleaseSummary())
        .gives(SummaryReleased.class);
    closed(SEVEN_DAYS_AGO.plusSeconds(1), ANNA, BRAM)
        .when(TRAINER, new ReleaseSummary())
        .breaks("summary-needs-consent");
  }

  @Test
  void theDaysAreCountedToTheTimeOfTheFact() {
    closed(BEFORE, ANNA, BRAM)
        .happenedAt(BEFORE.plus(Duration.ofDays(6)))
        .when(TRAINER, new ReleaseSummary())
        .breaks("summary-needs-consent");
    closed(BEFORE, ANNA, BRAM)
        .happenedAt(BEFORE.plus(Duration.ofDays(7)))
        .when(TRAINER, new ReleaseSummary())
        .gives(SummaryReleased.class);
    closedYesterday()
        .happenedAt(NOW.plus(Duration.ofDays(30)))
        .when(TRAINER, new ReleaseSummary())
        .breaks("fact-in-future");
  }

  @Test
  void whatIsEnteredLateSaysWhatMayBeDoneNow() {
    ready()
        .given(opened())
        .happenedAt(BEFORE.plus(Duration.ofHours(2)))
        .when(TRAINER, new CloseDialogue(List.of(ANNA), Optional.of(text("summary"))))
        .allows("release-summary");
  }

  @Test
  void anObjectionHoldsItBackHoweverLongItIs() {
    closed(BEFORE, ANNA, BRAM)
        .givenAt(BEFORE, agreed(ANNA), objected(BRAM))
        .when(TRAINER, new ReleaseSummary())
        .breaks("summary-needs-consent");
  }

  @Test
  void whoObjectedMayAgreeAfterAll() {
    closedYesterday()
        .givenAt(YESTERDAY_NOON, agreed(ANNA), objected(BRAM), agreed(BRAM))
        .when(TRAINER, new ReleaseSummary())
        .gives(SummaryReleased.class);
    closedYesterday()
        .givenAt(YESTERDAY_NOON, agreed(ANNA), agreed(BRAM), objected(BRAM))
        .when(TRAINER, new ReleaseSummary())
        .breaks("summary-needs-consent");
  }

  @Test
  void aRevisionAsksEveryoneAnew() {
    closedYesterday()
        .givenAt(YESTERDAY_NOON, agreed(ANNA), objected(BRAM))
        .when(TRAINER, new ReviseSummary(text("revised")))
        .gives(new SummaryRevised(DIALOGUE, ref("revised")))
        .keeps(text("revised"));
    var revised =
        closed(BEFORE, ANNA, BRAM)
            .givenAt(BEFORE, agreed(ANNA), agreed(BRAM))
            .givenAt(YESTERDAY_NOON, new SummaryRevised(DIALOGUE, ref("revised")));
    revised.when(TRAINER, new ReleaseSummary()).breaks("summary-needs-consent");
    revised
        .givenAt(YESTERDAY_NOON, agreed(ANNA), agreed(BRAM))
        .when(TRAINER, new ReleaseSummary())
        .gives(SummaryReleased.class);
  }

  @Test
  void aRevisionLiftsAnObjectionToTheEarlierText() {
    closed(BEFORE, ANNA, BRAM)
        .givenAt(BEFORE, objected(BRAM))
        .givenAt(SEVEN_DAYS_AGO, new SummaryRevised(DIALOGUE, ref("revised")))
        .when(TRAINER, new ReleaseSummary())
        .gives(SummaryReleased.class);
  }

  @Test
  void aReleasedSummaryIsReviewedNoMoreUnlessItIsRevised() {
    var released = closed(BEFORE, ANNA, BRAM).givenAt(BEFORE, new SummaryReleased(DIALOGUE));
    released.when(ANNA, new ReviewSummary(false)).breaks("summary-released");
    released.when(TRAINER, new ReleaseSummary()).breaks("summary-released");
    released
        .givenAt(YESTERDAY_NOON, new SummaryRevised(DIALOGUE, ref("revised")))
        .when(ANNA, new ReviewSummary(false))
        .gives(SummaryReviewed.class);
  }

  @Test
  void withoutSummaryThereIsNothingToAgreeTo() {
    var silent = open().given(new DialogueClosed(DIALOGUE, List.of(ANNA), none()));
    silent.when(ANNA, new ReviewSummary(true)).breaks("no-summary");
    silent.when(TRAINER, new ReleaseSummary()).breaks("no-summary");
    silent.when(TRAINER, new ReviseSummary(text("written later"))).gives(SummaryRevised.class);
  }

  private static Scene<DialogueMove> closedYesterday() {
    return closed(YESTERDAY_NOON, ANNA, BRAM);
  }

  private static Scene<DialogueMove> closed(Instant when, PersonId... attendees) {
    return open().givenAt(when, Dialogues.closed(attendees));
  }

  private static SummaryReviewed agreed(PersonId person) {
    return new SummaryReviewed(DIALOGUE, person, true);
  }

  private static SummaryReviewed objected(PersonId person) {
    return new SummaryReviewed(DIALOGUE, person, false);
  }
}
