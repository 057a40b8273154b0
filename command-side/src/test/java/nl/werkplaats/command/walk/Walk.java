package nl.werkplaats.command.walk;

import static nl.werkplaats.command.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.dialogue.ActOnDialogue;
import nl.werkplaats.command.dialogue.DialogueCommand;
import nl.werkplaats.command.dialogue.DialogueCommand.*;
import nl.werkplaats.command.dialogue.DialogueDesk;
import nl.werkplaats.command.location.ActOnLocation;
import nl.werkplaats.command.location.LocationCommand;
import nl.werkplaats.command.location.LocationCommand.*;
import nl.werkplaats.command.location.LocationDesk;
import nl.werkplaats.command.question.ActOnQuestion;
import nl.werkplaats.command.question.QuestionCommand;
import nl.werkplaats.command.question.QuestionCommand.*;
import nl.werkplaats.command.question.QuestionDesk;
import nl.werkplaats.command.theme.ActOnTheme;
import nl.werkplaats.command.theme.ThemeCommand;
import nl.werkplaats.command.theme.ThemeCommand.*;
import nl.werkplaats.command.theme.ThemeDesk;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.year.SchoolYear;

/** People who ask, one after the other; after each answer the service carries on when it can. */
final class Walk {

  private final School school = new School();
  private final Things things = new Things();
  private final Map<UUID, String> stages = new HashMap<>();
  private final Queue<Noted> toReactTo = new ArrayDeque<>();
  private Instant now = NOW;
  private int count;
  private int known;

  Walk() {
    school.elsewhere().know(People.ALL.toArray(PersonId[]::new));
    for (LocationId location : List.of(HERE, ELSEWHERE)) {
      arrange(location, new RegisterLocation("a location", "an institution", day(), none()));
    }
    People.HERE.forEach((person, role) -> arrange(HERE, new GrantRole(person, role, none())));
    arrange(ELSEWHERE, new GrantRole(People.STRANGER, Role.SCHOOL_TRAINER, none()));
    arrange(ELSEWHERE, new GrantRole(People.STRANGER, Role.TEACHER, none()));
  }

  private void arrange(LocationId location, LocationCommand command) {
    Given given = given(Standing.SYSTEM, none(), none());
    assertThat(school.ask(new ActOnLocation(location, command, given)).refusal()).isEmpty();
    notice();
  }

  /**
   * As it goes when it goes well: a question comes in and gets as far as a dialogue.
   *
   * @param opens whether the dialogue opens too
   */
  void startWell(boolean opens) {
    PersonId owner = People.TEACHERS.getFirst();
    UUID question = fresh();
    UUID theme = fresh();
    UUID dialogue = fresh();
    var about = List.of(new QuestionId(question));
    ask(owner, question, new SubmitQuestion(HERE, Channel.INTERVISION, text("w"), none(), none()));
    ask(People.LEADER, theme, new OpenTheme(HERE, "a theme", ThemeOrigin.QUESTIONS, none()));
    ask(People.LEADER, question, new AssignToTheme(new ThemeId(theme)));
    ask(People.TRAINER, theme, new ActivateTheme());
    ask(
        People.TRAINER,
        dialogue,
        new ProposeDialogue(HERE, new ThemeId(theme), about, WorkForm.DIALOGUE));
    ask(People.TRAINER, dialogue, new Invite(owner));
    ask(People.TRAINER, dialogue, new AssignFacilitator(People.OFFICER, none()));
    ask(People.TRAINER, dialogue, new ScheduleDialogue(now, now.plusSeconds(3600), "a room"));
    ask(People.OFFICER, dialogue, new ConfirmGroundRules(1));
    if (opens) {
      ask(People.OFFICER, dialogue, new OpenDialogue());
    }
    react();
  }

  private boolean ask(PersonId person, UUID id, Object command) {
    return ask(person, id, command, none(), none());
  }

  /** Whether it was accepted. */
  boolean ask(
      PersonId person,
      UUID id,
      Object command,
      Optional<Instant> happenedAt,
      Optional<Long> expected) {
    Given given = given(school.elsewhere().standing(person), happenedAt, expected);
    return switch (command) {
      case QuestionCommand c ->
          judge(new ActOnQuestion(new QuestionId(id), c, given), new QuestionDesk(), given);
      case ThemeCommand c ->
          judge(new ActOnTheme(new ThemeId(id), c, given), new ThemeDesk(), given);
      case DialogueCommand c ->
          judge(new ActOnDialogue(new DialogueId(id), c, given), new DialogueDesk(), given);
      case LocationCommand c ->
          judge(new ActOnLocation(new LocationId(id), c, given), new LocationDesk(), given);
      default -> throw new AssertionError("nobody decides on " + command);
    };
  }

  /** Nothing happens by a refusal; what is answered is what the events say. */
  private boolean judge(Object act, Desk desk, Given given) {
    int before = school.log().size();
    School.Reply reply = school.ask(act);
    if (reply.refusal().isPresent()) {
      assertThat(school.log()).as("after %s", reply.refusal()).hasSize(before);
      return false;
    }
    Answer answer = reply.answer().orElseThrow();
    assertThat(school.log()).hasSizeGreaterThan(before);
    List<Noted> stream = school.streams().get(answer.id().toString());
    Answer anew = desk.anew(stream, given.asker(), now, school.elsewhere());
    assertThat(answer.version()).isEqualTo(anew.version());
    assertThat(answer.stage()).isEqualTo(anew.stage());
    assertThat(answer.allowedMoves()).isEqualTo(anew.allowedMoves());
    stages.put(answer.id(), answer.stage());
    notice();
    return true;
  }

  private void notice() {
    List<Noted> fresh = new ArrayList<>(school.log().subList(known, school.log().size()));
    known = school.log().size();
    fresh.forEach(each -> things.happened(each.event()));
    toReactTo.addAll(fresh);
  }

  /** The service carries on everything that happened so far, in order. */
  void react() {
    while (!toReactTo.isEmpty()) {
      Noted cause = toReactTo.remove();
      Given given = given(Standing.SYSTEM, Optional.of(cause.by().happenedAt()), none());
      for (Object act : Carried.on(cause, given, school.elsewhere())) {
        school.ask(act).answer().ifPresent(answer -> stages.put(answer.id(), answer.stage()));
        notice();
      }
    }
  }

  void later(Duration time) {
    now = now.plus(time);
    school.elsewhere().today(day());
  }

  private Given given(Standing asker, Optional<Instant> happenedAt, Optional<Long> expected) {
    return new Given(asker, now, happenedAt, expected, fresh(), fresh(), none());
  }

  UUID fresh() {
    return id("fresh " + count++);
  }

  LocalDate day() {
    return LocalDate.ofInstant(now, SchoolYear.ZONE);
  }

  Instant now() {
    return now;
  }

  School school() {
    return school;
  }

  Things things() {
    return things;
  }

  /** The stage of a stream as it was answered last, empty when there is none. */
  String stage(UUID id) {
    return stages.getOrDefault(id, "");
  }
}
