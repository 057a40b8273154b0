package nl.werkplaats.query.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.*;
import nl.werkplaats.query.AnyEvents;

/** A synthetic question and what can happen to it. */
final class SampleQuestion {

  static final QuestionId Q = QuestionId.fresh();
  static final QuestionId NEXT = QuestionId.fresh();
  static final ThemeId THEME = ThemeId.fresh();
  static final ThemeId OTHER = ThemeId.fresh();
  static final DialogueId DIALOGUE = DialogueId.fresh();
  static final ExperimentId TRIAL = ExperimentId.fresh();
  static final ItemId ITEM = ItemId.fresh();
  static final ShareId SHARE = ShareId.fresh();
  static final PersonId OWNER = AnyEvents.ACTOR;
  static final PersonId COLLEAGUE = PersonId.fresh();
  static final LocalDate LATER = LocalDate.of(2026, 5, 1);
  static final TextRef TEXT = text();
  static final TextRef NOTE = text();
  static final SealedAnswer OUTCOMES = sealed("outcomes");
  static final SealedAnswer HELPED = sealed("stimulators");

  static final QuestionEvent CAME =
      new QuestionSubmitted(
          Q,
          AnyEvents.PLACE,
          List.of(OWNER),
          Channel.INTERVISION,
          TEXT,
          Optional.of(NOTE),
          Optional.empty());
  static final QuestionEvent UNOWNED =
      new QuestionSubmitted(
          Q,
          AnyEvents.PLACE,
          List.of(),
          Channel.FIELD_REPRESENTATIVE,
          TEXT,
          Optional.empty(),
          Optional.empty());
  static final QuestionEvent THEMED = new QuestionThemed(Q, THEME);
  static final QuestionEvent ENTERED = new DialogueEntered(Q, DIALOGUE);
  static final QuestionEvent TRIED =
      new ExperimentStarted(
          Q, TRIAL, List.of(COLLEAGUE), ExperimentForm.PAIR, TEXT, Optional.of(LATER));
  static final QuestionEvent REFLECTED =
      new ReflectionRecorded(
          Q, ITEM, OWNER, OUTCOMES, HELPED, TEXT, Optional.of(NOTE), Optional.empty());
  static final QuestionEvent HARVESTED = new QuestionHarvested(Q, OWNER, OUTCOMES);
  static final QuestionEvent SHARED = new SharingGranted(Q, SHARE, ITEM, COLLEAGUE, LATER);

  private SampleQuestion() {}

  private static TextRef text() {
    return new TextRef(TextId.fresh(), "0".repeat(64));
  }

  private static SealedAnswer sealed(String field) {
    return new SealedAnswer(UUID.randomUUID(), OWNER, field, "c2VhbGVk");
  }
}
