package nl.werkplaats.kernel.bundle;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON object of words, whole numbers and lists of words. It is read with the bare parser, so
 * that whoever checks a bundle needs no more than that.
 */
final class JsonLine {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, Object> fields;

  private JsonLine(Map<String, Object> fields) {
    this.fields = fields;
  }

  static JsonLine empty() {
    return new JsonLine(new LinkedHashMap<>());
  }

  /**
   * Reads an object.
   *
   * @throws IllegalArgumentException when it is none, or has other fields than these
   */
  static JsonLine read(String text, Set<String> names) {
    var line = empty();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) throw unreadable();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        line.with(name, value(json));
      }
      if (json.nextToken() != null) throw unreadable();
    } catch (JacksonException notJson) {
      throw unreadable();
    }
    if (!line.fields.keySet().equals(names)) throw unreadable();
    return line;
  }

  JsonLine with(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  /** A word, or null. */
  String word(String name) {
    return get(name, String.class);
  }

  long number(String name) {
    Long number = get(name, Long.class);
    if (number == null) throw unreadable();
    return number;
  }

  List<String> words(String name) {
    if (!(fields.get(name) instanceof List<?> list)) throw unreadable();
    return list.stream().map(String.class::cast).toList();
  }

  private <T> T get(String name, Class<T> type) {
    Object value = fields.get(name);
    if (value != null && !type.isInstance(value)) throw unreadable();
    return type.cast(value);
  }

  @Override
  public String toString() {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      fields.forEach((name, value) -> {
        json.writeName(name);
        write(json, value);
      });
      json.writeEndObject();
    }
    return text.toString();
  }

  private static Object value(JsonParser json) {
    return switch (json.currentToken()) {
      case VALUE_STRING -> json.getString();
      case VALUE_NUMBER_INT -> json.getLongValue();
      case VALUE_NULL -> null;
      case START_ARRAY -> {
        var words = new ArrayList<String>();
        while (json.nextToken() == JsonToken.VALUE_STRING) words.add(json.getString());
        if (json.currentToken() != JsonToken.END_ARRAY) throw unreadable();
        yield words;
      }
      case null, default -> throw unreadable();
    };
  }

  private static void write(JsonGenerator json, Object value) {
    switch (value) {
      case null -> json.writeNull();
      case Long number -> json.writeNumber(number);
      case List<?> words -> {
        json.writeStartArray();
        words.forEach(each -> json.writeString(each.toString()));
        json.writeEndArray();
      }
      default -> json.writeString(value.toString());
    }
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException("this is not how it is written");
  }
}
