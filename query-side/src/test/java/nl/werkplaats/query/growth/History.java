package nl.werkplaats.query.growth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.code.LateEffectKind;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.TestLog.By;
import nl.werkplaats.query.question.QuestionView;
import nl.werkplaats.query.question.Questions;

/** One synthetic question, told day by day; a day is written as 2025-09-01. */
final class History {

  static final PersonId ME = AnyEvents.ACTOR;
  static final PersonId COLLEAGUE = PersonId.fresh();

  final QuestionId id = QuestionId.fresh();
  private final ExperimentId experiment = ExperimentId.fresh();
  private Optional<QuestionView> view = Optional.empty();
  private int events;

  static History begun(String day) {
    var history = new History();
    return history.by(
        ME,
        day,
        new QuestionSubmitted(
            history.id,
            AnyEvents.PLACE,
            List.of(ME),
            Channel.INTERVISION,
            text(),
            Optional.empty(),
            Optional.empty()));
  }

  private static SealedAnswer sealed(PersonId person, String field) {
    return new SealedAnswer(UUID.randomUUID(), person, field, "c3ludGhldGlj");
  }

  static TextRef text() {
    return new TextRef(TextId.fresh(), "0".repeat(64));
  }

  History by(PersonId who, String day, QuestionEvent event) {
    By by = By.of(who, "OWNER", Instant.parse(day + "T10:00:00Z"));
    var recorded =
        new Recorded(
            events + 1L,
            "event",
            id.toString(),
            "any",
            events,
            event,
            by.provenance(AnyEvents.PLACE));
    view = Optional.of(Questions.PROJECTION.fold(view, recorded));
    events++;
    return this;
  }

  private History mine(String day, QuestionEvent event) {
    return by(ME, day, event);
  }

  History themed(String day) {
    return mine(day, new QuestionThemed(id, ThemeId.fresh()));
  }

  History entered(String day) {
    return mine(day, new DialogueEntered(id, DialogueId.fresh()));
  }

  History tried(String day) {
    return tried(ME, day);
  }

  History tried(PersonId who, String day, PersonId... with) {
    return by(
        who,
        day,
        new ExperimentStarted(
            id, experiment, List.of(with), ExperimentForm.JOINT, text(), Optional.empty()));
  }

  History ended(String day) {
    return mine(day, new ExperimentEnded(id, experiment, Optional.empty()));
  }

  History brought(String day) {
    return mine(day, new QuestionBroughtToDialogue(id));
  }

  History reflected(String day) {
    return reflected(ME, day);
  }

  History reflected(PersonId who, String day) {
    return by(
        who,
        day,
        new ReflectionRecorded(
            id,
            ItemId.fresh(),
            who,
            sealed(who, "outcomes"),
            sealed(who, "stimulators"),
            text(),
            Optional.empty(),
            Optional.empty()));
  }

  History intended(String day) {
    return intended(ME, day);
  }

  History intended(PersonId who, String day) {
    return by(who, day, new IntentionRecorded(id, ItemId.fresh(), who, text()));
  }

  History harvested(String day) {
    SealedAnswer outcomes = sealed(ME, "outcomes");
    return mine(day, new QuestionHarvested(id, ME, outcomes));
  }

  History effect(PersonId who, String day, LateEffectKind kind) {
    return by(who, day, new LateEffectReported(id, ItemId.fresh(), who, kind, text()));
  }

  History worded(PersonId who, String day, int no, boolean sharper) {
    return by(who, day, new QuestionReformulated(id, no, text(), sharper));
  }

  QuestionView view() {
    return view.orElseThrow();
  }
}
