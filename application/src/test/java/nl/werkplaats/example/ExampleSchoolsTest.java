package nl.werkplaats.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.werkplaats.edge.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import tools.jackson.databind.JsonNode;

/** A start comes upon schools that were changed since the last one. */
class ExampleSchoolsTest extends RunningService {

  private static final String LANDSTEDE = "/api/v1/locations/01890a5d-ac96-774b-bcce-b302099a8002";

  @Autowired ExampleSchools schools;

  @Test
  void what_was_changed_since_stays_changed() {
    String leaver = person("docent4");
    String manager = person("teamleider2");
    String team = team(leaver);
    arrange("leave-team", "{\"team\": \"%s\", \"person\": \"%s\"}".formatted(team, leaver));
    String role = "{\"person\": \"%s\", \"role\": \"TEAM_LEADER\"}".formatted(manager);
    arrange("end-role", role);
    long before = events();
    schools.run(new DefaultApplicationArguments());
    assertThat(events()).isEqualTo(before);
    // As others know them.
    arrange("grant-role", role);
    arrange("join-team", "{\"team\": \"%s\", \"person\": \"%s\"}".formatted(team, leaver));
  }

  private String person(String account) {
    return send(as(account, "/api/v1/me")).at("person");
  }

  private String team(String member) {
    for (JsonNode team : send(as("beheerder", LANDSTEDE)).json().path("teams")) {
      if (team.path("members").toString().contains(member)) return team.path("team").asString();
    }
    return UUID.randomUUID().toString();
  }

  private void arrange(String move, String body) {
    Reply reply = send(post("beheerder", LANDSTEDE + "/" + move, body));
    assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
  }
}
