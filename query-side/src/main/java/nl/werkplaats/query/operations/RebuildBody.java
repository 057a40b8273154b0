package nl.werkplaats.query.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refusal.Violation;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.query.projection.RebuildAsked;
import nl.werkplaats.query.projection.Switching;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** How a rebuild is asked for; everything may be left out, also the body itself. */
record RebuildBody(Optional<LocationId> location, Switching switching, boolean dryRun) {

  private static final String LOCATION = "location";
  private static final String SWITCH = "switch";
  private static final String DRY_RUN = "dryRun";
  private static final List<String> FIELDS = List.of(LOCATION, SWITCH, DRY_RUN);

  /**
   * Reads the body of a request.
   *
   * @throws Refused as malformed, with everything that is wrong
   */
  static RebuildBody in(byte[] body) {
    if (body == null || body.length == 0) {
      return new RebuildBody(Optional.empty(), Switching.WHEN_EQUAL, false);
    }
    JsonNode given = object(body);
    List<Violation> wrong = new ArrayList<>();
    given.propertyNames().stream()
        .filter(name -> !FIELDS.contains(name))
        .forEach(name -> wrong.add(new Violation(name, "unknown-field")));
    Optional<LocationId> location = location(given.get(LOCATION), wrong);
    Switching switching = switching(given.get(SWITCH), wrong);
    JsonNode dryRun = given.get(DRY_RUN);
    if (dryRun != null && !dryRun.isBoolean()) wrong.add(new Violation(DRY_RUN, "wrong-type"));
    if (!wrong.isEmpty()) throw new Refused(new Refusal.Malformed(wrong));
    return new RebuildBody(location, switching, dryRun != null && dryRun.booleanValue());
  }

  private static JsonNode object(byte[] body) {
    try {
      JsonNode given = KernelJson.mapper().readTree(body);
      if (given.isObject()) return given;
      throw new Refused(Refusal.Malformed.at("", "not-an-object"));
    } catch (JacksonException notReadable) {
      throw new Refused(Refusal.Malformed.at("", "not-json"));
    }
  }

  private static Optional<LocationId> location(JsonNode given, List<Violation> wrong) {
    if (given == null) return Optional.empty();
    try {
      if (given.isString()) return Optional.of(LocationId.of(given.asString()));
    } catch (IllegalArgumentException notAnId) {
      wrong.add(new Violation(LOCATION, "not-a-uuid"));
      return Optional.empty();
    }
    wrong.add(new Violation(LOCATION, "wrong-type"));
    return Optional.empty();
  }

  private static Switching switching(JsonNode given, List<Violation> wrong) {
    if (given == null) return Switching.WHEN_EQUAL;
    String text = given.isString() ? given.asString() : "";
    return Stream.of(Switching.values())
        .filter(one -> word(one).equals(text))
        .findFirst()
        .orElseGet(() -> {
          List<String> accepted = Stream.of(Switching.values()).map(RebuildBody::word).toList();
          wrong.add(new Violation(SWITCH, "unknown-code", accepted));
          return Switching.NEVER;
        });
  }

  static String word(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  RebuildAsked of(List<String> projections, PersonId by) {
    return new RebuildAsked(projections, location, switching, dryRun, by);
  }
}
