package nl.werkplaats.growth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Finds persons with a number beside them: in the same element of an array, or under the key of a
 * person in a map, however deep.
 *
 * @param people references and names of everybody there is
 */
record PersonsWithNumbers(Set<String> people) {

  PersonsWithNumbers {
    people = Set.copyOf(people);
  }

  /** Where the numbers are, as in {@code items[].opened[].times}. */
  Set<String> in(JsonNode answer) {
    Set<String> found = new TreeSet<>();
    look(answer, "", found);
    return found;
  }

  private void look(JsonNode node, String path, Set<String> found) {
    if (node.isArray()) {
      node.forEach(element -> {
        if (tellsOfSomebody(element)) numbers(element, path + "[]", found);
        look(element, path + "[]", found);
      });
    }
    if (node.isObject()) {
      node.properties()
          .forEach(field -> {
            boolean somebody = isSomebody(field.getKey());
            String below = path + "." + (somebody ? "{person}" : field.getKey());
            if (somebody) numbers(field.getValue(), below, found);
            look(field.getValue(), below, found);
          });
    }
  }

  private static void numbers(JsonNode node, String path, Collection<String> found) {
    if (node.isNumber()) found.add(path);
    if (node.isArray()) node.forEach(element -> numbers(element, path + "[]", found));
    if (node.isObject()) {
      node.properties()
          .forEach(field -> numbers(field.getValue(), path + "." + field.getKey(), found));
    }
  }

  private boolean tellsOfSomebody(JsonNode node) {
    return !somebody(node).isEmpty();
  }

  /** Everybody who is told of. */
  List<String> somebody(JsonNode node) {
    List<String> found = new ArrayList<>();
    if (node.isString() && isSomebody(node.asString())) found.add(node.asString());
    if (node.isArray()) node.forEach(element -> found.addAll(somebody(element)));
    if (node.isObject()) {
      node.properties()
          .forEach(field -> {
            if (isSomebody(field.getKey())) found.add(field.getKey());
            found.addAll(somebody(field.getValue()));
          });
    }
    return found;
  }

  /** Whether this tells of anybody at all. */
  boolean isSomebody(String text) {
    return people.stream().anyMatch(text::contains);
  }
}
