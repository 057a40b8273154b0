package nl.werkplaats.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One look at what the service shows; a page that was seen is not asked for again. */
final class Look {

  private final Service service;
  private final Names names;
  private final Map<String, Reply> seen = new HashMap<>();

  Look(Service service, Names names) {
    this.service = service;
    this.names = names;
  }

  /** What somebody sees; empty when the service shows them nothing there. */
  JsonNode page(String by, String path) {
    return seen.computeIfAbsent(by + " " + path, _ -> service.get(by, names.path(path))).json();
  }

  /** All items of a list, from its first page to its last. */
  List<JsonNode> items(String by, String path) {
    List<JsonNode> items = new ArrayList<>();
    String next = path + (path.contains("?") ? "&" : "?") + "limit=200";
    while (!next.isEmpty()) {
      JsonNode page = page(by, next);
      page.path("items").forEach(items::add);
      next = page.path("next").asString("");
    }
    return items;
  }

  /** What a name of the story stands for. */
  String id(String name) {
    return names.id(name);
  }
}
