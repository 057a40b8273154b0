package nl.werkplaats.command.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.walk.Desk;
import nl.werkplaats.command.walk.Noted;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.move.QuestionFacts;
import nl.werkplaats.kernel.move.QuestionMoves;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.year.SchoolYear;

/** Opens what decides on questions to tests that walk through several subjects. */
public final class QuestionDesk implements Desk {

  @Override
  public Class<?> aggregate() {
    return LearningQuestion.class;
  }

  @Override
  public Answer anew(List<Noted> stream, Standing asker, Instant now, Elsewhere elsewhere) {
    QuestionState state = new QuestionState();
    stream.forEach(each -> state.evolve((QuestionEvent) each.event(), each.by().happenedAt()));
    QuestionId id = QuestionId.of(stream.getFirst().event().stream());
    QuestionFacts facts = state.facts(LocalDate.ofInstant(now, SchoolYear.ZONE));
    var hats = facts.hats(asker, elsewhere.participates(asker.person(), id));
    return Desk.answer(stream, state.stage, QuestionMoves.TABLE.allowed(facts, hats));
  }
}
