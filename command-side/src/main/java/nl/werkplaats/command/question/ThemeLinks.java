package nl.werkplaats.command.question;

import java.time.Instant;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;

/** Lets a theme agree, in the same transaction, with what happened to a question under it. */
public interface ThemeLinks {

  void link(ThemeId theme, QuestionId question, Given given, Hat hat, Instant at);

  void unlink(ThemeId theme, QuestionId question, Given given, Hat hat, Instant at);
}
