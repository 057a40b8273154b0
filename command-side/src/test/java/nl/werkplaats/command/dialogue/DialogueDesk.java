package nl.werkplaats.command.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.walk.Desk;
import nl.werkplaats.command.walk.Noted;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.move.DialogueFacts;
import nl.werkplaats.kernel.move.DialogueMoves;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.year.SchoolYear;

/** Opens what decides on dialogues to tests that walk through several subjects. */
public final class DialogueDesk implements Desk {

  @Override
  public Class<?> aggregate() {
    return Dialogue.class;
  }

  @Override
  public Answer anew(List<Noted> stream, Standing asker, Instant now, Elsewhere elsewhere) {
    DialogueState state = new DialogueState();
    stream.forEach(each -> state.evolve((DialogueEvent) each.event(), each.by().happenedAt()));
    DialogueFacts facts = state.facts(now);
    var hats = facts.hats(asker, LocalDate.ofInstant(now, SchoolYear.ZONE));
    return Desk.answer(stream, state.stage, DialogueMoves.TABLE.allowed(facts, hats));
  }
}
