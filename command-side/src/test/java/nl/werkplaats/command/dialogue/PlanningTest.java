package nl.werkplaats.command.dialogue;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.dialogue.Dialogues.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.dialogue.DialogueCommand.*;
import nl.werkplaats.command.dialogue.DialogueMove.QuestionGone;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeRetired;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import org.junit.jupiter.api.Test;

class PlanningTest {

  @Test
  void whoPlansProposesADialogueOnQuestionsUnderATheme() {
    for (PersonId planner : List.of(TRAINER, OFFICER)) {
      scene()
          .when(planner, propose(THEME, QUESTION, SECOND, QUESTION))
          .gives(proposed(QUESTION, SECOND))
          .leadsTo(DialogueStage.PROPOSED)
          .allows("schedule", "invite", "assign-facilitator", "cancel")
          .noLongerAllows("open");
    }
    scene().when(TRAINER, propose(THEME)).gives(proposed());
  }

  @Test
  void nobodyElseProposesOne() {
    scene().when(LEADER, propose(THEME, QUESTION)).isNotYours();
    scene().when(ANNA, propose(THEME, QUESTION)).isNotYours();
    scene().when(STRANGER, propose(THEME, QUESTION)).isUnknown();
  }

  @Test
  void aDialogueIsProposedOnce() {
    scene().given(proposed()).when(TRAINER, propose(THEME)).breaks("already-there");
  }

  @Test
  void aDialogueIsOnAThemeOfTheLocationThatIsGoing() {
    var foreign = new ThemeId(id("a theme elsewhere"));
    scene()
        .elsewhere(new ThemeOpened(foreign, ELSEWHERE, "a theme", ThemeOrigin.QUESTIONS, none()))
        .when(TRAINER, propose(foreign))
        .isUnknown();
    scene().when(TRAINER, propose(new ThemeId(id("none")))).isUnknown();
    scene()
        .elsewhere(new ThemeRetired(THEME, RetireReason.ANSWERED, none(), none()))
        .when(TRAINER, propose(THEME))
        .breaks("theme-ended", Map.of("themeStage", "RETIRED"));
  }

  @Test
  void aQuestionIsLookedAtUnderItsOwnThemeWhileItIsUnfinished() {
    Map<String, Object> facts = Map.of("question", QUESTION.toString());
    scene().when(TRAINER, propose(OTHER_THEME, QUESTION)).breaks("question-not-under-theme", facts);
    scene()
        .elsewhere(new QuestionReleased(QUESTION, THEME))
        .when(TRAINER, propose(THEME, QUESTION))
        .breaks("question-not-under-theme", facts);
    scene()
        .elsewhere(new QuestionHarvested(QUESTION, ANNA, sealed(ANNA, "outcomes")))
        .given(proposed())
        .when(TRAINER, new LinkQuestion(QUESTION))
        .breaks("question-not-under-theme", facts);
    scene()
        .elsewhere(new QuestionParked(QUESTION, Stage.THEMED, ParkReason.OTHER, none(), none()))
        .when(TRAINER, propose(THEME, QUESTION))
        .gives(DialogueProposed.class);
  }

  @Test
  void aQuestionElsewhereIsNotThere() {
    var foreign = new QuestionId(id("a question elsewhere"));
    var scene = scene().elsewhere(submitted(foreign, ELSEWHERE));
    scene.when(TRAINER, propose(THEME, foreign)).isUnknown();
    scene.given(proposed()).when(TRAINER, new LinkQuestion(foreign)).isUnknown();
    scene.when(TRAINER, new LinkQuestion(new QuestionId(id("none")))).isUnknown();
  }

  @Test
  void aQuestionIsLinkedOnceAndTakenOutAgain() {
    scene()
        .given(proposed(QUESTION))
        .when(TRAINER, new LinkQuestion(SECOND))
        .gives(new DialogueQuestionLinked(DIALOGUE, SECOND));
    scene()
        .given(proposed(QUESTION))
        .when(TRAINER, new LinkQuestion(QUESTION))
        .breaks("already-linked");
    scene()
        .given(proposed(QUESTION))
        .when(OFFICER, new UnlinkQuestion(QUESTION))
        .gives(new DialogueQuestionUnlinked(DIALOGUE, QUESTION));
    scene().given(proposed()).when(OFFICER, new UnlinkQuestion(QUESTION)).isUnknown();
  }

  @Test
  void aQuestionThatLeftItsThemeLeavesADialogueThatIsNotYetClosed() {
    for (var scene :
        List.of(
            scene().given(proposed(QUESTION)),
            ready(),
            open(),
            open().given(new DialoguePaused(DIALOGUE)))) {
      scene
          .whenReacting(new QuestionGone(QUESTION, Optional.of(THEME)))
          .gives(new DialogueQuestionUnlinked(DIALOGUE, QUESTION));
    }
    scene().given(proposed()).whenReacting(new QuestionGone(QUESTION, Optional.of(THEME))).stays();
    open()
        .given(closed(ANNA))
        .whenReacting(new QuestionGone(QUESTION, Optional.of(THEME)))
        .isNotFrom(DialogueStage.CLOSED);
  }

  @Test
  void aQuestionThatIsTakenBackLeavesWhateverTheThemeIs() {
    ready()
        .whenReacting(new QuestionGone(QUESTION, none()))
        .gives(new DialogueQuestionUnlinked(DIALOGUE, QUESTION));
  }

  @Test
  void aQuestionThatMovedStaysInTheDialogueToWhichItCameMeanwhile() {
    ready().whenReacting(new QuestionGone(QUESTION, Optional.of(OTHER_THEME))).stays();
  }

  @Test
  void aDialogueIsScheduledAgainAndAgain() {
    var first = new ScheduleDialogue(NOW, NOW.plusSeconds(3600), "a room");
    scene()
        .given(proposed())
        .when(TRAINER, first)
        .gives(scheduled())
        .leadsTo(DialogueStage.SCHEDULED);
    scene()
        .given(proposed(), scheduled())
        .when(TRAINER, new ScheduleDialogue(NOW, NOW.plusSeconds(60), "another room"))
        .gives(new DialogueScheduled(DIALOGUE, NOW, NOW.plusSeconds(60), "another room", 1))
        .leadsTo(DialogueStage.SCHEDULED);
  }

  @Test
  void aDialogueEndsAfterItStarts() {
    scene()
        .given(proposed())
        .when(TRAINER, new ScheduleDialogue(NOW, NOW, "a room"))
        .breaks("end-before-start");
    scene()
        .given(proposed())
        .when(TRAINER, new ScheduleDialogue(NOW, NOW.minusSeconds(1), "a room"))
        .breaks("end-before-start");
  }

  @Test
  void somebodyOfTheLocationIsInvitedOnce() {
    scene()
        .given(proposed())
        .when(TRAINER, new Invite(ANNA))
        .gives(new ParticipantInvited(DIALOGUE, ANNA));
    scene()
        .given(proposed(), invited(ANNA))
        .when(TRAINER, new Invite(ANNA))
        .breaks("already-invited");
    scene().given(proposed()).when(TRAINER, new Invite(STRANGER)).isUnknown();
  }

  @Test
  void whoIsInvitedAnswersAndMayChangeTheAnswer() {
    scene()
        .given(proposed(), invited(ANNA))
        .when(ANNA, new AnswerInvitation(InvitationAnswer.DECLINED))
        .gives(new InvitationAnswered(DIALOGUE, ANNA, InvitationAnswer.DECLINED))
        .allows("answer-invitation");
    scene()
        .given(proposed(), invited(ANNA), answered(ANNA, InvitationAnswer.DECLINED))
        .when(ANNA, new AnswerInvitation(InvitationAnswer.TENTATIVE))
        .gives(new InvitationAnswered(DIALOGUE, ANNA, InvitationAnswer.TENTATIVE));
    scene()
        .given(proposed(), invited(ANNA))
        .when(BRAM, new AnswerInvitation(InvitationAnswer.ACCEPTED))
        .isUnknown();
  }

  @Test
  void aDialogueIsCalledOffForAReasonBeforeItOpens() {
    var cancel = new CancelDialogue(CancelReason.TOO_FEW_PARTICIPANTS, Optional.of(text("note")));
    ready()
        .when(TRAINER, cancel)
        .gives(
            new DialogueCancelled(
                DIALOGUE, CancelReason.TOO_FEW_PARTICIPANTS, Optional.of(ref("note"))))
        .leadsTo(DialogueStage.CANCELLED)
        .keeps(text("note"));
    open().when(TRAINER, cancel).isNotFrom(DialogueStage.OPEN);
  }

  @Test
  void themeAndDialogueStandInTheProvenance() {
    var came = scene().when(TRAINER, propose(THEME, QUESTION));
    assertThat(came.provenance().theme()).contains(THEME);
    assertThat(came.provenance().dialogue()).contains(DIALOGUE);
    assertThat(open().when(ANNA, new PauseDialogue()).provenance().role()).isEqualTo("PARTICIPANT");
  }

  private static ProposeDialogue propose(ThemeId theme, QuestionId... questions) {
    return new ProposeDialogue(HERE, theme, List.of(questions), WorkForm.DIALOGUE);
  }
}
