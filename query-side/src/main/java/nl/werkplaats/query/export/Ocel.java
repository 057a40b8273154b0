package nl.werkplaats.query.export;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.year.HalfYear;

/**
 * A log of journeys in the object-centric format OCEL 2.0; whatever a journey came by is made of
 * its steps alone, and so tells nothing that they do not.
 */
record Ocel(
    Map<String, String> about,
    List<Type> objectTypes,
    List<Type> eventTypes,
    List<Thing> objects,
    List<Happening> events) {

  record Type(String name, List<Attribute> attributes) {}

  record Attribute(String name, String type) {}

  record Thing(String id, String type, List<Value> attributes, List<Relation> relationships) {}

  record Happening(
      String id, String type, String time, List<Value> attributes, List<Relation> relationships) {}

  record Value(String name, String value) {}

  record Relation(String objectId, String qualifier) {}

  private static final Attribute ROLE = new Attribute("role", "string");

  static byte[] file(HalfYear half, Map<Kind, Told> told) {
    return KernelJson.mapper().writeValueAsBytes(of(half, told));
  }

  private static Ocel of(HalfYear half, Map<Kind, Told> told) {
    List<Type> eventTypes =
        Arrays.stream(Step.values())
            .map(step -> new Type(step.activity(), step.hat().stream().map(_ -> ROLE).toList()))
            .toList();
    var ocel =
        new Ocel(
            About.of(half, told, Kind.values()),
            kinds(),
            eventTypes,
            new ArrayList<>(),
            new ArrayList<>());
    told.forEach((kind, journeys) -> {
      int number = 0;
      for (Told.Variant variant : journeys.variants()) {
        for (long i = 0; i < variant.count(); i++) {
          ocel.add(half, kind, kind.word() + "-" + ++number, variant.steps());
        }
      }
    });
    return ocel;
  }

  private static List<Type> kinds() {
    Stream<String> own = Arrays.stream(Kind.values()).map(Kind::word);
    Stream<String> touched = Arrays.stream(Step.values()).flatMap(step -> step.touches().stream());
    return new TreeSet<>(Stream.concat(own, touched).toList())
        .stream().map(name -> new Type(name, List.of())).toList();
  }

  private void add(HalfYear half, Kind kind, String id, List<Step> steps) {
    objects.add(new Thing(id, kind.word(), List.of(), List.of()));
    Map<String, Integer> cameBy = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      List<Relation> relations = new ArrayList<>();
      relations.add(new Relation(id, kind.word()));
      step.touches()
          .ifPresent(type -> {
            if (step.begins() || !cameBy.containsKey(type)) {
              String thing = id + "." + type + "-" + cameBy.merge(type, 1, Integer::sum);
              objects.add(new Thing(thing, type, List.of(), List.of()));
            }
            relations.add(new Relation(id + "." + type + "-" + cameBy.get(type), type));
          });
      Optional<Value> role = step.hat().map(hat -> new Value("role", hat.name()));
      events.add(
          new Happening(
              id + "." + (i + 1),
              step.activity(),
              time(half, i),
              role.stream().toList(),
              relations));
    }
  }

  /** No day but the first of the half-year, or it could single out one question. */
  static String time(HalfYear half, int step) {
    return half.first().atStartOfDay(ZoneOffset.UTC).plusSeconds(step).toInstant().toString();
  }
}
