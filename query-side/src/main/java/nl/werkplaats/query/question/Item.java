package nl.werkplaats.query.question;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.code.LateEffectKind;
import nl.werkplaats.kernel.event.QuestionEvent.IntentionRecorded;
import nl.werkplaats.kernel.event.QuestionEvent.LateEffectReported;
import nl.werkplaats.kernel.event.QuestionEvent.ReflectionRecorded;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TextId;

/**
 * One thing that an owner wrote for themselves and may show to somebody.
 *
 * @param no the place of its event in the question's stream
 */
public record Item(
    ItemId id,
    long no,
    Kind kind,
    PersonId author,
    Instant at,
    Optional<SealedAnswer> outcomes,
    Optional<SealedAnswer> stimulators,
    Optional<TextId> learned,
    Optional<TextId> differently,
    Optional<TextId> why,
    Optional<TextId> intention,
    Optional<LateEffectKind> effect,
    Optional<TextId> text) {

  /** What kind of thing it is. */
  public enum Kind {
    INTENTION,
    REFLECTION,
    LATE_EFFECT
  }

  static Item of(IntentionRecorded e, long no, Provenance by) {
    return new Item(
        e.item(),
        no,
        Kind.INTENTION,
        e.author(),
        by.happenedAt(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(e.intention().text()),
        Optional.empty(),
        Optional.empty());
  }

  static Item of(ReflectionRecorded e, long no, Provenance by) {
    return new Item(
        e.item(),
        no,
        Kind.REFLECTION,
        e.author(),
        by.happenedAt(),
        Optional.of(e.outcomes()),
        Optional.of(e.stimulators()),
        Optional.of(e.learned().text()),
        e.differently().map(TextRef::text),
        e.why().map(TextRef::text),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Item of(LateEffectReported e, long no, Provenance by) {
    return new Item(
        e.item(),
        no,
        Kind.LATE_EFFECT,
        e.author(),
        by.happenedAt(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(e.kind()),
        Optional.of(e.text().text()));
  }
}
