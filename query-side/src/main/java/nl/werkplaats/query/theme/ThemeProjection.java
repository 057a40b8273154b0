package nl.werkplaats.query.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Folded;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps every theme, to be found by place and stage. */
final class ThemeProjection implements Folded<ThemeView> {

  static final String LOCATION = "location";
  static final String STAGE = "stage";
  static final String SUCCEEDS = "succeeds";
  static final String OPENED = "opened";

  @Override
  public String name() {
    return "themes";
  }

  /** Since 2 it is kept when a theme was being worked on. */
  @Override
  public int revision() {
    return 2;
  }

  @Override
  public Class<ThemeView> type() {
    return ThemeView.class;
  }

  @Override
  public Set<Class<? extends Event>> about() {
    return Set.of(ThemeEvent.class);
  }

  @Override
  public Set<String> keys(Event event) {
    return event instanceof ThemeEvent e ? Set.of(e.stream()) : Set.of();
  }

  @Override
  public ThemeView fold(Optional<ThemeView> before, Recorded recorded) {
    return recorded.event() instanceof ThemeOpened opened && before.isEmpty()
        ? ThemeView.of(opened, recorded.by())
        : before.orElseThrow().fold((ThemeEvent) recorded.event(), recorded.by());
  }

  @Override
  public Map<String, Object> attributes(ThemeView view) {
    Map<String, Object> found = new LinkedHashMap<>();
    found.put(LOCATION, view.start().location().toString());
    found.put(STAGE, view.course().stage().name());
    view.start().succeeds().ifPresent(theme -> found.put(SUCCEEDS, theme.toString()));
    found.put(OPENED, view.start().openedAt());
    return found;
  }

  @Override
  public List<Bson> indexes() {
    return List.of(new Document(LOCATION, 1).append("first", -1), new Document(SUCCEEDS, 1));
  }
}
