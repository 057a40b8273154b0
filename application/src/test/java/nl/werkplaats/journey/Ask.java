package nl.werkplaats.journey;

import java.util.Map;

/**
 * What somebody asks for.
 *
 * @param resource the collection it is about
 * @param id which one; empty to make a new one
 * @param move empty to make a new one
 */
public record Ask(
    String account, String resource, String id, String move, Map<String, Object> body) {

  public String path() {
    return id.isEmpty() ? resource : resource + "/" + id + "/" + move;
  }
}
