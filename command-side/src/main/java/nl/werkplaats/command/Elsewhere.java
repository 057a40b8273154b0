package nl.werkplaats.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.people.CommunityFact;
import nl.werkplaats.kernel.people.QuestionFact;
import nl.werkplaats.kernel.people.ReportWindowFact;
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

  Optional<CommunityFact> community(CommunityId community);

  Optional<QuestionFact> question(QuestionId question);

  List<QuestionFact> questionsOf(ThemeId theme);

  Optional<LocationId> locationOf(ExperimentId experiment);

  Optional<LocationId> locationOf(TeamId team);

  /** Where people are asked something for the study. */
  Set<LocationId> locationsOf(StudyId study);

  Set<PersonId> leadersOfTeamsOf(Collection<PersonId> people);

  Optional<ReportWindowFact> reportWindow(WindowId window);

  /** The report that somebody handed in through this window. */
  Optional<ReportId> reportOf(PersonId author, WindowId window);

  /** Whether somebody does research in the study, and is still a researcher. */
  boolean isResearcherOf(PersonId person, StudyId study);

  /** Whether this person consents, now, that the study uses what is theirs. */
  boolean consents(PersonId person, StudyId study);

  /** Seals coded answers with the person's own key. */
  SealedAnswer seal(PersonId person, String field, List<String> codes);

  /** The reference that follows from a link code in this study; it stands for nobody known. */
  PersonId respondent(StudyId study, String linkCode);

  /** Seals answers with a key that is made for such a reference. */
  SealedAnswer sealUnsigned(PersonId respondent, String field, List<String> answers);
}
