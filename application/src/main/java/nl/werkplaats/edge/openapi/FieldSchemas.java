package nl.werkplaats.edge.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.command.http.BodyReader;
import nl.werkplaats.kernel.id.Id;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.text.ProtectedText;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;

/** Says of the fields of a command what the reader of bodies takes, and nothing beside it. */
final class FieldSchemas {

  private static final String REFERENCE = "#/components/schemas/";

  private final Map<String, Schema<?>> codes = new LinkedHashMap<>();

  /** The code lists that were met so far, by name. */
  Map<String, Schema<?>> codes() {
    return codes;
  }

  /** The whole body of a command. */
  Schema<?> body(Class<? extends Record> command) {
    return fields(command)
        .addProperty(
            BodyReader.HAPPENED_AT,
            string("date-time").description("The moment of the fact, when that is not now."));
  }

  private Schema<?> fields(Class<?> type) {
    Schema<?> schema = object();
    for (RecordComponent field : type.getRecordComponents()) {
      schema.addProperty(field.getName(), of(field.getGenericType()));
      if (field.getType() != Optional.class) {
        schema.addRequiredItem(field.getName());
      }
    }
    return schema;
  }

  Schema<?> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Schema<?> inner = of(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == Optional.class ? inner : list(inner);
    }
    return scalar((Class<?>) type);
  }

  private Schema<?> scalar(Class<?> type) {
    if (type == boolean.class) {
      return typed("boolean");
    }
    if (type == int.class) {
      return typed("integer").minimum(BigDecimal.ZERO);
    }
    if (type == Instant.class) {
      return string("date-time");
    }
    if (type == LocalDate.class) {
      return string("date");
    }
    if (type == String.class) {
      return text(BodyReader.MOST_OF_A_LABEL).description("A label.");
    }
    if (type == ProtectedText.class) {
      return text(ProtectedText.MOST_CHARACTERS)
          .description("Protected text: kept apart from the history, and deletable.");
    }
    if (Id.class.isAssignableFrom(type)) {
      return string("uuid");
    }
    if (type == Login.class) {
      return login();
    }
    if (type.isEnum()) {
      return code(type);
    }
    if (type == SchoolYear.class || type == HalfYear.class) {
      return typed("string").description("As in 2025-2026, or 2025-2026-1 for its first half.");
    }
    if (BodyReader.isMadeOfFields(type)) {
      return fields(type);
    }
    throw new IllegalStateException("no schema for " + type.getName());
  }

  private Schema<?> code(Class<?> type) {
    codes.computeIfAbsent(
        type.getSimpleName(),
        _ -> {
          Schema<Object> code = new JsonSchema();
          code.addType("string");
          Arrays.stream(type.getEnumConstants())
              .map(each -> ((Enum<?>) each).name())
              .forEach(code::addEnumItemObject);
          return code;
        });
    return reference(type.getSimpleName());
  }

  static Schema<?> reference(String name) {
    return new JsonSchema().$ref(REFERENCE + name);
  }

  static Schema<?> object() {
    return typed("object").additionalProperties(false);
  }

  static Schema<?> string(String format) {
    return typed("string").format(format);
  }

  static Schema<?> schoolYear() {
    return typed("string").description("As in 2025-2026.").pattern("^[0-9]{4}-[0-9]{4}$");
  }

  static Schema<?> list(Schema<?> items) {
    return typed("array").items(items).maxItems(BodyReader.MOST_OF_A_LIST);
  }

  static Schema<?> typed(String type) {
    Schema<?> schema = new JsonSchema();
    schema.setTypes(Set.of(type));
    return schema;
  }

  static Schema<?> requiring(Schema<?> schema, String... fields) {
    schema.setRequired(List.of(fields));
    return schema;
  }

  private static Schema<?> text(int most) {
    return typed("string").minLength(1).maxLength(most);
  }

  private static Schema<?> login() {
    return requiring(
        object()
            .addProperty("issuer", text(Login.MOST_CHARACTERS))
            .addProperty("subject", text(Login.MOST_CHARACTERS)),
        "issuer",
        "subject");
  }
}
