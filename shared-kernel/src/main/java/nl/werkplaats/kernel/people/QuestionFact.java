package nl.werkplaats.kernel.people;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;

/** Where a question belongs, how far it is and whose it is. */
public record QuestionFact(
    QuestionId question,
    LocationId location,
    Stage stage,
    Optional<ThemeId> theme,
    Set<PersonId> owners) {

  public QuestionFact {
    owners = Set.copyOf(owners);
  }

  QuestionFact withOwnersOf(QuestionFact other) {
    Set<PersonId> all = new HashSet<>(owners);
    all.addAll(other.owners);
    return new QuestionFact(question, location, stage, theme, all);
  }
}
