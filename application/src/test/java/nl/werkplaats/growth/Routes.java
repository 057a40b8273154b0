package nl.werkplaats.growth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Everything that can be asked of the service, out of its own description.
 *
 * @param ids real ids, by the part of the path that comes before them
 * @param location the one whose lists are asked for
 */
record Routes(JsonNode document, Map<String, List<String>> ids, String location) {

  private static final String ROOT = "/api/v1";
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Pattern VARIABLE = Pattern.compile("([a-z-]+)/(\\{[a-z]+})");

  /**
   * One question to ask.
   *
   * @param name as the description calls it, without ids
   */
  record Route(String name, String path) {}

  List<Route> all() {
    List<Route> all = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path -> {
          JsonNode get = path.getValue().path("get");
          if (!get.isMissingNode()) {
            String name = path.getKey().replace(ROOT, "");
            paths(path.getKey()).forEach(one -> all.add(new Route(name, one + query(name, get))));
          }
        });
    return all;
  }

  private List<String> paths(String template) {
    List<MatchResult> variables = VARIABLE.matcher(template).results().toList();
    if (variables.isEmpty()) return List.of(template);
    MatchResult first = variables.getFirst();
    List<String> known = ids.getOrDefault(first.group(1), List.of());
    if (known.isEmpty()) throw new AssertionError("nothing real to ask for at " + template);
    return known.stream()
        .map(id -> template.replace(first.group(), first.group(1) + "/" + id))
        .flatMap(path -> paths(path).stream())
        .toList();
  }

  private String query(String route, JsonNode get) {
    List<String> asked = new ArrayList<>();
    if (route.endsWith("/compare")) {
      asked.add("from=" + LONG_AGO);
      asked.add("to=" + Instant.now());
    }
    get.path("parameters")
        .forEach(parameter -> {
          String name = parameter.path("name").asString();
          if (name.equals("location")) asked.add("location=" + location);
          if (name.equals("limit")) asked.add("limit=200");
        });
    return asked.isEmpty() ? "" : "?" + String.join("&", asked);
  }
}
