package nl.werkplaats.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.Stage;

/** Writes the steps of a setting down, one after the other, each half a minute later. */
final class Steps {

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final Duration PACE = Duration.ofSeconds(30);

  private final List<Step> all = new ArrayList<>();
  private Instant at = Instant.MIN;

  /** What follows happened on this day, or later on the day that the story has come to. */
  Steps on(LocalDate day) {
    Instant morning = day.atTime(MORNING).toInstant(ZoneOffset.UTC);
    if (morning.isAfter(at)) at = morning;
    return this;
  }

  /** Takes somebody in, who can act from then on under that name. */
  void person(String name, String called) {
    Map<String, Object> body = fields("name", called);
    add("beheerder", Optional.empty(), "people/create", null, name, body);
  }

  /** Makes something that goes by the name from then on. */
  void make(String by, String resource, String name, Map<String, Object> body) {
    add(by, next(), resource + "/create", null, name, body);
  }

  void act(String by, String what, String on, Map<String, Object> body) {
    add(by, next(), what, on, null, body);
  }

  /** Does something to which a new thing belongs, which goes by the name from then on. */
  void act(String by, String what, String on, String name, Map<String, Object> body) {
    add(by, next(), what, on, name, body);
  }

  void await(String by, String question, Stage stage) {
    all.add(new Step.Await(all.size() + 1, by, Map.of(question, stage)));
  }

  List<Step> all() {
    return List.copyOf(all);
  }

  /** Fields of a body in a fixed order, so that the same step is the same request every time. */
  static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    }
    return fields;
  }

  /** The same names, as references to those who bear them. */
  static List<String> refer(List<String> names) {
    return names.stream().map(name -> "$" + name).toList();
  }

  private Optional<Instant> next() {
    at = at.plus(PACE);
    return Optional.of(at);
  }

  private void add(
      String by,
      Optional<Instant> moment,
      String what,
      String on,
      String as,
      Map<String, Object> body) {
    int slash = what.indexOf('/');
    all.add(
        new Step.Command(
            all.size() + 1,
            by,
            moment,
            what.substring(0, slash),
            what.substring(slash + 1),
            Optional.ofNullable(on),
            Optional.ofNullable(as),
            body,
            Optional.empty()));
  }
}
