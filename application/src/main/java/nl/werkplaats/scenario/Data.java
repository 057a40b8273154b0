package nl.werkplaats.scenario;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Some fields of a file; one that is missing or unreadable stops the story. */
final class Data {

  private final Map<?, ?> fields;

  Data(Map<?, ?> fields) {
    this.fields = fields;
  }

  String text(String name) {
    return String.valueOf(value(name));
  }

  int number(String name) {
    return number(name, value(name));
  }

  LocalDate day(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeParseException unreadable) {
      throw wrong(name);
    }
  }

  List<String> texts(String name) {
    return list(name).stream().map(String::valueOf).toList();
  }

  List<Integer> row(String name) {
    return list(name).stream().map(item -> number(name, item)).toList();
  }

  List<Data> each(String name) {
    return list(name).stream()
        .map(item -> {
          if (item instanceof Map<?, ?> map) return new Data(map);
          throw wrong(name);
        })
        .toList();
  }

  /** Numbers by their names, in the order of the file. */
  Map<String, Integer> numbers(String name) {
    if (!(value(name) instanceof Map<?, ?> map)) throw wrong(name);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    map.forEach((key, number) -> numbers.put(String.valueOf(key), number(name, number)));
    return numbers;
  }

  private List<?> list(String name) {
    if (value(name) instanceof List<?> list) return list;
    throw wrong(name);
  }

  private static int number(String name, Object value) {
    if (value instanceof Integer number) return number;
    throw wrong(name);
  }

  private Object value(String name) {
    Object value = fields.get(name);
    if (value == null) throw wrong(name);
    return value;
  }

  private static StoryStops wrong(String name) {
    return new StoryStops("file.data", name);
  }
}
