package nl.werkplaats.query.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refusal.Violation;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.query.asof.Meaning;
import nl.werkplaats.query.asof.Moment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads of which location and moment views are asked for, and which; then all that is wrong. */
final class ReplayBody {

  private static final String LOCATION = "location";
  private static final String AT = "at";
  private static final String MEANING = "meaning";
  private static final String VIEWS = "views";
  private static final String WRONG_TYPE = "wrong-type";

  private final JsonNode given;
  private final List<String> known;
  private final List<Violation> wrong = new ArrayList<>();

  private ReplayBody(JsonNode given, List<String> known) {
    this.given = given;
    this.known = known;
  }

  /**
   * What a replay is asked for with; it is of this moment unless it says otherwise.
   *
   * @param known the names of the views that there are, all of which are meant when none is named
   * @throws Refused as malformed, with everything that is wrong
   */
  static ReplayAsked replay(byte[] bytes, List<String> known, Instant now) {
    var body = new ReplayBody(object(bytes), known);
    body.holdsOnly(Set.of(LOCATION, AT, MEANING, VIEWS));
    Optional<LocationId> location = body.location();
    var moment = new Moment(body.at(now), body.meaning());
    List<String> views = body.views();
    body.check();
    return new ReplayAsked(location.orElseThrow(), moment, views);
  }

  /** The same of what there is now: a comparison is of no other moment. */
  static ReplayAsked comparison(byte[] bytes, List<String> known, Instant now) {
    var body = new ReplayBody(object(bytes), known);
    body.holdsOnly(Set.of(LOCATION, VIEWS));
    Optional<LocationId> location = body.location();
    List<String> views = body.views();
    body.check();
    return new ReplayAsked(location.orElseThrow(), new Moment(now, Meaning.TRUE), views);
  }

  private static JsonNode object(byte[] bytes) {
    try {
      JsonNode given = KernelJson.mapper().readTree(bytes == null ? new byte[0] : bytes);
      if (given.isObject()) return given;
      throw new Refused(Refusal.Malformed.at("", "not-an-object"));
    } catch (JacksonException notReadable) {
      throw new Refused(Refusal.Malformed.at("", "not-json"));
    }
  }

  private void holdsOnly(Set<String> fields) {
    given.propertyNames().stream()
        .filter(name -> !fields.contains(name))
        .forEach(name -> wrong.add(new Violation(name, "unknown-field")));
  }

  private void check() {
    if (!wrong.isEmpty()) throw new Refused(new Refusal.Malformed(wrong));
  }

  private Optional<LocationId> location() {
    if (!given.has(LOCATION)) wrong.add(new Violation(LOCATION, "required"));
    return text(LOCATION)
        .flatMap(text -> {
          try {
            return Optional.of(LocationId.of(text));
          } catch (IllegalArgumentException notAnId) {
            wrong.add(new Violation(LOCATION, "not-a-uuid"));
            return Optional.empty();
          }
        });
  }

  private Instant at(Instant now) {
    Optional<Instant> at =
        text(AT)
            .flatMap(text -> {
              try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
              } catch (DateTimeException notAMoment) {
                wrong.add(new Violation(AT, "not-an-instant"));
                return Optional.empty();
              }
            });
    if (at.filter(now::isBefore).isPresent()) wrong.add(new Violation(AT, "in-future"));
    return at.orElse(now);
  }

  private Meaning meaning() {
    return text(MEANING)
        .flatMap(text -> {
          try {
            return Optional.of(Meaning.parse(text));
          } catch (IllegalArgumentException unknown) {
            List<String> accepted = Arrays.stream(Meaning.values()).map(Meaning::word).toList();
            wrong.add(new Violation(MEANING, "unknown-code", accepted));
            return Optional.empty();
          }
        })
        .orElse(Meaning.KNOWN);
  }

  private Optional<String> text(String field) {
    JsonNode value = given.get(field);
    if (value == null) return Optional.empty();
    if (value.isString()) return Optional.of(value.asString());
    wrong.add(new Violation(field, WRONG_TYPE));
    return Optional.empty();
  }

  private List<String> views() {
    JsonNode value = given.get(VIEWS);
    if (value == null) return known;
    if (!value.isArray() || value.valueStream().anyMatch(one -> !one.isString())) {
      wrong.add(new Violation(VIEWS, WRONG_TYPE));
      return List.of();
    }
    Set<String> asked = new HashSet<>();
    value.forEach(one -> asked.add(one.asString()));
    if (asked.isEmpty()) wrong.add(new Violation(VIEWS, "empty"));
    if (!known.containsAll(asked)) wrong.add(new Violation(VIEWS, "unknown-code", known));
    return known.stream().filter(asked::contains).toList();
  }
}
