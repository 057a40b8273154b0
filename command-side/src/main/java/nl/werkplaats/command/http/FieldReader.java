package nl.werkplaats.command.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.id.Id;
import nl.werkplaats.kernel.move.Refusal.Violation;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.text.Characters;
import nl.werkplaats.kernel.text.ProtectedText;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads one field of a body as what the command needs there, or says what is wrong with it. */
final class FieldReader {

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
  private static final int MOST_OF_A_QUOTE = 60;

  private final String field;
  private final List<Violation> wrong;

  private FieldReader(String field, List<Violation> wrong) {
    this.field = field;
    this.wrong = wrong;
  }

  /** The value, or null after a violation was noted. */
  static Object read(JsonNode given, String field, Type type, List<Violation> wrong) {
    return new FieldReader(field, wrong).read(given, type);
  }

  /** A name that a caller made up, fit to be told back. */
  static String quoted(String name) {
    boolean fit = Characters.flaw(name, MOST_OF_A_QUOTE).isEmpty();
    return fit ? name : "(unreadable)";
  }

  private Object read(JsonNode given, Type type) {
    boolean optional = raw(type) == Optional.class;
    if (given == null) {
      return optional ? Optional.empty() : not("required");
    }
    if (given.isNull()) {
      return not("null");
    }
    if (optional) {
      return Optional.ofNullable(read(given, argument(type)));
    }
    return raw(type) == List.class ? list(given, argument(type)) : scalar(given, raw(type));
  }

  private List<Object> list(JsonNode given, Type type) {
    if (!given.isArray()) {
      not("wrong-type");
      return List.of();
    }
    if (given.size() > BodyReader.MOST_OF_A_LIST) {
      not("too-many");
      return List.of();
    }
    List<Object> read = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      read.add(FieldReader.read(given.get(i), field + "[" + i + "]", type, wrong));
    }
    return read;
  }

  private Object scalar(JsonNode given, Class<?> type) {
    if (type == boolean.class) {
      return given.isBoolean() ? given.booleanValue() : or(false);
    }
    if (type == int.class) {
      return number(given);
    }
    if (type == Login.class) {
      return login(given);
    }
    if (BodyReader.isMadeOfFields(type)) {
      return BodyReader.part(given, field, type.asSubclass(Record.class), wrong);
    }
    if (!given.isString()) {
      return not("wrong-type");
    }
    String text = given.stringValue();
    if (type == String.class) {
      return text(text, BodyReader.MOST_OF_A_LABEL).orElse(null);
    }
    if (type == ProtectedText.class) {
      return text(text, ProtectedText.MOST_CHARACTERS).map(ProtectedText::write).orElse(null);
    }
    if (type == Instant.class) {
      return instant(text);
    }
    if (type == LocalDate.class) {
      return date(text);
    }
    if (type == SchoolYear.class || type == HalfYear.class) {
      return year(text, type);
    }
    if (type.isEnum()) {
      return code(text, type);
    }
    if (Id.class.isAssignableFrom(type)) {
      return id(given, type);
    }
    throw new IllegalStateException("no way to read " + type.getName());
  }

  private Object number(JsonNode given) {
    if (!given.isIntegralNumber()) {
      return or(0);
    }
    if (!given.canConvertToInt()) {
      not("out-of-range");
      return 0;
    }
    return given.intValue();
  }

  private Optional<String> text(String text, int most) {
    Optional<String> flaw = Characters.flaw(text, most);
    if (flaw.isEmpty() && text.isBlank()) {
      flaw = Optional.of("blank");
    }
    flaw.ifPresent(this::not);
    return flaw.isPresent() ? Optional.empty() : Optional.of(text);
  }

  private Instant instant(String text) {
    try {
      Instant read = OffsetDateTime.parse(text).toInstant();
      return inRange(LocalDate.ofInstant(read, ZoneOffset.UTC)) ? read : null;
    } catch (DateTimeException notOne) {
      not("not-an-instant");
      return null;
    }
  }

  private LocalDate date(String text) {
    try {
      LocalDate read = LocalDate.parse(text);
      return inRange(read) ? read : null;
    } catch (DateTimeException notOne) {
      not("not-a-date");
      return null;
    }
  }

  private Object year(String text, Class<?> type) {
    try {
      return type == SchoolYear.class ? SchoolYear.parse(text) : HalfYear.parse(text);
    } catch (IllegalArgumentException notOne) {
      return not(type == SchoolYear.class ? "not-a-school-year" : "not-a-half-year");
    }
  }

  private boolean inRange(LocalDate day) {
    boolean possible = !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    if (!possible) {
      not("out-of-range");
    }
    return possible;
  }

  private Object code(String text, Class<?> type) {
    List<String> codes =
        Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList();
    int found = codes.indexOf(text);
    if (found >= 0) {
      return type.getEnumConstants()[found];
    }
    wrong.add(new Violation(field, "unknown-code", codes));
    return null;
  }

  private Object id(JsonNode given, Class<?> type) {
    try {
      return KernelJson.mapper().treeToValue(given, type);
    } catch (JacksonException notAnId) {
      return not("not-a-uuid");
    }
  }

  private Login login(JsonNode given) {
    if (!given.isObject()) {
      not("wrong-type");
      return null;
    }
    given.propertyNames().stream()
        .filter(name -> !Set.of("issuer", "subject").contains(name))
        .forEach(name -> wrong.add(new Violation(field + "." + quoted(name), "unknown-field")));
    Optional<String> issuer = part(given, "issuer");
    Optional<String> subject = part(given, "subject");
    return issuer.isPresent() && subject.isPresent()
        ? new Login(issuer.get(), subject.get())
        : null;
  }

  private Optional<String> part(JsonNode login, String name) {
    var part = new FieldReader(field + "." + name, wrong);
    JsonNode given = login.get(name);
    if (given == null || !given.isString()) {
      part.not(given == null ? "required" : given.isNull() ? "null" : "wrong-type");
      return Optional.empty();
    }
    return part.text(given.stringValue(), Login.MOST_CHARACTERS);
  }

  private Object or(Object placeholder) {
    not("wrong-type");
    return placeholder;
  }

  private Object not(String problem) {
    wrong.add(new Violation(field, problem));
    return null;
  }

  /** Whether a record stands in a body as an object, and not as one word. */
  static boolean isMadeOfFields(Class<?> type) {
    return !Id.class.isAssignableFrom(type)
        && type != ProtectedText.class
        && type != SchoolYear.class
        && type != HalfYear.class;
  }

  private static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }
}
