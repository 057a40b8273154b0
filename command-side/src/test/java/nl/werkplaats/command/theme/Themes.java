package nl.werkplaats.command.theme;

import static nl.werkplaats.command.Samples.*;

import java.util.List;
import nl.werkplaats.command.Scene;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.id.PersonId;

/** The people around a theme and what may have happened to it, for the tests of its rules. */
final class Themes {

  static final PersonId TEACHER = person("a teacher");
  static final PersonId TRAINER = person("schoolopleider");
  static final PersonId LEADER = person("team leader");
  static final PersonId OFFICER = person("quality officer");
  static final PersonId STRANGER = person("schoolopleider elsewhere");
  static final PersonId OUTSIDER = person("somebody who is nothing anywhere");
  static final SealedAnswer SEALED = sealed(TEACHER, "outcomes");

  private Themes() {}

  static Scene<ThemeCommand> scene() {
    return new Scene<ThemeCommand>(Theme.class, (move, given) -> new ActOnTheme(THEME, move, given))
        .here(Role.TEACHER, TEACHER)
        .here(Role.SCHOOL_TRAINER, TRAINER)
        .here(Role.TEAM_LEADER, LEADER)
        .here(Role.QUALITY_OFFICER, OFFICER)
        .there(Role.SCHOOL_TRAINER, STRANGER)
        .known(OUTSIDER);
  }

  /** A theme that is worked on, of which no question is left. */
  static Scene<ThemeCommand> active() {
    return scene().given(opened(ThemeOrigin.QUESTIONS), new ThemeActivated(THEME, 0));
  }

  static ThemeEvent opened(ThemeOrigin origin) {
    return new ThemeOpened(THEME, HERE, "a theme", origin, none());
  }

  static QuestionEvent question() {
    return new QuestionSubmitted(
        QUESTION, HERE, List.of(TEACHER), Channel.INTERVISION, ref("wording"), none(), none());
  }

  static QuestionEvent themed() {
    return new QuestionThemed(QUESTION, THEME);
  }
}
