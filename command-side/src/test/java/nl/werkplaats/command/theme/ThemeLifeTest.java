package nl.werkplaats.command.theme;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.theme.Themes.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.theme.ThemeCommand.*;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.id.ThemeId;
import org.junit.jupiter.api.Test;

class ThemeLifeTest {

  @Test
  void whoGathersOpensATheme() {
    for (var gatherer : List.of(TRAINER, OFFICER, LEADER)) {
      scene()
          .when(gatherer, open(ThemeOrigin.QUESTIONS, none()))
          .gives(opened(ThemeOrigin.QUESTIONS))
          .leadsTo(ThemeStage.EMERGING)
          .version(1)
          .allows("retire", "couple-expert", "waive-expert")
          .noLongerAllows("activate", "rest", "embed");
    }
  }

  @Test
  void aThemeOpensOnce() {
    scene()
        .given(opened(ThemeOrigin.QUESTIONS))
        .when(TRAINER, open(ThemeOrigin.QUESTIONS, none()))
        .breaks("already-there");
  }

  @Test
  void aTeacherOpensNoThemeAndWhoIsElsewhereKnowsOfNone() {
    scene().when(TEACHER, open(ThemeOrigin.QUESTIONS, none())).isNotYours();
    scene().when(STRANGER, open(ThemeOrigin.QUESTIONS, none())).isUnknown();
  }

  @Test
  void aSuccessorNamesTheThemeThatItSucceeds() {
    scene()
        .elsewhere(new ThemeOpened(OTHER_THEME, HERE, "earlier", ThemeOrigin.QUESTIONS, none()))
        .when(TRAINER, open(ThemeOrigin.SUCCESSOR, Optional.of(OTHER_THEME)))
        .gives(
            new ThemeOpened(
                THEME, HERE, "a theme", ThemeOrigin.SUCCESSOR, Optional.of(OTHER_THEME)));
    scene()
        .when(TRAINER, open(ThemeOrigin.SUCCESSOR, none()))
        .breaks("successor-needs-theme", Map.of("origin", "SUCCESSOR"));
    scene()
        .when(TRAINER, open(ThemeOrigin.QUESTIONS, Optional.of(OTHER_THEME)))
        .breaks("successor-needs-theme", Map.of("origin", "QUESTIONS"));
  }

  @Test
  void aThemeSucceedsOneOfItsOwnLocation() {
    scene()
        .elsewhere(
            new ThemeOpened(OTHER_THEME, ELSEWHERE, "earlier", ThemeOrigin.QUESTIONS, none()))
        .when(TRAINER, open(ThemeOrigin.SUCCESSOR, Optional.of(OTHER_THEME)))
        .isUnknown();
    scene().when(TRAINER, open(ThemeOrigin.SUCCESSOR, Optional.of(OTHER_THEME))).isUnknown();
  }

  @Test
  void aThemeIsWorkedOnWhenAQuestionIsGatheredUnderIt() {
    scene()
        .elsewhere(question(), themed())
        .given(opened(ThemeOrigin.QUESTIONS))
        .when(LEADER, new ActivateTheme())
        .gives(new ThemeActivated(THEME, 0))
        .leadsTo(ThemeStage.ACTIVE)
        .allows("rest");
  }

  @Test
  void aThemeWithoutAQuestionIsNotWorkedOn() {
    var scene = scene().given(opened(ThemeOrigin.QUESTIONS));
    scene.when(TRAINER, new ActivateTheme()).breaks("needs-question");
    scene.elsewhere(question(), themed(), new QuestionReleased(QUESTION, THEME));
    scene.when(TRAINER, new ActivateTheme()).breaks("needs-question");
    scene.elsewhere(themed(), new QuestionWithdrawn(QUESTION));
    scene.when(TRAINER, new ActivateTheme()).breaks("needs-question");
    scene.elsewhere(themed(), new QuestionRedirected(QUESTION, Activity.PLC));
    scene.when(TRAINER, new ActivateTheme()).breaks("needs-question");
  }

  @Test
  void aThemeFromAboveIsWorkedOnWithoutAQuestion() {
    scene()
        .given(opened(ThemeOrigin.TOP_DOWN))
        .when(TRAINER, new ActivateTheme())
        .gives(new ThemeActivated(THEME, 0));
  }

  @Test
  void everyReturnOfAThemeIsCounted() {
    var scene =
        scene()
            .elsewhere(question(), themed())
            .given(
                opened(ThemeOrigin.QUESTIONS),
                new ThemeActivated(THEME, 0),
                new ThemeRested(THEME));
    scene
        .when(TRAINER, new ActivateTheme())
        .gives(new ThemeActivated(THEME, 1))
        .leadsTo(ThemeStage.ACTIVE);
    scene
        .given(new ThemeActivated(THEME, 1), new ThemeRested(THEME))
        .when(TRAINER, new ActivateTheme())
        .gives(new ThemeActivated(THEME, 2));
  }

  @Test
  void aThemeReturnsOnlyWithAQuestion() {
    scene()
        .given(opened(ThemeOrigin.QUESTIONS), new ThemeActivated(THEME, 0), new ThemeRested(THEME))
        .when(TRAINER, new ActivateTheme())
        .breaks("needs-question");
  }

  @Test
  void aThemeThatIsWorkedOnRests() {
    active()
        .when(OFFICER, new RestTheme())
        .gives(new ThemeRested(THEME))
        .leadsTo(ThemeStage.RESTING);
  }

  @Test
  void aThemeBecomesDailyWorkWhenNoQuestionIsUnfinished() {
    active()
        .elsewhere(question(), themed(), new QuestionHarvested(QUESTION, TEACHER, SEALED))
        .when(OFFICER, new EmbedTheme(text("daily work")))
        .gives(new ThemeEmbedded(THEME, ref("daily work")))
        .leadsTo(ThemeStage.EMBEDDED)
        .keeps(text("daily work"));
  }

  @Test
  void aLiveOrParkedQuestionKeepsItsTheme() {
    var live = active().elsewhere(question(), themed());
    live.when(OFFICER, new EmbedTheme(text("daily work"))).breaks("questions-unfinished");
    live.when(OFFICER, retire(RetireReason.OTHER, none())).breaks("questions-unfinished");
    live.elsewhere(new QuestionParked(QUESTION, Stage.THEMED, ParkReason.OTHER, none(), none()));
    live.when(OFFICER, new EmbedTheme(text("daily work"))).breaks("questions-unfinished");
    live.when(OFFICER, retire(RetireReason.OTHER, none())).breaks("questions-unfinished");
  }

  @Test
  void aThemeEndsForAReason() {
    active()
        .when(TRAINER, retire(RetireReason.ANSWERED, none()))
        .gives(new ThemeRetired(THEME, RetireReason.ANSWERED, Optional.of(ref("note")), none()))
        .leadsTo(ThemeStage.RETIRED)
        .keeps(text("note"));
    scene()
        .given(opened(ThemeOrigin.QUESTIONS))
        .when(TRAINER, retire(RetireReason.NO_LONGER_ALIVE, none()))
        .leadsTo(ThemeStage.RETIRED);
  }

  @Test
  void aThemeThatMergedNamesTheOther() {
    var scene =
        active()
            .elsewhere(
                new ThemeOpened(OTHER_THEME, HERE, "another", ThemeOrigin.QUESTIONS, none()),
                new ThemeOpened(THEME, HERE, "a theme", ThemeOrigin.QUESTIONS, none()));
    scene
        .when(TRAINER, retire(RetireReason.MERGED, Optional.of(OTHER_THEME)))
        .gives(
            new ThemeRetired(
                THEME, RetireReason.MERGED, Optional.of(ref("note")), Optional.of(OTHER_THEME)));
    scene
        .when(TRAINER, retire(RetireReason.MERGED, none()))
        .breaks("merged-needs-theme", Map.of("reason", "MERGED"));
    scene
        .when(TRAINER, retire(RetireReason.OTHER, Optional.of(OTHER_THEME)))
        .breaks("merged-needs-theme", Map.of("reason", "OTHER"));
    scene
        .when(TRAINER, retire(RetireReason.MERGED, Optional.of(THEME)))
        .breaks("merged-into-itself");
    scene
        .when(TRAINER, retire(RetireReason.MERGED, Optional.of(new ThemeId(id("none")))))
        .isUnknown();
  }

  @Test
  void aThemeThatEndedStays() {
    active()
        .given(new ThemeRetired(THEME, RetireReason.OTHER, none(), none()))
        .when(TRAINER, new ActivateTheme())
        .isNotFrom(ThemeStage.RETIRED);
  }

  @Test
  void aThemeStandsInItsOwnProvenance() {
    var came = active().when(OFFICER, new RestTheme());
    assertThat(came.provenance().theme()).contains(THEME);
    assertThat(came.provenance().role()).isEqualTo("QUALITY_OFFICER");
  }

  private static OpenTheme open(ThemeOrigin origin, Optional<ThemeId> succeeds) {
    return new OpenTheme(HERE, "a theme", origin, succeeds);
  }

  private static RetireTheme retire(RetireReason reason, Optional<ThemeId> mergedInto) {
    return new RetireTheme(reason, Optional.of(text("note")), mergedInto);
  }
}
