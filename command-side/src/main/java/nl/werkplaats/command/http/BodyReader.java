package nl.werkplaats.command.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.move.Refusal.Malformed;
import nl.werkplaats.kernel.move.Refusal.Violation;
import nl.werkplaats.kernel.move.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the body of a request into a command, strictly: what is not understood is refused, and all
 * that is wrong is told at once.
 */
public final class BodyReader {

  /** The moment of the fact, which every command may carry beside its own fields. */
  public static final String HAPPENED_AT = "happenedAt";

  /** The most characters a label may have. */
  public static final int MOST_OF_A_LABEL = 120;

  /** The most things one list may name. */
  public static final int MOST_OF_A_LIST = 200;

  /** A command as it came in. */
  public record Read<C>(C command, Optional<Instant> happenedAt) {}

  /** Whether a record stands in a body as an object of its own, and not as one word. */
  public static boolean isMadeOfFields(Class<?> type) {
    return type.isRecord() && FieldReader.isMadeOfFields(type);
  }

  private BodyReader() {}

  /**
   * Reads a command.
   *
   * @throws Refused as malformed, with everything that is wrong
   */
  public static <C extends Record> Read<C> read(byte[] body, Class<C> command) {
    JsonNode fields = object(body);
    List<Violation> wrong = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>(Set.of(HAPPENED_AT));
    Object[] values = values(fields, "", command, wrong, known);
    Optional<Instant> happenedAt = happenedAt(fields, wrong);
    unknown(fields, "", known, wrong);
    if (!wrong.isEmpty()) {
      throw new Refused(new Malformed(wrong));
    }
    return new Read<>(made(command, values), happenedAt);
  }

  /** Reads an object that stands in a field, or answers null after a violation was noted. */
  static <C extends Record> C part(
      JsonNode given, String field, Class<C> type, List<Violation> wrong) {
    if (!given.isObject()) {
      wrong.add(new Violation(field, "wrong-type"));
      return null;
    }
    int before = wrong.size();
    Set<String> known = new LinkedHashSet<>();
    Object[] values = values(given, field + ".", type, wrong, known);
    unknown(given, field + ".", known, wrong);
    return wrong.size() == before ? made(type, values) : null;
  }

  private static Object[] values(
      JsonNode fields, String under, Class<?> command, List<Violation> wrong, Set<String> known) {
    return Arrays.stream(command.getRecordComponents())
        .map(component -> {
          known.add(component.getName());
          return FieldReader.read(
              fields.get(component.getName()),
              under + component.getName(),
              component.getGenericType(),
              wrong);
        })
        .toArray();
  }

  private static Optional<Instant> happenedAt(JsonNode fields, List<Violation> wrong) {
    JsonNode given = fields.get(HAPPENED_AT);
    return given == null
        ? Optional.empty()
        : Optional.ofNullable((Instant) FieldReader.read(given, HAPPENED_AT, Instant.class, wrong));
  }

  private static void unknown(
      JsonNode fields, String under, Set<String> known, List<Violation> wrong) {
    fields.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(
            name -> wrong.add(new Violation(under + FieldReader.quoted(name), "unknown-field")));
  }

  private static JsonNode object(byte[] body) {
    if (body.length == 0) {
      // A command without fields needs no body.
      return JsonNodeFactory.instance.objectNode();
    }
    JsonNode read;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      read = KernelJson.mapper().readTree(text);
    } catch (JacksonException | CharacterCodingException notJson) {
      // Its message would quote the body.
      throw new Refused(Malformed.at("", "not-json"));
    }
    if (read == null || !read.isObject()) {
      throw new Refused(Malformed.at("", "not-an-object"));
    }
    return read;
  }

  private static <C extends Record> C made(Class<C> command, Object[] values) {
    Class<?>[] types =
        Arrays.stream(command.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return command.getConstructor(types).newInstance(values);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof IllegalArgumentException) {
        throw new Refused(Malformed.at("", "wrong-type"));
      }
      throw new IllegalStateException(command.getName(), refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(command.getName(), impossible);
    }
  }
}
