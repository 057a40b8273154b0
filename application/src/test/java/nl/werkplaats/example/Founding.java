package nl.werkplaats.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.werkplaats.edge.Issuer;
import nl.werkplaats.example.ExampleSchools.School;
import nl.werkplaats.example.ExampleSchools.Team;
import nl.werkplaats.journey.Client;

/** Founds the example schools the way a real school begins: one administrator takes in the rest. */
public final class Founding {

  public static final String ADMINISTRATOR = ExamplePerson.ALL.getFirst().account();

  private final Client administrator;
  private final Map<String, String> locations = new HashMap<>();
  private final Map<String, String> people = new HashMap<>();

  private Founding(Client administrator) {
    this.administrator = administrator;
  }

  /** What the service must be told for its first administrator to come in. */
  public static Map<String, String> settings() {
    School first = ExampleSchools.SCHOOLS.getFirst();
    String who = "werkplaats.first-administrator.";
    return Map.of(
        who + "subject", ADMINISTRATOR,
        who + "name", ExamplePerson.ALL.getFirst().name(),
        who + "location", first.name(),
        who + "institution", first.institution());
  }

  /** Founds them, and answers what became of each location's usual id. */
  public static Map<String, String> at(Client administrator) {
    var founding = new Founding(administrator);
    founding.locations();
    ExamplePerson.ALL.forEach(founding::takeIn);
    ExampleSchools.TEAMS.forEach(founding::form);
    return founding.locations;
  }

  private void locations() {
    var me = administrator.get("me").demand();
    String first = me.json().path("roles").path(0).path("location").asString();
    people.put(ADMINISTRATOR, me.text("person"));
    for (School school : ExampleSchools.SCHOOLS) {
      locations.put(school.id().toString(), locations.isEmpty() ? first : register(school, first));
    }
  }

  private String register(School school, String inspiredBy) {
    return administrator
        .post(
            "locations",
            Map.of(
                "name", school.name(),
                "institution", school.institution(),
                "adoptedOn", school.adoptedOn().toString(),
                "inspiredBy", inspiredBy))
        .demand()
        .text("id");
  }

  private void takeIn(ExamplePerson person) {
    // Whoever registers a location administers it from then on.
    if (person.account().equals(ADMINISTRATOR)) return;
    Map<String, String> login = Map.of("issuer", Issuer.NAME, "subject", person.account());
    String reference =
        administrator
            .post("people", Map.of("name", person.name(), "logins", List.of(login)))
            .demand()
            .text("id");
    people.put(person.account(), reference);
    for (int school : person.locations()) {
      arrange(school, "grant-role", Map.of("person", reference, "role", person.role().name()));
    }
  }

  private void form(Team team) {
    int school = team.school();
    String id = arrange(school, "form-team", Map.of("title", team.title())).text("team");
    team.leader()
        .ifPresent(leader ->
            arrange(school, "set-team-leader", Map.of("team", id, "person", people.get(leader))));
    for (String member : team.members()) {
      arrange(school, "join-team", Map.of("team", id, "person", people.get(member)));
    }
  }

  private Client.Reply arrange(int school, String move, Map<String, String> body) {
    String location = locations.get(ExampleSchools.SCHOOLS.get(school).id().toString());
    return administrator.post("locations/" + location + "/" + move, body).demand();
  }
}
