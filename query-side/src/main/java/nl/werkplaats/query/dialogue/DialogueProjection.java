package nl.werkplaats.query.dialogue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueProposed;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Folded;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps every dialogue, to be found by place, theme, question, people, takeaways and time. */
final class DialogueProjection implements Folded<DialogueView> {

  static final String LOCATION = "location";
  static final String STAGE = "stage";
  static final String THEME = "theme";
  static final String QUESTIONS = "questions";
  static final String PEOPLE = "people";
  static final String TAKERS = "takers";
  static final String WHEN = "when";

  @Override
  public String name() {
    return "dialogues";
  }

  /** The second finds a dialogue by who took something from it. */
  @Override
  public int revision() {
    return 2;
  }

  @Override
  public Class<DialogueView> type() {
    return DialogueView.class;
  }

  @Override
  public Set<Class<? extends Event>> about() {
    return Set.of(DialogueEvent.class);
  }

  @Override
  public Set<String> keys(Event event) {
    return event instanceof DialogueEvent e ? Set.of(e.stream()) : Set.of();
  }

  @Override
  public DialogueView fold(Optional<DialogueView> before, Recorded recorded) {
    return recorded.event() instanceof DialogueProposed proposed && before.isEmpty()
        ? DialogueView.of(proposed, recorded.by())
        : before.orElseThrow().fold((DialogueEvent) recorded.event(), recorded.by());
  }

  @Override
  public Map<String, Object> attributes(DialogueView view) {
    Map<String, Object> found = new LinkedHashMap<>();
    found.put(LOCATION, view.brief().location().toString());
    found.put(STAGE, view.course().stage().name());
    found.put(THEME, view.brief().theme().toString());
    found.put(QUESTIONS, view.questions().stream().map(Object::toString).toList());
    found.put(PEOPLE, view.circle().everyone().stream().map(Object::toString).sorted().toList());
    found.put(TAKERS, takers(view));
    found.put(WHEN, when(view));
    return found;
  }

  private static List<String> takers(DialogueView view) {
    return view.takeaways().stream()
        .map(takeaway -> takeaway.author().toString())
        .distinct()
        .sorted()
        .toList();
  }

  /** A dialogue belongs to the day on which it meets; without one, to that of its proposal. */
  private static Instant when(DialogueView view) {
    return view.course().meeting().map(Course.Meeting::start).orElse(view.brief().proposedAt());
  }

  @Override
  public List<Bson> indexes() {
    return List.of(
        new Document(LOCATION, 1).append("first", -1),
        new Document(THEME, 1).append("first", -1),
        new Document(QUESTIONS, 1),
        new Document(PEOPLE, 1),
        new Document(TAKERS, 1));
  }
}
