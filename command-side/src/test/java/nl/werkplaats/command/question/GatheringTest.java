package nl.werkplaats.command.question;

import static nl.werkplaats.command.Came.link;
import static nl.werkplaats.command.Came.unlink;
import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.question.Questions.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.question.QuestionCommand.*;
import nl.werkplaats.command.question.QuestionReaction.EnterDialogue;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeEmbedded;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeRested;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeRetired;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ThemeId;
import org.junit.jupiter.api.Test;

class GatheringTest {

  private static final ThemeId FOREIGN = new ThemeId(id("a theme elsewhere"));

  @Test
  void everyWordingIsCountedAndTheOwnerSaysWhetherItIsSharper() {
    scene()
        .given(submitted(ANNA), new QuestionReformulated(QUESTION, 2, ref("second"), false))
        .when(ANNA, new ReformulateQuestion(text("third"), true))
        .gives(new QuestionReformulated(QUESTION, 3, ref("third"), true))
        .keeps(text("third"))
        .leadsTo(Stage.INTAKE);
  }

  @Test
  void aQuestionIsGatheredUnderAThemeThatIsToldAtOnce() {
    scene()
        .given(submitted(ANNA))
        .when(LEADER, new AssignToTheme(THEME))
        .gives(new QuestionThemed(QUESTION, THEME))
        .leadsTo(Stage.THEMED)
        .tells(link(THEME));
  }

  @Test
  void theThemeStandsInTheProvenanceOfWhatHappensUnderIt() {
    var came = scene().given(submitted(ANNA)).when(TRAINER, new AssignToTheme(THEME));
    assertThat(came.provenance().theme()).contains(THEME);
    var later =
        scene()
            .given(submitted(ANNA), themed(), entered())
            .when(ANNA, new RecordIntention(text("intention")));
    assertThat(later.provenance().theme()).contains(THEME);
    assertThat(later.provenance().dialogue()).contains(DIALOGUE);
  }

  @Test
  void aQuestionWithoutOwnerIsNotGathered() {
    scene().given(submitted()).when(TRAINER, new AssignToTheme(THEME)).breaks("needs-owner");
  }

  @Test
  void aThemeThatRestsStillGathers() {
    scene()
        .elsewhere(new ThemeRested(THEME))
        .given(submitted(ANNA))
        .when(TRAINER, new AssignToTheme(THEME))
        .gives(QuestionThemed.class);
  }

  @Test
  void aThemeThatEndedGathersNothing() {
    scene()
        .elsewhere(new ThemeRetired(THEME, RetireReason.OTHER, none(), none()))
        .given(submitted(ANNA))
        .when(TRAINER, new AssignToTheme(THEME))
        .breaks("theme-ended", Map.of("themeStage", "RETIRED"));
    scene()
        .elsewhere(new ThemeEmbedded(OTHER_THEME, ref("daily work")))
        .given(submitted(ANNA), themed())
        .when(TRAINER, new MoveToTheme(OTHER_THEME))
        .breaks("theme-ended", Map.of("themeStage", "EMBEDDED"));
  }

  @Test
  void aThemeElsewhereIsNotThere() {
    var scene =
        scene()
            .elsewhere(
                new ThemeOpened(FOREIGN, ELSEWHERE, "a theme", ThemeOrigin.QUESTIONS, none()))
            .given(submitted(ANNA));
    scene.when(TRAINER, new AssignToTheme(FOREIGN)).isUnknown();
    scene.when(TRAINER, new AssignToTheme(new ThemeId(id("no such theme")))).isUnknown();
    scene.given(themed()).when(TRAINER, new MoveToTheme(FOREIGN)).isUnknown();
  }

  @Test
  void aQuestionMovesAndBothThemesAreTold() {
    String[] byId =
        THEME.toString().compareTo(OTHER_THEME.toString()) < 0
            ? new String[] {unlink(THEME), link(OTHER_THEME)}
            : new String[] {link(OTHER_THEME), unlink(THEME)};
    scene()
        .given(submitted(ANNA), themed())
        .when(TRAINER, new MoveToTheme(OTHER_THEME))
        .gives(new QuestionMoved(QUESTION, THEME, OTHER_THEME))
        .leadsTo(Stage.THEMED)
        .tells(byId);
  }

  @Test
  void aQuestionDoesNotMoveToWhereItIs() {
    scene()
        .given(submitted(ANNA), themed())
        .when(TRAINER, new MoveToTheme(THEME))
        .breaks("same-theme");
  }

  @Test
  void aQuestionThatIsReleasedIsAtIntakeAgain() {
    scene()
        .given(submitted(ANNA), themed())
        .when(OFFICER, new ReleaseFromTheme())
        .gives(new QuestionReleased(QUESTION, THEME))
        .leadsTo(Stage.INTAKE)
        .tells(unlink(THEME))
        .allows("assign-to-theme");
  }

  @Test
  void anActivityAnswersAQuestionEvenOneThatNobodyOwns() {
    var command = new RedirectToActivity(Activity.MICRO_EXPERIMENTS);
    scene()
        .given(submitted(ANNA))
        .when(TRAINER, command)
        .gives(new QuestionRedirected(QUESTION, Activity.MICRO_EXPERIMENTS))
        .leadsTo(Stage.REDIRECTED);
    scene().given(submitted()).when(TRAINER, command).leadsTo(Stage.REDIRECTED);
  }

  @Test
  void aTeamLeaderGathersButDoesNotRedirect() {
    scene().given(submitted(ANNA)).when(LEADER, new RedirectToActivity(Activity.PLC)).isNotYours();
  }

  @Test
  void aQuestionEntersEveryDialogueThatOpensOnIt() {
    var second = new DialogueId(id("second dialogue"));
    scene()
        .given(submitted(ANNA), themed())
        .whenReacting(new EnterDialogue(DIALOGUE))
        .gives(entered())
        .leadsTo(Stage.DIALOGUE);
    scene()
        .given(submitted(ANNA), themed(), entered())
        .whenReacting(new EnterDialogue(second))
        .gives(new DialogueEntered(QUESTION, second))
        .leadsTo(Stage.DIALOGUE);
  }

  @Test
  void aQuestionThatIsElsewhereInItsLifeStaysWhenItsDialogueOpens() {
    scene()
        .given(submitted(ANNA), themed(), parked(Stage.THEMED))
        .whenReacting(new EnterDialogue(DIALOGUE))
        .isNotFrom(Stage.PARKED);
    scene()
        .given(submitted(ANNA), themed(), entered(), started())
        .whenReacting(new EnterDialogue(DIALOGUE))
        .isNotFrom(Stage.EXPERIMENT);
  }

  @Test
  void aQuestionGoesBackFromDialogueToItsThemeForAReason() {
    scene()
        .given(submitted(ANNA), themed(), entered())
        .when(TRAINER, new ReturnToTheme(ReturnReason.NEEDS_SHARPENING, Optional.of(text("note"))))
        .gives(
            new QuestionReturned(
                QUESTION,
                Stage.DIALOGUE,
                Stage.THEMED,
                ReturnReason.NEEDS_SHARPENING,
                Optional.of(ref("note"))))
        .leadsTo(Stage.THEMED)
        .keeps(text("note"));
  }
}
