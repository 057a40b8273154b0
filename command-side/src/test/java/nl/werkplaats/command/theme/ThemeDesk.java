package nl.werkplaats.command.theme;

import java.time.Instant;
import java.util.List;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.question.ThemeLinks;
import nl.werkplaats.command.walk.Desk;
import nl.werkplaats.command.walk.Noted;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.move.ThemeFacts;
import nl.werkplaats.kernel.move.ThemeMoves;
import org.axonframework.modelling.command.Repository;

/** Opens what decides on themes to tests that walk through several subjects. */
public final class ThemeDesk implements Desk {

  /** Themes that follow their questions at once, as they do in the service. */
  @SuppressWarnings("unchecked") // it is made for the class below
  public static ThemeLinks links(Repository<?> themes) {
    return new LinkedThemes((Repository<Theme>) themes);
  }

  @Override
  public Class<?> aggregate() {
    return Theme.class;
  }

  @Override
  public Answer anew(List<Noted> stream, Standing asker, Instant now, Elsewhere elsewhere) {
    ThemeState state = new ThemeState();
    stream.forEach(each -> state.evolve((ThemeEvent) each.event(), each.by().happenedAt()));
    ThemeId id = ThemeId.of(stream.getFirst().event().stream());
    ThemeFacts facts = state.facts(elsewhere.questionsOf(id));
    return Desk.answer(stream, state.stage, ThemeMoves.TABLE.allowed(facts, facts.hats(asker)));
  }
}
