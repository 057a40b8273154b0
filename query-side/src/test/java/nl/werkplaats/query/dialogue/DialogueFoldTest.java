package nl.werkplaats.query.dialogue;

import static nl.werkplaats.query.FoldCases.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.CancelReason;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.FacilitatorKind;
import nl.werkplaats.kernel.code.InvitationAnswer;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.*;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.FoldCases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a dialogue is after each event that can happen to it. */
class DialogueFoldTest {

  private static final DialogueId D = DialogueId.fresh();
  private static final ThemeId THEME = ThemeId.fresh();
  private static final QuestionId QUESTION = QuestionId.fresh();
  private static final QuestionId MORE = QuestionId.fresh();
  private static final PersonId LEAD = PersonId.fresh();
  private static final PersonId GUEST = PersonId.fresh();
  private static final PersonId EXPERT = PersonId.fresh();
  private static final Instant MEETS = Instant.parse("2025-10-02T13:00:00Z");
  private static final LocalDate LATER = LocalDate.of(2026, 5, 1);
  private static final TextRef TEXT = new TextRef(TextId.fresh(), "0".repeat(64));
  private static final TextRef NEWER = new TextRef(TextId.fresh(), "0".repeat(64));
  private static final SealedAnswer SEALED =
      new SealedAnswer(UUID.randomUUID(), GUEST, "outcomes", "c2VhbGVk");

  private static final DialogueEvent PROPOSED =
      new DialogueProposed(
          D, AnyEvents.PLACE, THEME, List.of(QUESTION, QUESTION), WorkForm.CASE_DISCUSSION);
  private static final DialogueEvent INVITED = new ParticipantInvited(D, GUEST);
  private static final DialogueEvent ACCEPTED =
      new InvitationAnswered(D, GUEST, InvitationAnswer.ACCEPTED);
  private static final DialogueEvent LED = new FacilitatorAssigned(D, LEAD, FacilitatorKind.LEAD);
  private static final DialogueEvent OPENED = new DialogueOpened(D);
  private static final DialogueEvent CLOSED =
      new DialogueClosed(D, List.of(LEAD, GUEST), Optional.of(TEXT));
  private static final DialogueEvent AGREED = new SummaryReviewed(D, GUEST, true);

  private static Consumer<DialogueView> at(DialogueStage stage, int since) {
    return dialogue -> {
      assertThat(dialogue.course().stage()).isEqualTo(stage);
      assertThat(dialogue.course().since()).isEqualTo(day(since));
    };
  }

  private static FoldCases<DialogueView> cases() {
    var cases = new FoldCases<>(Dialogues.PROJECTION);
    planning(cases);
    people(cases);
    meeting(cases);
    lookingBack(cases);
    return cases;
  }

  private static void planning(FoldCases<DialogueView> cases) {
    cases
        .that(
            "a dialogue is proposed on a theme with its questions, each once",
            List.of(),
            PROPOSED,
            at(DialogueStage.PROPOSED, 0)
                .andThen(d -> {
                  assertThat(d.brief().theme()).isEqualTo(THEME);
                  assertThat(d.questions()).containsExactly(QUESTION);
                }))
        .that(
            "a question that is linked is looked at, too",
            List.of(PROPOSED),
            new DialogueQuestionLinked(D, MORE),
            d -> assertThat(d.questions()).containsExactly(QUESTION, MORE))
        .that(
            "a question that is unlinked is not",
            List.of(PROPOSED),
            new DialogueQuestionUnlinked(D, QUESTION),
            d -> assertThat(d.questions()).isEmpty())
        .that(
            "a dialogue that is moved stays scheduled, at its new time and place",
            List.of(PROPOSED, new DialogueScheduled(D, day(9), day(10), "Lokaal 1", 0)),
            new DialogueScheduled(D, MEETS, MEETS.plusSeconds(3_600), "Lokaal 2", 1),
            at(DialogueStage.SCHEDULED, 1)
                .andThen(d ->
                    assertThat(d.course().meeting())
                        .contains(
                            new Course.Meeting(MEETS, MEETS.plusSeconds(3_600), "Lokaal 2", 1))))
        .that(
            "ground rules stand in a version",
            List.of(PROPOSED),
            new GroundRulesConfirmed(D, 2),
            d -> assertThat(d.course().groundRules()).contains(2))
        .that(
            "cancelled it says why, and by whom",
            List.of(PROPOSED),
            new DialogueCancelled(D, CancelReason.NO_TIME, Optional.of(TEXT)),
            at(DialogueStage.CANCELLED, 1)
                .andThen(d ->
                    assertThat(d.course().cancelled())
                        .contains(
                            new Course.Cancelled(
                                CancelReason.NO_TIME,
                                Optional.of(TEXT.text()),
                                Optional.of(AnyEvents.ACTOR)))));
  }

  private static void people(FoldCases<DialogueView> cases) {
    cases
        .that(
            "who leads does not help as well",
            List.of(PROPOSED, LED, new FacilitatorAssigned(D, GUEST, FacilitatorKind.CO)),
            new FacilitatorAssigned(D, GUEST, FacilitatorKind.LEAD),
            d -> {
              assertThat(d.circle().lead()).contains(GUEST);
              assertThat(d.circle().co()).isEmpty();
            })
        .that(
            "an external expert has access until a date",
            List.of(PROPOSED),
            new ExpertAssigned(
                D, EXPERT, ExpertKind.RESEARCHER, ExpertOrigin.EXTERNAL, Optional.of(LATER)),
            d -> {
              assertThat(d.circle().expert().orElseThrow().person()).isEqualTo(EXPERT);
              assertThat(d.facts(MEETS, Map.of()).expertUntil()).contains(LATER);
              assertThat(d.facts(MEETS, Map.of()).expertExternal()).isTrue();
            })
        .that(
            "who is invited again has not answered yet",
            List.of(PROPOSED, INVITED, ACCEPTED),
            INVITED,
            d ->
                assertThat(d.circle().invitations())
                    .containsExactly(new Circle.Invitation(GUEST, day(3), Optional.empty())))
        .that(
            "an answer takes the place of the one before",
            List.of(PROPOSED, INVITED, ACCEPTED),
            new InvitationAnswered(D, GUEST, InvitationAnswer.DECLINED),
            d ->
                assertThat(d.circle().invitations())
                    .containsExactly(
                        new Circle.Invitation(
                            GUEST, day(1), Optional.of(InvitationAnswer.DECLINED))));
  }

  private static void meeting(FoldCases<DialogueView> cases) {
    cases
        .that("it opens", List.of(PROPOSED), OPENED, at(DialogueStage.OPEN, 1))
        .that(
            "it halts",
            List.of(PROPOSED, OPENED),
            new DialoguePaused(D),
            at(DialogueStage.PAUSED, 2))
        .that(
            "it goes on",
            List.of(PROPOSED, OPENED, new DialoguePaused(D)),
            new DialogueResumed(D),
            at(DialogueStage.OPEN, 3))
        .that(
            "closed it knows who was there, and everyone but the lead is asked about the summary",
            List.of(PROPOSED, LED, OPENED),
            CLOSED,
            at(DialogueStage.CLOSED, 3)
                .andThen(d -> {
                  assertThat(d.circle().attendees()).containsExactly(LEAD, GUEST);
                  assertThat(d.circle().asked()).containsExactly(GUEST);
                  assertThat(d.summary().orElseThrow().text()).isEqualTo(TEXT.text());
                  assertThat(d.summary().orElseThrow().releasedAt()).isEmpty();
                }));
  }

  private static void lookingBack(FoldCases<DialogueView> cases) {
    cases
        .that(
            "who answers again has one answer, the last",
            List.of(PROPOSED, LED, OPENED, CLOSED, AGREED),
            new SummaryReviewed(D, GUEST, false),
            d -> {
              assertThat(d.summary().orElseThrow().reviews())
                  .containsExactly(new Summary.Review(GUEST, false));
              assertThat(d.facts(day(30), Map.of()).summary().orElseThrow().objected()).isTrue();
            })
        .that(
            "a summary that is revised is nobody's consent yet",
            List.of(PROPOSED, LED, OPENED, CLOSED, AGREED, new SummaryReleased(D)),
            new SummaryRevised(D, NEWER),
            d -> {
              Summary summary = d.summary().orElseThrow();
              assertThat(summary.text()).isEqualTo(NEWER.text());
              assertThat(summary.reviews()).isEmpty();
              assertThat(summary.releasedAt()).isEmpty();
              assertThat(summary.writtenAt()).isEqualTo(day(6));
            })
        .that(
            "released it says when",
            List.of(PROPOSED, LED, OPENED, CLOSED, AGREED),
            new SummaryReleased(D),
            d -> assertThat(d.summary().orElseThrow().releasedAt()).contains(day(5)))
        .that(
            "a takeaway is its author's, with its answers sealed",
            List.of(PROPOSED, LED, OPENED, CLOSED),
            new TakeawayRecorded(
                D, ItemId.fresh(), GUEST, SEALED, SEALED, Optional.of(TEXT), Optional.empty()),
            d -> {
              assertThat(d.takeaways()).hasSize(1);
              assertThat(d.takeaways().getFirst().author()).isEqualTo(GUEST);
              assertThat(d.takeaways().getFirst().outcomes()).isEqualTo(SEALED);
            })
        .that(
            "that one is shown to somebody is for the register to say",
            List.of(PROPOSED, LED, OPENED, CLOSED),
            new TakeawayShared(
                D, ShareId.fresh(), ItemId.fresh(), GUEST, LEAD, LocalDate.of(2026, 1, 1)),
            d -> assertThat(d.course().stage()).isEqualTo(DialogueStage.CLOSED))
        .that(
            "and so is that it is shown no more",
            List.of(PROPOSED, LED, OPENED, CLOSED),
            new TakeawayShareRevoked(D, ShareId.fresh()),
            d -> assertThat(d.course().stage()).isEqualTo(DialogueStage.CLOSED));
  }

  @TestFactory
  Stream<DynamicTest> aDialogueIsWhatItsEventsSay() {
    return cases().tests();
  }

  @Test
  void everyEventOfADialogueHasACase() {
    cases().coverEvery(DialogueEvent.class);
  }

  @Test
  void aDialogueIsProposedOnce() {
    assertThatThrownBy(() -> FoldCases.fold(Dialogues.PROJECTION, List.of(PROPOSED, PROPOSED)))
        .isInstanceOf(IllegalStateException.class);
  }
}
