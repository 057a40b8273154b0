package nl.werkplaats.command;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.text.ProtectedText;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;

/** Synthetic places, people and texts that the tests of the deciding side share. */
public final class Samples {

  /** The moment at which the tests ask. */
  public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  /** When everything that is given had happened. */
  public static final Instant BEFORE = Instant.parse("2026-02-02T09:00:00Z");

  public static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  public static final LocalDate YESTERDAY = TODAY.minusDays(1);
  public static final LocalDate NEXT_MONTH = TODAY.plusMonths(1);

  public static final LocationId HERE = new LocationId(id("here"));
  public static final LocationId ELSEWHERE = new LocationId(id("elsewhere"));
  public static final ThemeId THEME = new ThemeId(id("theme"));
  public static final ThemeId OTHER_THEME = new ThemeId(id("other theme"));
  public static final QuestionId QUESTION = new QuestionId(id("question"));
  public static final CommunityId COMMUNITY = new CommunityId(id("community"));
  public static final FacilitationId FACILITATION = new FacilitationId(id("facilitation"));
  public static final DialogueId DIALOGUE = new DialogueId(id("dialogue"));

  private Samples() {}

  /** Always the same id for the same word. */
  public static UUID id(String word) {
    return UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8));
  }

  public static PersonId person(String word) {
    return new PersonId(id("person " + word));
  }

  /** A text that says that it is synthetic. */
  public static ProtectedText text(String word) {
    return new ProtectedText(new TextId(id("text " + word)), "synthetic: " + word, new byte[32]);
  }

  public static TextRef ref(String word) {
    return text(word).ref();
  }

  /** What the fake sealer makes of coded answers. */
  public static SealedAnswer sealed(PersonId person, String field) {
    return new SealedAnswer(id("sealed"), person, field, "sealed");
  }

  public static EventMessage<Event> at(Instant happenedAt, Event event) {
    return new GenericEventMessage<>(
        event, MetaData.with(Recorder.HAPPENED_AT, happenedAt.toString()));
  }

  /** A history that had happened some time ago. */
  public static List<EventMessage<Event>> happened(Event... events) {
    return Stream.of(events).map(event -> at(BEFORE, event)).toList();
  }

  public static <T> Optional<T> none() {
    return Optional.empty();
  }
}
