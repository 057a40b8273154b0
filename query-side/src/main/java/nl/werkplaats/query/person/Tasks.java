package nl.werkplaats.query.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.dialogue.Circle;
import nl.werkplaats.query.dialogue.Course;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.dialogue.SeenDialogue;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.question.SeenQuestion;
import nl.werkplaats.query.theme.Themes;
import nl.werkplaats.query.waiting.Reason;
import nl.werkplaats.query.waiting.Waiting;

/**
 * Finds what waits for somebody: facts on a to-do list, told to nobody else and counted by nobody.
 */
public final class Tasks {

  /** As many of each kind are looked at; who has more to do begins with what waits longest. */
  private static final int MOST = 200;

  /** The stages in which the owner is the one to go on. */
  private static final Set<String> OWNERS_TURN =
      Set.of("dialogue.owner", "experiment", "reflection");

  /** After six weeks, half a term, a question that is to be gathered or planned has waited long. */
  private static final Period LONG = Period.ofWeeks(6);

  private final Questions questions;
  private final Dialogues dialogues;
  private final Themes themes;
  private final Waiting waiting;

  public Tasks(Questions questions, Dialogues dialogues, Themes themes, Waiting waiting) {
    this.questions = questions;
    this.dialogues = dialogues;
    this.themes = themes;
    this.waiting = waiting;
  }

  List<Me.Task> of(Standing reader, Language language) {
    List<Me.Task> tasks = new ArrayList<>();
    tasks.addAll(ofDialogues(reader, language));
    tasks.addAll(ofQuestions(reader, language));
    tasks.addAll(ofUnmoved(reader, language));
    tasks.sort(Comparator.comparing(Me.Task::since));
    return tasks;
  }

  private List<Me.Task> ofDialogues(Standing reader, Language language) {
    List<SeenDialogue> mine =
        dialogues.own(
            reader,
            Set.of(DialogueStage.PROPOSED, DialogueStage.SCHEDULED, DialogueStage.CLOSED),
            MOST);
    Map<ThemeId, String> titles =
        themes.titles(mine.stream().map(one -> one.view().brief().theme()).toList());
    return mine.stream()
        .flatMap(seen -> {
          String title =
              Optional.ofNullable(titles.get(seen.view().brief().theme()))
                  .orElseGet(() -> Waiting.say(language, "untitled"));
          return Stream.concat(
              invitation(seen, reader.person(), title, language).stream(),
              summary(seen, reader.person(), title, language).stream());
        })
        .toList();
  }

  private static Optional<Me.Task> invitation(
      SeenDialogue seen, PersonId me, String title, Language language) {
    if (!seen.allows("answer-invitation")) return Optional.empty();
    Optional<String> day =
        seen.view().course().meeting().map(Course.Meeting::start).map(language::moment);
    String key = day.isPresent() ? "answer-invitation.day" : "answer-invitation";
    return seen.view().circle().invitations().stream()
        .filter(one -> one.person().equals(me) && one.answer().isEmpty())
        .map(Circle.Invitation::since)
        .findFirst()
        .map(since ->
            task(
                "answer-invitation",
                seen,
                since,
                Waiting.say(language, key, title, day.orElse(""))));
  }

  private static Optional<Me.Task> summary(
      SeenDialogue seen, PersonId me, String title, Language language) {
    if (!seen.allows("review-summary")) return Optional.empty();
    return seen.view()
        .summary()
        .filter(one -> seen.view().circle().asked().contains(me) && !one.answeredBy(me))
        .map(one ->
            task(
                "review-summary",
                seen,
                one.writtenAt(),
                Waiting.say(language, "review-summary", title)));
  }

  private static Me.Task task(String what, SeenDialogue seen, Instant since, String sentence) {
    return new Me.Task(what, Optional.empty(), Optional.of(seen.id()), since, sentence);
  }

  private List<Me.Task> ofQuestions(Standing reader, Language language) {
    Map<QuestionId, SeenQuestion> found = new LinkedHashMap<>();
    questions
        .own(reader, Set.of(Stage.DIALOGUE, Stage.EXPERIMENT, Stage.REFLECTION, Stage.PARKED), MOST)
        .stream()
        .filter(seen -> seen.hats().contains(Hat.OWNER))
        .forEach(seen -> found.put(seen.id(), seen));
    questions
        .parked(guarded(reader), MOST, reader)
        .forEach(seen -> found.putIfAbsent(seen.id(), seen));
    Map<QuestionId, Reason> reasons = waiting.reasons(found.values(), questions.today());
    return found.values().stream()
        .flatMap(seen -> task(seen, reasons.get(seen.id()), language).stream())
        .toList();
  }

  /** For those who gather and plan; what waits for its owner is on the owner's own list alone. */
  private List<Me.Task> ofUnmoved(Standing reader, Language language) {
    Instant before = questions.today().minus(LONG).atStartOfDay(SchoolYear.ZONE).toInstant();
    List<SeenQuestion> found = questions.unmoved(guarded(reader), before, MOST, reader);
    Map<QuestionId, Reason> reasons = waiting.reasons(found, questions.today());
    return found.stream()
        .filter(seen -> !OWNERS_TURN.contains(reasons.get(seen.id()).key()))
        .map(seen -> {
          Instant since = seen.view().journey().since();
          String day = language.day(LocalDate.ofInstant(since, SchoolYear.ZONE));
          String why = Waiting.say(language, reasons.get(seen.id()));
          return new Me.Task(
              "long-unmoved",
              Optional.of(seen.id()),
              Optional.empty(),
              since,
              Waiting.say(language, "long-unmoved", day, why));
        })
        .toList();
  }

  private static List<LocationId> guarded(Standing reader) {
    return reader.roles().keySet().stream()
        .filter(location ->
            reader.hatsAt(location).contains(Hat.SCHOOL_TRAINER)
                || reader.hatsAt(location).contains(Hat.QUALITY_OFFICER))
        .toList();
  }

  private static Optional<Me.Task> task(SeenQuestion seen, Reason reason, Language language) {
    String what =
        switch (reason.key()) {
          case "experiment.lookback" -> "look-back";
          case "parked.review" -> "review-parked";
          default -> OWNERS_TURN.contains(reason.key()) ? "question-waits" : "";
        };
    if (what.isEmpty()) return Optional.empty();
    return Optional.of(
        new Me.Task(
            what,
            Optional.of(seen.id()),
            Optional.empty(),
            since(seen, reason),
            Waiting.say(language, reason)));
  }

  /** A date that has come waits since that date; anything else since it is where it is. */
  private static Instant since(SeenQuestion seen, Reason reason) {
    return reason
        .day()
        .map(day -> day.atStartOfDay(SchoolYear.ZONE).toInstant())
        .orElse(seen.view().journey().since());
  }
}
