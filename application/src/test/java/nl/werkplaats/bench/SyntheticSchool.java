package nl.werkplaats.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.bench.SyntheticLog.Deed;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.LocationEvent.TeamJoined;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeActivated;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.ThemeId;

/** One location with its people, and everything that goes on there. */
final class SyntheticSchool {

  private static final int TEACHERS = 40;
  private static final int TEAMS = 5;
  private static final int SEATS = 5;
  private static final double DIALOGUES_SHARE = 0.4;
  private static final double NEW_THEME = 0.07;
  private static final List<String> TITLES =
      List.of(
          "Motivatie in de les",
          "Differentiëren",
          "Feedback geven",
          "Samenwerkend leren",
          "Begrijpend lezen",
          "Rust in de klas");

  private final LocationId id;
  private final int number;
  private final Random random;
  private final Papers papers;
  private final PersonId trainer;
  private final List<PersonId> teachers;
  private final List<TeamId> teams;
  private final List<SyntheticTheme> themes = new ArrayList<>();
  private final List<SyntheticQuestion> open = new ArrayList<>();
  private final List<SyntheticQuestion> done = new ArrayList<>();
  private final List<SyntheticDialogue> dialogues = new ArrayList<>();

  SyntheticSchool(int number, Random random) {
    this.number = number;
    this.random = random;
    this.papers = Papers.notKept(random);
    this.id = new LocationId(uuid());
    this.trainer = new PersonId(uuid());
    this.teachers = Stream.generate(() -> new PersonId(uuid())).limit(TEACHERS).toList();
    this.teams = Stream.generate(() -> new TeamId(uuid())).limit(TEAMS).toList();
  }

  /** One of people who exist, and whose papers are kept. */
  SyntheticSchool(
      int number,
      Random random,
      Papers papers,
      PersonId trainer,
      List<PersonId> teachers,
      int teams) {
    this.number = number;
    this.random = random;
    this.papers = papers;
    this.id = new LocationId(uuid());
    this.trainer = trainer;
    this.teachers = List.copyOf(teachers);
    this.teams = Stream.generate(() -> new TeamId(uuid())).limit(teams).toList();
  }

  LocationId id() {
    return id;
  }

  Random random() {
    return random;
  }

  UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  TextRef text() {
    return papers.text();
  }

  SealedAnswer sealed(PersonId person, String field) {
    return papers.sealed(person, field);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  <E extends Enum<E>> E code(Class<E> codes) {
    return one(List.of(codes.getEnumConstants()));
  }

  PersonId teacher() {
    return one(teachers);
  }

  List<PersonId> teachers() {
    return teachers;
  }

  List<TeamId> teams() {
    return teams;
  }

  Doer trainer() {
    return new Doer(trainer, Role.SCHOOL_TRAINER.name());
  }

  LocalDate day() {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
  }

  Deed byTrainer(Event event, SyntheticTheme theme) {
    return new Deed(event, trainer(), Optional.of(theme));
  }

  List<Deed> beginning() {
    List<Event> events = new ArrayList<>();
    String name = "Voorbeeldlocatie " + number;
    events.add(new LocationRegistered(id, name, "Voorbeeldschool", day(), Optional.empty()));
    events.add(new RoleGranted(id, trainer, Role.SCHOOL_TRAINER, Optional.empty()));
    for (TeamId team : teams) events.add(new TeamFormed(id, team, "Team " + team));
    for (PersonId teacher : teachers) {
      events.add(new RoleGranted(id, teacher, Role.TEACHER, Optional.empty()));
      events.add(new TeamJoined(id, one(teams), teacher));
    }
    return events.stream().map(event -> new Deed(event, trainer(), Optional.empty())).toList();
  }

  List<Deed> somethingHappens(boolean questionIsDue) {
    if (questionIsDue) return asked();
    if (!dialogues.isEmpty() && chance(DIALOGUES_SHARE)) return dialogueGoesOn();
    if (!open.isEmpty()) return questionGoesOn();
    if (!dialogues.isEmpty()) return dialogueGoesOn();
    return done.isEmpty() ? asked() : one(done).after();
  }

  private List<Deed> asked() {
    var question = new SyntheticQuestion(this);
    open.add(question);
    return question.begin();
  }

  private List<Deed> questionGoesOn() {
    SyntheticQuestion question = one(open);
    List<Deed> deeds = question.next();
    if (question.isDone()) {
      open.remove(question);
      done.add(question);
    } else if (question.waits()) {
      open.remove(question);
    }
    return deeds;
  }

  private List<Deed> dialogueGoesOn() {
    SyntheticDialogue dialogue = one(dialogues);
    List<Deed> deeds = dialogue.next();
    if (dialogue.opened()) open.addAll(dialogue.questions());
    if (dialogue.isDone()) dialogues.remove(dialogue);
    return deeds;
  }

  /** A theme that the question fits under; now and then it is a new one. */
  SyntheticTheme theme(List<Deed> deeds) {
    if (!themes.isEmpty() && !chance(NEW_THEME)) return one(themes);
    var theme = new SyntheticTheme(new ThemeId(uuid()));
    themes.add(theme);
    var opened =
        new ThemeOpened(theme.id(), id, one(TITLES), ThemeOrigin.QUESTIONS, Optional.empty());
    deeds.add(byTrainer(opened, theme));
    deeds.add(byTrainer(new ThemeActivated(theme.id(), 0), theme));
    return theme;
  }

  /** The question waits for a dialogue on its theme, which is proposed when enough others do. */
  void gather(SyntheticQuestion question, SyntheticTheme theme, List<Deed> deeds) {
    theme.gathers(question);
    List<SyntheticQuestion> enough = theme.enoughFor(SEATS);
    if (enough.isEmpty()) return;
    var dialogue = new SyntheticDialogue(this, theme, enough);
    dialogues.add(dialogue);
    deeds.addAll(dialogue.next());
  }
}
