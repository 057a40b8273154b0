package nl.werkplaats.command;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportWindowEvent;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.CommunityFact;
import nl.werkplaats.kernel.people.QuestionFact;
import nl.werkplaats.kernel.people.ReportWindowFact;
import nl.werkplaats.kernel.people.ThemeFact;
import nl.werkplaats.kernel.text.LinkCodes;

/** What other streams say, kept by their events as the register is, but in memory. */
public final class InMemoryElsewhere implements Elsewhere {

  private record Grant(PersonId person, LocationId location, Role role) {}

  private static final class Team {
    final LocationId location;
    final Set<PersonId> members = new HashSet<>();
    PersonId leader;

    Team(LocationId location) {
      this.location = location;
    }
  }

  private final Map<Grant, Optional<LocalDate>> grants = new LinkedHashMap<>();
  private final Map<TeamId, Team> teams = new HashMap<>();
  private final Set<LocationId> locations = new HashSet<>();
  private final Set<PersonId> people = new HashSet<>();
  private final Map<ThemeId, ThemeFact> themes = new HashMap<>();
  private final Map<QuestionId, QuestionNote> questions = new LinkedHashMap<>();
  private final Map<ExperimentId, LocationId> experiments = new HashMap<>();
  private final Map<DialogueId, DialogueNote> dialogues = new LinkedHashMap<>();
  private final Map<CommunityId, CommunityFact> communities = new HashMap<>();
  private final ReportNotes reports = new ReportNotes();
  private final Map<StudyId, Set<LocationId>> studies = new HashMap<>();
  private LocalDate today = Samples.TODAY;

  /** The people who exist, at whichever location. */
  public void know(PersonId... known) {
    people.addAll(List.of(known));
  }

  public void today(LocalDate day) {
    today = day;
  }

  public void happened(Event... events) {
    for (Event event : events) {
      switch (event) {
        case LocationEvent e -> happened(e);
        case ThemeEvent e -> happened(e);
        case QuestionEvent e -> {
          QuestionNote note = questions.computeIfAbsent(e.question(), QuestionNote::new);
          note.happened(e);
          note.started().ifPresent(each -> experiments.putIfAbsent(each, note.location()));
        }
        case DialogueEvent e ->
            dialogues.computeIfAbsent(e.dialogue(), DialogueNote::new).happened(e);
        case CommunityFormed e ->
            communities.put(
                e.community(),
                new CommunityFact(
                    e.community(),
                    e.location(),
                    e.kind(),
                    Set.copyOf(e.members()),
                    Set.copyOf(e.leaders())));
        case ReportWindowEvent.ReportWindowOpened e -> {
          reports.happened(e);
          e.study().ifPresent(study -> isAt(study, e.location()));
        }
        case ReportEvent e -> reports.happened(e);
        case StudyEvent.StudyOpened e -> isAt(e.study(), e.location());
        default -> {
          // No other stream is asked about by those that are tried with this.
        }
      }
    }
  }

  private void isAt(StudyId study, LocationId location) {
    studies.computeIfAbsent(study, _ -> new HashSet<>()).add(location);
  }

  private void happened(LocationEvent event) {
    switch (event) {
      case LocationRegistered e -> locations.add(e.location());
      case TeamFormed e -> teams.put(e.team(), new Team(e.location()));
      case TeamLeaderSet e -> teams.get(e.team()).leader = e.person();
      case TeamJoined e -> teams.get(e.team()).members.add(e.person());
      case TeamLeft e -> teams.get(e.team()).members.remove(e.person());
      case RoleGranted e -> {
        people.add(e.person());
        grants.put(new Grant(e.person(), e.location(), e.role()), e.until());
      }
      case RoleEnded e -> grants.remove(new Grant(e.person(), e.location(), e.role()));
      default -> {
        // What a location decides or writes down says nothing of who is what there.
      }
    }
  }

  private void happened(ThemeEvent event) {
    ThemeNote.stageAfter(event)
        .ifPresent(stage -> {
          LocationId location =
              event instanceof ThemeEvent.ThemeOpened e
                  ? e.location()
                  : themes.get(event.theme()).location();
          themes.put(event.theme(), new ThemeFact(event.theme(), location, stage));
        });
  }

  /** Which roles somebody holds where, today. */
  public Standing standing(PersonId person) {
    Map<LocationId, Set<Role>> roles = new HashMap<>();
    grants.forEach((grant, until) -> {
      if (grant.person().equals(person) && until.filter(today::isAfter).isEmpty()) {
        roles.computeIfAbsent(grant.location(), _ -> EnumSet.noneOf(Role.class)).add(grant.role());
      }
    });
    return new Standing(person, roles);
  }

  /** Whose report is whose, and who may read it for a study. */
  public ReportNotes reports() {
    return reports;
  }

  /** The dialogues in which the question is, and that are neither closed nor cancelled. */
  public List<DialogueId> unclosedDialoguesOf(QuestionId question) {
    return dialogues.values().stream()
        .filter(note -> note.isAhead() && note.questions().contains(question))
        .map(DialogueNote::id)
        .toList();
  }

  public Set<QuestionId> questionsOf(DialogueId dialogue) {
    return dialogues.get(dialogue).questions();
  }

  public List<QuestionId> questionsOwnedBy(PersonId person, LocationId location) {
    return questions.values().stream()
        .map(QuestionNote::fact)
        .filter(fact -> fact.location().equals(location) && fact.owners().contains(person))
        .map(QuestionFact::question)
        .toList();
  }

  @Override
  public boolean participates(PersonId person, QuestionId question) {
    return dialogues.values().stream()
        .filter(note -> note.questions().contains(question) && note.isWith(person))
        .anyMatch(note -> standing(person).belongsTo(note.location()));
  }

  @Override
  public Set<Role> rolesAt(PersonId person, LocationId location) {
    return standing(person).at(location);
  }

  @Override
  public boolean isPerson(PersonId person) {
    return people.contains(person);
  }

  @Override
  public boolean isLocation(LocationId location) {
    return locations.contains(location);
  }

  @Override
  public Optional<ThemeFact> theme(ThemeId theme) {
    return Optional.ofNullable(themes.get(theme));
  }

  @Override
  public Optional<CommunityFact> community(CommunityId community) {
    return Optional.ofNullable(communities.get(community));
  }

  @Override
  public Optional<QuestionFact> question(QuestionId question) {
    return Optional.ofNullable(questions.get(question)).map(QuestionNote::fact);
  }

  @Override
  public List<QuestionFact> questionsOf(ThemeId theme) {
    return questions.values().stream()
        .map(QuestionNote::fact)
        .filter(fact -> fact.theme().equals(Optional.of(theme)))
        .toList();
  }

  @Override
  public Optional<LocationId> locationOf(ExperimentId experiment) {
    return Optional.ofNullable(experiments.get(experiment));
  }

  @Override
  public Optional<LocationId> locationOf(TeamId team) {
    return Optional.ofNullable(teams.get(team)).map(found -> found.location);
  }

  @Override
  public Set<LocationId> locationsOf(StudyId study) {
    return studies.getOrDefault(study, Set.of());
  }

  @Override
  public Set<PersonId> leadersOfTeamsOf(Collection<PersonId> members) {
    Set<PersonId> leaders = new HashSet<>();
    for (Team team : teams.values()) {
      if (team.leader != null && members.stream().anyMatch(team.members::contains)) {
        leaders.add(team.leader);
      }
    }
    return leaders;
  }

  @Override
  public Optional<ReportWindowFact> reportWindow(WindowId window) {
    return reports.window(window);
  }

  @Override
  public Optional<ReportId> reportOf(PersonId author, WindowId window) {
    return reports.reportOf(author, window);
  }

  @Override
  public boolean isResearcherOf(PersonId person, StudyId study) {
    return reports.isResearcherOf(person, study)
        && locationsOf(study).stream().anyMatch(standing(person)::researchesAt);
  }

  @Override
  public boolean consents(PersonId person, StudyId study) {
    return reports.consents(person, study);
  }

  @Override
  public SealedAnswer seal(PersonId person, String field, List<String> codes) {
    return Samples.sealed(person, field);
  }

  /** As with the real one, capitals and spaces do not count. */
  @Override
  public PersonId respondent(StudyId study, String linkCode) {
    return Samples.person(study + LinkCodes.plain(linkCode));
  }

  /** The answers stand in it bare, for tests to read. */
  @Override
  public SealedAnswer sealUnsigned(PersonId respondent, String field, List<String> answers) {
    return new SealedAnswer(Samples.id("unsigned"), respondent, field, String.join(",", answers));
  }
}
