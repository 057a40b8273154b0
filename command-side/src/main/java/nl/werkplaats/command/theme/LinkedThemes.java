package nl.werkplaats.command.theme;

import java.time.Instant;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.question.ThemeLinks;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Lets themes agree at once with what happens to the questions under them. */
@Component
class LinkedThemes implements ThemeLinks {

  private final Repository<Theme> themes;

  LinkedThemes(Repository<Theme> themes) {
    this.themes = themes;
  }

  @Override
  public void link(ThemeId theme, QuestionId question, Given given, Hat hat, Instant at) {
    themes.load(theme.toString()).execute(found -> found.link(question, given, hat, at));
  }

  @Override
  public void unlink(ThemeId theme, QuestionId question, Given given, Hat hat, Instant at) {
    themes.load(theme.toString()).execute(found -> found.unlink(question, given, hat, at));
  }
}
