package nl.werkplaats.attack;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.code.CancelReason;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.Outcome;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueCancelled;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueClosed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueProposed;
import nl.werkplaats.kernel.event.DialogueEvent.ExpertAssigned;
import nl.werkplaats.kernel.event.DialogueEvent.TakeawayRecorded;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationDecided;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationRequested;
import nl.werkplaats.kernel.event.LocationEvent.DecisionRecorded;
import nl.werkplaats.kernel.event.LocationEvent.GrowthMomentReached;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.event.LocationEvent.PolicyAdopted;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.LocationEvent.TeamJoined;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeft;
import nl.werkplaats.kernel.event.QuestionEvent.DialogueEntered;
import nl.werkplaats.kernel.event.ReportEvent.ActivityCoded;
import nl.werkplaats.kernel.event.ReportEvent.DescribedActivity;
import nl.werkplaats.kernel.event.ReportEvent.LearnerReportSubmitted;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.event.ThemeEvent.ExpertWaived;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeLinked;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.release.Thresholds;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;

/** Any made-up location: two teams and a community that overlap as they like, and what they do. */
final class PlayedSchool {

  private static final List<Outcome> OUTCOMES =
      List.of(Outcome.NEW_INSIGHT, Outcome.CHANGED_DOING, Outcome.TEAM_COLLABORATION);
  private static final List<ActivityType> TYPES =
      List.of(ActivityType.TEACHING_COACHING, ActivityType.TASKS_ROLES, ActivityType.PD_PROGRAMME);

  private final PlayedLog log;
  private final Random random;
  private final List<PersonId> teachers = new ArrayList<>();
  private final List<PersonId> others = new ArrayList<>();
  private final List<List<PersonId>> circles = new ArrayList<>();
  private final List<TeamId> teams = List.of(TeamId.fresh(), TeamId.fresh());

  final LocationId location = LocationId.fresh();
  private final PlayedQuestions asking;
  private Instant now;

  PlayedSchool(PlayedLog log, Random random, String institution, HalfYear first) {
    this.log = log;
    this.random = random;
    this.asking = new PlayedQuestions(log, random, location, this::happens);
    begin(first);
    LocalDate day = first.first();
    happens(new LocationRegistered(location, "Proef", institution, day, Optional.empty()));
    teams.forEach(team -> happens(new TeamFormed(location, team, "Team")));
    teams.forEach(_ -> circles.add(new ArrayList<>()));
    // Seldom is everybody in one team: that is where small remainders come from.
    int most = random.nextInt(100);
    int count = 12 + random.nextInt(40);
    for (int i = 0; i < count; i++) comes(most);
    for (int i = 0; i < 2; i++) {
      PersonId other = log.person();
      others.add(other);
      happens(new RoleGranted(location, other, Role.QUALITY_OFFICER, Optional.empty()));
    }
    List<PersonId> members = some(teachers, 6 + random.nextInt(10));
    circles.add(members);
    happens(
        new CommunityFormed(
            CommunityId.fresh(),
            location,
            CommunityKind.DEVELOPMENT_GROUP,
            "Groep",
            text(),
            members,
            List.of(others.getFirst())));
  }

  private void comes(int most) {
    PersonId teacher = log.person();
    teachers.add(teacher);
    happens(new RoleGranted(location, teacher, Role.TEACHER, Optional.empty()));
    if (random.nextInt(100) < most) joins(teacher, 0);
    if (random.nextInt(100) < 100 - most || chance(10)) joins(teacher, 1);
  }

  private void joins(PersonId teacher, int team) {
    circles.get(team).add(teacher);
    happens(new TeamJoined(location, teams.get(team), teacher));
  }

  /** Agrees on thresholds that nobody would be allowed to agree on. */
  void agreesOn(Thresholds thresholds) {
    happens(
        new PolicyAdopted(
            location,
            "2",
            thresholds.members(),
            thresholds.outsiders(),
            thresholds.sharePercent(),
            "synthetic"));
  }

  /** A half-year in which anything may happen, and that then is over. */
  void lives(HalfYear half) {
    begin(half);
    if (chance(50)) comes(random.nextInt(100));
    if (chance(30) && !circles.getFirst().isEmpty()) {
      happens(new TeamLeft(location, teams.getFirst(), circles.getFirst().removeLast()));
    }
    int themes = 1 + random.nextInt(3);
    for (int i = 0; i < themes; i++) theme();
    int share = random.nextInt(100);
    teachers.stream().filter(_ -> chance(share)).toList().forEach(this::reports);
    for (int i = random.nextInt(5); i > 0; i--) {
      happens(new DecisionRecorded(location, text(), one(List.of(DeciderBody.values()))));
    }
    if (chance(50)) {
      var id = FacilitationId.fresh();
      happens(new FacilitationRequested(id, location, Optional.empty(), 40, true, 0));
      var decided =
          new FacilitationDecided(id, 30, true, 0, DeciderBody.SCHOOL_LEADER, Optional.empty());
      happens(decided);
    }
    asking.ask(teachers);
    now = half.last().plusDays(1).atStartOfDay(SchoolYear.ZONE).toInstant();
    happens(new GrowthMomentReached(location, half));
  }

  private void theme() {
    ThemeId theme = ThemeId.fresh();
    ThemeOrigin origin = chance(70) ? ThemeOrigin.QUESTIONS : ThemeOrigin.TOP_DOWN;
    happens(new ThemeOpened(theme, location, "Thema", origin, Optional.empty()));
    int dialogues = random.nextInt(6);
    for (int i = 0; i < dialogues; i++) dialogue(theme);
  }

  private void dialogue(ThemeId theme) {
    List<PersonId> from = chance(60) ? one(circles) : teachers;
    Set<PersonId> attendees = new HashSet<>(some(from, 3 + random.nextInt(10)));
    if (chance(20)) attendees.add(one(others));
    if (attendees.isEmpty()) attendees.add(one(teachers));
    QuestionId question = question(theme, attendees);
    DialogueId dialogue = DialogueId.fresh();
    List<QuestionId> questions = chance(70) ? List.of(question) : List.of();
    happens(new DialogueProposed(dialogue, location, theme, questions, WorkForm.DIALOGUE));
    if (chance(10)) {
      happens(new DialogueCancelled(dialogue, CancelReason.NO_TIME, Optional.empty()));
      return;
    }
    if (chance(40)) {
      var kind = ExpertKind.EXPERIENCED_COLLEAGUE;
      ExpertOrigin origin = one(List.of(ExpertOrigin.values()));
      happens(new ExpertAssigned(dialogue, one(teachers), kind, origin, Optional.empty()));
    }
    if (chance(20)) {
      var waived =
          new ExpertWaived(
              theme, nl.werkplaats.kernel.code.WaiveReason.EXPERIENCE_IN_GROUP, Optional.empty());
      happens(waived);
    }
    happens(new DialogueClosed(dialogue, List.copyOf(attendees), Optional.empty()));
    happens(new DialogueEntered(question, dialogue));
    if (chance(40)) asking.harvested(question, attendees.iterator().next());
    attendees.stream().filter(_ -> chance(70)).forEach(person -> takes(person, dialogue));
  }

  private QuestionId question(ThemeId theme, Set<PersonId> attendees) {
    List<PersonId> owners = some(List.copyOf(attendees), 1 + random.nextInt(2));
    QuestionId question = asking.submitted(owners);
    happens(new ThemeLinked(theme, question));
    if (chance(70)) asking.tries(question, owners);
    return question;
  }

  private void takes(PersonId person, DialogueId dialogue) {
    happens(
        new TakeawayRecorded(
            dialogue,
            ItemId.fresh(),
            person,
            log.sealed(person, "outcomes", outcomes()),
            log.sealed(person, "stimulators", List.of()),
            Optional.empty(),
            Optional.empty()));
  }

  private void reports(PersonId author) {
    List<DescribedActivity> activities =
        IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> activity(author)).toList();
    ReportId report = ReportId.fresh();
    happens(
        new LearnerReportSubmitted(
            report, WindowId.fresh(), location, Optional.empty(), author, text(), activities));
    activities.stream()
        .filter(_ -> chance(90))
        .forEach(one -> happens(new ActivityCoded(report, one.activity(), one(TYPES), author, 1)));
  }

  private DescribedActivity activity(PersonId author) {
    return new DescribedActivity(
        ItemId.fresh(),
        text(),
        log.sealed(author, "outcomes", outcomes()),
        text(),
        log.sealed(author, "carry-over", List.of()),
        text(),
        log.sealed(author, "stimulators", List.of()),
        text());
  }

  private List<String> outcomes() {
    return OUTCOMES.stream().filter(_ -> chance(40)).map(Enum::name).toList();
  }

  private void begin(HalfYear half) {
    now = half.first().plusDays(3).atStartOfDay(SchoolYear.ZONE).toInstant();
  }

  private void happens(Event event) {
    now = now.plus(Duration.ofMinutes(1));
    log.happens(location, now, event);
  }

  static TextRef text() {
    return new TextRef(TextId.fresh(), "synthetic");
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> List<T> some(List<T> of, int atMost) {
    List<T> shuffled = new ArrayList<>(of);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, Math.min(atMost, shuffled.size())));
  }
}
