package nl.werkplaats.query.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Folded;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps every question, to be found by place, stage, theme and people. */
final class QuestionProjection implements Folded<QuestionView> {

  static final String LOCATION = "location";
  static final String STAGE = "stage";
  static final String THEME = "theme";
  static final String OWNERS = "owners";
  static final String OWNED = "owned";
  static final String PEOPLE = "people";
  static final String WHOSE = "whose";
  static final String SUBMITTED = "submitted";
  static final String SINCE = "since";

  @Override
  public String name() {
    return "questions";
  }

  /** The second keeps every passage, who wrote a wording, and what came before what. */
  @Override
  public int revision() {
    return 2;
  }

  @Override
  public Class<QuestionView> type() {
    return QuestionView.class;
  }

  @Override
  public Set<Class<? extends Event>> about() {
    return Set.of(QuestionEvent.class);
  }

  @Override
  public Set<String> keys(Event event) {
    return event instanceof QuestionEvent e ? Set.of(e.stream()) : Set.of();
  }

  @Override
  public QuestionView fold(Optional<QuestionView> before, Recorded recorded) {
    return QuestionFold.fold(before, recorded);
  }

  @Override
  public Map<String, Object> attributes(QuestionView view) {
    Map<String, Object> found = new LinkedHashMap<>();
    found.put(LOCATION, view.origin().location().toString());
    found.put(STAGE, view.journey().stage().name());
    view.journey().theme().ifPresent(theme -> found.put(THEME, theme.toString()));
    found.put(OWNERS, view.owners().stream().map(Object::toString).toList());
    found.put(OWNED, !view.owners().isEmpty());
    found.put(PEOPLE, people(view));
    found.put(WHOSE, whose(view));
    found.put(SUBMITTED, view.origin().submittedAt());
    found.put(SINCE, view.journey().since());
    return found;
  }

  /** Everyone who may see something of it for a reason of their own; the policy says what. */
  private static List<String> people(QuestionView view) {
    return Stream.of(
            view.owners().stream(),
            view.experimenters(),
            view.shares().stream().flatMap(share -> share.by().stream()),
            view.shares().stream().map(QuestionView.Share::recipient))
        .flatMap(some -> some)
        .map(Object::toString)
        .distinct()
        .sorted()
        .toList();
  }

  /** Who owns it, or wrote something of their own on it before letting it go. */
  private static List<String> whose(QuestionView view) {
    return Stream.concat(view.owners().stream(), view.items().stream().map(Item::author))
        .map(Object::toString)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public List<Bson> indexes() {
    return List.of(
        new Document(LOCATION, 1).append("first", -1),
        new Document(LOCATION, 1).append(STAGE, 1).append(SINCE, 1),
        new Document(THEME, 1).append(STAGE, 1),
        new Document(PEOPLE, 1),
        new Document(WHOSE, 1));
  }
}
