package nl.werkplaats.command.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueClosed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueProposed;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.LocationEvent.TeamJoined;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeActivated;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.release.Contribution;
import nl.werkplaats.kernel.year.HalfYear;

/** A synthetic school to count in; everything happens at noon of the day that is said. */
final class SampleSchool {

  static final HalfYear AUTUMN = HalfYear.parse("2024-2025-1");
  static final HalfYear SPRING = HalfYear.parse("2024-2025-2");

  final LocationId location = LocationId.fresh();
  private final Happenings happened;
  private final Map<UUID, List<String>> answers = new HashMap<>();
  private Instant now = at("2024-09-02");

  SampleSchool(HalfYear half) {
    happened = new Happenings(half);
  }

  SampleSchool on(String day) {
    now = at(day);
    return this;
  }

  void happens(Event... events) {
    for (Event event : events) {
      happened.fold(
          event,
          Provenance.of(
              Optional.empty(),
              "SYSTEM",
              location,
              Optional.empty(),
              Optional.empty(),
              now,
              now,
              UUID.randomUUID(),
              Optional.empty(),
              "1"));
    }
  }

  PersonId teacher() {
    PersonId person = PersonId.fresh();
    happens(new RoleGranted(location, person, Role.TEACHER, Optional.empty()));
    return person;
  }

  List<PersonId> teachers(int count) {
    List<PersonId> found = new ArrayList<>();
    for (int i = 0; i < count; i++) found.add(teacher());
    return found;
  }

  TeamId team(PersonId... members) {
    TeamId team = TeamId.fresh();
    happens(new TeamFormed(location, team, "Voorbeeldteam"));
    for (PersonId member : members) happens(new TeamJoined(location, team, member));
    return team;
  }

  CommunityId community(List<PersonId> members, List<PersonId> leaders) {
    CommunityId id = CommunityId.fresh();
    happens(
        new CommunityFormed(
            id, location, CommunityKind.PLG, "Voorbeeld-PLG", text(), members, leaders));
    return id;
  }

  ThemeId theme(ThemeOrigin origin) {
    return theme(origin, Optional.empty());
  }

  ThemeId theme(ThemeOrigin origin, Optional<ThemeId> succeeds) {
    ThemeId theme = ThemeId.fresh();
    happens(
        new ThemeOpened(theme, location, "Voorbeeldthema", origin, succeeds),
        new ThemeActivated(theme, 0));
    return theme;
  }

  DialogueId proposed(ThemeId theme, QuestionId... questions) {
    DialogueId dialogue = DialogueId.fresh();
    happens(
        new DialogueProposed(
            dialogue, location, theme, Arrays.asList(questions), WorkForm.CASE_DISCUSSION));
    return dialogue;
  }

  void closed(DialogueId dialogue, PersonId... attendees) {
    happens(new DialogueClosed(dialogue, Arrays.asList(attendees), Optional.empty()));
  }

  void met(ThemeId theme, PersonId... attendees) {
    closed(proposed(theme, QuestionId.fresh()), attendees);
  }

  SealedAnswer sealed(PersonId person, String field, String... codes) {
    var answer = new SealedAnswer(UUID.randomUUID(), person, field, "synthetic");
    answers.put(answer.id(), List.of(codes));
    return answer;
  }

  static TextRef text() {
    return new TextRef(TextId.fresh(), "synthetic");
  }

  Happenings happened() {
    return happened;
  }

  Opened opened() {
    return new Opened(answers);
  }

  List<Contribution> counted(Measure measure) {
    return Formulas.contributions(measure, happened, opened());
  }

  /** How much stands under each cell. */
  Map<String, Integer> sums(Measure measure) {
    return counted(measure).stream()
        .collect(
            Collectors.groupingBy(
                one -> one.cell().leaf(), Collectors.summingInt(Contribution::weight)));
  }

  /** The same of what belongs to one team or community. */
  Map<String, Integer> sums(Measure measure, Object group) {
    return counted(measure).stream()
        .filter(one -> one.groups().contains(group.toString()))
        .collect(
            Collectors.groupingBy(
                one -> one.cell().leaf(), Collectors.summingInt(Contribution::weight)));
  }

  Set<PersonId> people(Measure measure) {
    return counted(measure).stream()
        .flatMap(one -> one.persons().stream())
        .collect(Collectors.toSet());
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
  }
}
