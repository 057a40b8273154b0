package nl.werkplaats.kernel.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionWithdrawn;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;

/** Fixed events, one of every kind. All are synthetic: no person, school or text is meant. */
final class Samples {

  static final LocationId LOCATION = LocationId.of("01900000-0000-7000-8000-000000000001");
  static final QuestionId QUESTION = QuestionId.of("01900000-0000-7000-8000-000000000002");
  static final ThemeId THEME = ThemeId.of("01900000-0000-7000-8000-000000000003");
  static final DialogueId DIALOGUE = DialogueId.of("01900000-0000-7000-8000-000000000004");
  static final PersonId PERSON = PersonId.of("10000000-0000-4000-8000-000000000005");
  static final PersonId COLLEAGUE = PersonId.of("10000000-0000-4000-8000-000000000006");

  private Samples() {}

  /** One of every kind, with everything filled in that may be. */
  static List<Event> all() {
    return Stream.of(
            QuestionSamples.all(),
            ThemeSamples.all(),
            DialogueSamples.all(),
            LocationSamples.all(),
            GrowthSamples.all())
        .<Event>flatMap(List::stream)
        .toList();
  }

  static TextRef text(int number) {
    return new TextRef(
        TextId.of("20000000-0000-4000-8000-%012d".formatted(number)),
        "%064x".formatted(0xC0FFEE00L + number));
  }

  static SealedAnswer sealed(int number, String field) {
    return new SealedAnswer(
        UUID.fromString("30000000-0000-4000-8000-%012d".formatted(number)),
        PERSON,
        field,
        "c3ludGhldGljIGNpcGhlcnRleHQ=");
  }

  static Event freshQuestion() {
    return new QuestionWithdrawn(QuestionId.fresh());
  }

  static Event themed(QuestionId question) {
    return new QuestionThemed(question, THEME);
  }

  static Provenance provenance() {
    return Provenance.of(
        Optional.of(PERSON),
        "SCHOOL_TRAINER",
        LOCATION,
        Optional.of(THEME),
        Optional.of(DIALOGUE),
        Instant.parse("2025-11-03T13:15:00Z"),
        Instant.parse("2025-11-04T08:30:00.123Z"),
        UUID.fromString("40000000-0000-4000-8000-000000000007"),
        Optional.of("40000000-0000-4000-8000-000000000008"),
        "2025-1");
  }
}
