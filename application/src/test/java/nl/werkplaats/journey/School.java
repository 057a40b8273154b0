package nl.werkplaats.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The first of the two example schools, as its people know it.
 *
 * @param people the reference of everybody, by account
 */
public record School(String location, Map<String, String> people) {

  public static final List<String> TEACHERS = List.of("docent1", "docent2", "docent3");
  static final List<String> OTHERS =
      List.of("schoolopleider", "kwaliteit", "teamleider", "schoolleider", "auditor", "beheerder");

  /** Works at the other school only, and has no business here. */
  static final String STRANGER = "docent4";

  /** Asks everybody who they are. */
  public static School meet(Client anybody) {
    Map<String, String> people = new LinkedHashMap<>();
    for (List<String> accounts : List.of(TEACHERS, OTHERS, List.of(STRANGER))) {
      for (String account : accounts) {
        people.put(account, anybody.as(account).get("me").demand().text("person"));
      }
    }
    JsonNode first = anybody.as(TEACHERS.getFirst()).get("me").demand().json();
    return new School(first.path("roles").path(0).path("location").asString(), people);
  }

  public String person(String account) {
    return people.get(account);
  }

  /** Whose reference this is; empty when nobody's here. */
  String account(String person) {
    return people.entrySet().stream()
        .filter(each -> each.getValue().equals(person))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
