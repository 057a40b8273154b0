package nl.werkplaats.kernel.people;

import static nl.werkplaats.kernel.move.Hat.ATTENDEE;
import static nl.werkplaats.kernel.move.Hat.EXPERT;
import static nl.werkplaats.kernel.move.Hat.FACILITATOR;
import static nl.werkplaats.kernel.move.Hat.INVITEE;
import static nl.werkplaats.kernel.move.Hat.LEAD_FACILITATOR;
import static nl.werkplaats.kernel.move.Hat.PARTICIPANT;
import static nl.werkplaats.kernel.people.TestRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.code.CancelReason;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.FacilitatorKind;
import nl.werkplaats.kernel.code.InvitationAnswer;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueCancelled;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueClosed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueOpened;
import nl.werkplaats.kernel.event.DialogueEvent.DialoguePaused;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueProposed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueQuestionLinked;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueQuestionUnlinked;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueResumed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueScheduled;
import nl.werkplaats.kernel.event.DialogueEvent.ExpertAssigned;
import nl.werkplaats.kernel.event.DialogueEvent.FacilitatorAssigned;
import nl.werkplaats.kernel.event.DialogueEvent.InvitationAnswered;
import nl.werkplaats.kernel.event.DialogueEvent.ParticipantInvited;
import nl.werkplaats.kernel.event.LocationEvent.RoleEnded;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class DialoguesInRegisterTest {

  private final TestRegister test;
  private final DialogueId dialogue = DialogueId.fresh();
  private final ThemeId theme = ThemeId.fresh();
  private final QuestionId question = QuestionId.fresh();
  private final PersonId one = PersonId.fresh();
  private final PersonId two = PersonId.fresh();

  DialoguesInRegisterTest(EventDatabase kind) {
    test = new TestRegister(kind);
  }

  @BeforeEach
  void aDialogueOfTeachers() {
    test.happens(
        new RoleGranted(test.location, one, Role.TEACHER, Optional.empty()),
        new RoleGranted(test.location, two, Role.TEACHER, Optional.empty()),
        new DialogueProposed(
            dialogue, test.location, theme, List.of(question, question), WorkForm.values()[0]));
  }

  @Test
  void aDialogueIsFollowedUntilItIsClosed() {
    is(DialogueStage.PROPOSED);
    Instant start = Instant.parse("2025-11-27T14:00:00Z");
    test.happens(new DialogueScheduled(dialogue, start, start.plusSeconds(3600), "Lokaal 1", 0));
    is(DialogueStage.SCHEDULED);
    test.happens(new DialogueOpened(dialogue));
    is(DialogueStage.OPEN);
    test.happens(new DialoguePaused(dialogue));
    is(DialogueStage.PAUSED);
    test.happens(new DialogueResumed(dialogue));
    is(DialogueStage.OPEN);
    assertThat(test.today().unclosedDialoguesOf(question)).containsExactly(dialogue);
    test.happens(new DialogueClosed(dialogue, List.of(one), Optional.empty()));
    is(DialogueStage.CLOSED);
    assertThat(test.today().unclosedDialoguesOf(question)).isEmpty();
  }

  @Test
  void questionsAreLinkedAndUnlinked() {
    QuestionId second = QuestionId.fresh();
    test.happens(new DialogueQuestionLinked(dialogue, second));
    assertThat(test.today().questionsOf(dialogue)).containsExactlyInAnyOrder(question, second);
    test.happens(new DialogueQuestionUnlinked(dialogue, question));
    assertThat(test.today().questionsOf(dialogue)).containsExactly(second);
    assertThat(test.today().unclosedDialoguesOf(question)).isEmpty();
  }

  @Test
  void whoIsInvitedTakesPartUntilDeclining() {
    test.happens(new ParticipantInvited(dialogue, one));
    assertThat(hats(one)).containsExactlyInAnyOrder(INVITEE, PARTICIPANT);
    assertThat(participates(one)).isTrue();
    answer(one, InvitationAnswer.TENTATIVE);
    assertThat(participates(one)).isTrue();
    answer(one, InvitationAnswer.DECLINED);
    assertThat(hats(one)).containsExactly(INVITEE);
    assertThat(participates(one)).isFalse();
    test.happens(new ParticipantInvited(dialogue, one));
    assertThat(participates(one)).isTrue();
    assertThat(participates(two)).isFalse();
    assertThat(test.today().participatesInDialogueOn(one, QuestionId.fresh())).isFalse();
  }

  @Test
  void whoLeadsIsReplacedAndSoIsWhoHelps() {
    facilitator(one, FacilitatorKind.LEAD);
    facilitator(two, FacilitatorKind.LEAD);
    assertThat(hats(one)).isEmpty();
    facilitator(one, FacilitatorKind.CO);
    facilitator(one, FacilitatorKind.CO);
    assertThat(hats(one)).containsExactly(FACILITATOR);
    assertThat(hats(two)).containsExactly(LEAD_FACILITATOR);
    assertThat(participates(one)).isTrue();
    assertThat(participates(two)).isTrue();
    facilitator(PersonId.fresh(), FacilitatorKind.CO);
    assertThat(hats(one)).isEmpty();
    assertThat(participates(one)).isFalse();
  }

  @Test
  void nobodyLeadsAndHelpsAtOnce() {
    facilitator(one, FacilitatorKind.LEAD);
    facilitator(one, FacilitatorKind.CO);
    assertThat(hats(one)).containsExactly(FACILITATOR);
    facilitator(one, FacilitatorKind.LEAD);
    assertThat(hats(one)).containsExactly(LEAD_FACILITATOR);
  }

  @Test
  void whoWasThereIsAnAttendeeOnce() {
    test.happens(new DialogueClosed(dialogue, List.of(one, one), Optional.empty()));
    assertThat(hats(one)).containsExactly(ATTENDEE);
    assertThat(participates(one)).isTrue();
  }

  @Test
  void anExternalExpertKnowsTheDialogueUntilTheLastDay() {
    PersonId visitor = PersonId.fresh();
    expert(visitor, ExpertOrigin.EXTERNAL, Optional.of(TODAY));
    test.happens(new DialogueClosed(dialogue, List.of(visitor), Optional.empty()));
    assertThat(test.on(TODAY).dialoguesOf(visitor))
        .isEqualTo(Map.of(dialogue, Set.of(EXPERT, ATTENDEE)));
    assertThat(test.on(TODAY.plusDays(1)).dialoguesOf(visitor)).isEmpty();
    assertThat(test.on(TODAY.plusDays(1)).participatesInDialogueOn(visitor, question)).isFalse();
  }

  @Test
  void anExpertIsReplacedAndIsNoParticipant() {
    expert(one, ExpertOrigin.INTERNAL, Optional.empty());
    assertThat(hats(one)).containsExactly(EXPERT);
    assertThat(participates(one)).isFalse();
    expert(two, ExpertOrigin.INTERNAL, Optional.empty());
    assertThat(hats(one)).isEmpty();
    assertThat(hats(two)).containsExactly(EXPERT);
  }

  @Test
  void hatsFallOffWhenTheLastRoleEnds() {
    test.happens(new ParticipantInvited(dialogue, one));
    facilitator(one, FacilitatorKind.CO);
    expert(two, ExpertOrigin.INTERNAL, Optional.empty());
    test.happens(
        new RoleEnded(test.location, one, Role.TEACHER),
        new RoleEnded(test.location, two, Role.TEACHER));
    assertThat(hats(one)).isEmpty();
    assertThat(participates(one)).isFalse();
    assertThat(hats(two)).isEmpty();
  }

  @Test
  void nobodyParticipatesInADialogueThatWasCancelled() {
    test.happens(
        new ParticipantInvited(dialogue, one),
        new DialogueCancelled(dialogue, CancelReason.NO_TIME, Optional.empty()));
    is(DialogueStage.CANCELLED);
    assertThat(participates(one)).isFalse();
    assertThat(hats(one)).contains(INVITEE);
    assertThat(test.today().unclosedDialoguesOf(question)).isEmpty();
  }

  private void is(DialogueStage stage) {
    assertThat(test.today().dialogue(dialogue))
        .contains(new DialogueFact(dialogue, test.location, theme, stage));
  }

  private Set<Hat> hats(PersonId person) {
    return test.today().dialoguesOf(person).getOrDefault(dialogue, Set.of());
  }

  private boolean participates(PersonId person) {
    return test.today().participatesInDialogueOn(person, question);
  }

  private void answer(PersonId person, InvitationAnswer answer) {
    test.happens(new InvitationAnswered(dialogue, person, answer));
  }

  private void facilitator(PersonId person, FacilitatorKind kind) {
    test.happens(new FacilitatorAssigned(dialogue, person, kind));
  }

  private void expert(PersonId person, ExpertOrigin origin, Optional<LocalDate> until) {
    test.happens(new ExpertAssigned(dialogue, person, ExpertKind.values()[0], origin, until));
  }
}
