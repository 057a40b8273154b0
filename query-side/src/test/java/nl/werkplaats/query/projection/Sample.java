package nl.werkplaats.query.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.history.Recorded;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One small projection of each shape. */
final class Sample {

  private Sample() {}

  /** Which events each question has had. */
  static class Counting implements Folded<Counting.Count> {

    record Count(int events, List<String> names) {}

    @Override
    public String name() {
      return "counts";
    }

    @Override
    public Class<Count> type() {
      return Count.class;
    }

    @Override
    public Set<String> keys(Event event) {
      return event instanceof QuestionEvent ? Set.of(event.stream()) : Set.of();
    }

    @Override
    public Count fold(Optional<Count> before, Recorded recorded) {
      Count was = before.orElse(new Count(0, List.of()));
      return new Count(
          was.events() + 1, Lists.with(was.names(), recorded.event().getClass().getSimpleName()));
    }

    @Override
    public Map<String, Object> attributes(Count view) {
      return Map.of("events", view.events());
    }

    @Override
    public List<Bson> indexes() {
      return List.of(new Document("events", 1));
    }
  }

  /** Which event stood before it in its stream. */
  static class Chain implements Steps<Chain.Link> {

    record Link(String name, Optional<String> before) {}

    @Override
    public String name() {
      return "chain";
    }

    @Override
    public Class<Link> type() {
      return Link.class;
    }

    @Override
    public Link step(Optional<Link> previous, Recorded recorded) {
      return new Link(recorded.event().getClass().getSimpleName(), previous.map(Link::name));
    }

    @Override
    public Map<String, Object> attributes(Link step) {
      return Map.of();
    }

    @Override
    public List<Bson> indexes() {
      return List.of();
    }
  }
}
