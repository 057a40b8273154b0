package nl.werkplaats.scenario;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the names in a story stand for in this service. */
final class Names {

  private static final Pattern NAME = Pattern.compile("\\$([a-zA-Z0-9.-]+)");

  private final Map<String, String> ids = new HashMap<>();

  void bind(String name, String id) {
    ids.put(name, id);
  }

  String id(String name) {
    return ids.get(name);
  }

  /** The same fields with every $name replaced by what it stands for. */
  Map<String, Object> fill(Map<?, ?> fields) {
    Map<String, Object> filled = new LinkedHashMap<>();
    fields.forEach((field, value) -> filled.put(String.valueOf(field), filled(value)));
    return filled;
  }

  /** The same path with every $name replaced by what it stands for. */
  String path(String path) {
    return NAME.matcher(path).replaceAll(name -> Matcher.quoteReplacement(id(name.group(1))));
  }

  /** The names that the fields mention. */
  static Stream<String> in(Object value) {
    return switch (value) {
      case String text when text.startsWith("$") -> Stream.of(text.substring(1));
      case Map<?, ?> fields -> fields.values().stream().flatMap(Names::in);
      case List<?> items -> items.stream().flatMap(Names::in);
      case null, default -> Stream.of();
    };
  }

  private Object filled(Object value) {
    return switch (value) {
      case String text when text.startsWith("$") -> id(text.substring(1));
      case Map<?, ?> fields -> fill(fields);
      case List<?> items -> items.stream().map(this::filled).toList();
      case null, default -> value;
    };
  }
}
