package nl.werkplaats.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.people.QuestionFact;
import nl.werkplaats.kernel.people.ThemeFact;

/**
 * What a command must know of other streams. Everything here is in the event database and as fresh
 * as the last committed command; nothing comes from the read models.
 */
public interface Elsewhere {

  /** Whether somebody takes part in a dialogue on the question. */
  boolean participates(PersonId person, QuestionId question);

  /** The roles that have not ended; empty when the person is not at that location at all. */
  Set<Role> rolesAt(PersonId person, LocationId location);

  /** Whether the reference stands for anybody, at whichever location. */
  boolean isPerson(PersonId person);

  boolean isLocation(LocationId location);

  Optional<ThemeFact> theme(ThemeId theme);

  Optional<QuestionFact> question(QuestionId question);

  List<QuestionFact> questionsOf(ThemeId theme);

  Optional<LocationId> locationOf(ExperimentId experiment);

  Optional<LocationId> locationOf(TeamId team);

  /** Where people are asked something for the study. */
  Set<LocationId> locationsOf(StudyId study);

  Set<PersonId> leadersOfTeamsOf(Collection<PersonId> people);

  /** Seals coded answers with the person's own key. */
  SealedAnswer seal(PersonId person, String field, List<String> codes);

  /** The reference that follows from a link code in this study; it stands for nobody known. */
  PersonId respondent(StudyId study, String linkCode);

  /** Seals answers with a key that is made for such a reference. */
  SealedAnswer sealUnsigned(PersonId respondent, String field, List<String> answers);
}
