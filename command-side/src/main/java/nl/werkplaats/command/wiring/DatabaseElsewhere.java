package nl.werkplaats.command.wiring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.command.Elsewhere;
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
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.ReportWindowFact;
import nl.werkplaats.kernel.people.StudyFact;
import nl.werkplaats.kernel.people.TeamFact;
import nl.werkplaats.kernel.people.ThemeFact;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.text.LinkCodes;
import nl.werkplaats.kernel.text.Seals;
import org.springframework.stereotype.Component;

/** Asks the tables that are written in the same transactions as the events. */
@Component
class DatabaseElsewhere implements Elsewhere {

  private final Register register;
  private final Vault vault;
  private final Seals seals;
  private final LinkCodes linkCodes;

  DatabaseElsewhere(Register register, Vault vault, Seals seals, LinkCodes linkCodes) {
    this.register = register;
    this.vault = vault;
    this.seals = seals;
    this.linkCodes = linkCodes;
  }

  @Override
  public boolean participates(PersonId person, QuestionId question) {
    return register.participatesInDialogueOn(person, question);
  }

  @Override
  public Set<Role> rolesAt(PersonId person, LocationId location) {
    return register.standing(person).at(location);
  }

  @Override
  public boolean isPerson(PersonId person) {
    return vault.exists(person);
  }

  @Override
  public boolean isLocation(LocationId location) {
    return register.location(location).isPresent();
  }

  @Override
  public Optional<ThemeFact> theme(ThemeId theme) {
    return register.theme(theme);
  }

  @Override
  public Optional<CommunityFact> community(CommunityId community) {
    return register.community(community);
  }

  @Override
  public Optional<QuestionFact> question(QuestionId question) {
    return register.question(question);
  }

  @Override
  public List<QuestionFact> questionsOf(ThemeId theme) {
    return register.questionsOfTheme(theme);
  }

  @Override
  public Optional<LocationId> locationOf(ExperimentId experiment) {
    return register.experiment(experiment);
  }

  @Override
  public Optional<LocationId> locationOf(TeamId team) {
    return register.team(team).map(TeamFact::location);
  }

  @Override
  public Set<LocationId> locationsOf(StudyId study) {
    return register.studies().study(study).map(StudyFact::locations).orElse(Set.of());
  }

  @Override
  public Set<PersonId> leadersOfTeamsOf(Collection<PersonId> people) {
    return register.leadersOfTeamsOf(people);
  }

  @Override
  public Optional<ReportWindowFact> reportWindow(WindowId window) {
    return register.reports().window(window);
  }

  @Override
  public Optional<ReportId> reportOf(PersonId author, WindowId window) {
    return register.reports().reportOf(author, window);
  }

  @Override
  public boolean isResearcherOf(PersonId person, StudyId study) {
    return register.studies().isResearcherOf(person, study);
  }

  @Override
  public boolean consents(PersonId person, StudyId study) {
    return register.studies().consents(person, study);
  }

  @Override
  public SealedAnswer seal(PersonId person, String field, List<String> codes) {
    return seals.seal(person, field, codes);
  }

  @Override
  public PersonId respondent(StudyId study, String linkCode) {
    return linkCodes.respondent(study, linkCode);
  }

  @Override
  public SealedAnswer sealUnsigned(PersonId respondent, String field, List<String> answers) {
    return seals.sealUnsigned(respondent, field, answers);
  }
}
