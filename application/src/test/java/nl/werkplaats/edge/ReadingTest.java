package nl.werkplaats.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the accounts of the example schools read over HTTP, right after they wrote. */
class ReadingTest extends RunningService {

  private static final String LANDSTEDE = "01890a5d-ac96-774b-bcce-b302099a8002";

  private Reply get(String account, String path) {
    return send(as(account, path));
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path(field).asString(""))
        .toList();
  }

  @Test
  void whoWritesReadsItBackWithTheSameMovesAndVersion() {
    Reply created = send(post("docent1", "/api/v1/questions", submission()));
    String address = created.header("Location").orElseThrow();
    Reply read = get("docent1", address + "?version=1");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
    for (String field : List.of("id", "version", "stage", "allowedMoves")) {
      assertThat(read.json().path(field)).isEqualTo(created.json().path(field));
    }
    assertThat(read.at("wording")).isEqualTo("Hoe begin ik een les? (voorbeeld)");
    assertThat(texts(get("docent1", address + "/timeline?version=1").json().path("items"), "what"))
        .containsExactly("question-submitted");
  }

  /** Of a stage with many questions the board names those that wait longest, so it is counted. */
  @Test
  void theBoardOfALocationCountsWhatWasJustBroughtIn() {
    String plain = "/api/v1/locations/" + ZWOLLE + "/board";
    int before = intake(get("schoolopleider", plain + "?version=1&of=" + id(question())));
    String board = plain + "?version=1&of=" + id(question());
    assertThat(intake(get("schoolopleider", board))).isEqualTo(before + 1);
    assertThat(get("docent1", board).at("code")).isEqualTo("not-yours");
    assertThat(get("schoolopleider2", board).at("code")).isEqualTo("unknown");
  }

  private static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static int intake(Reply board) {
    return StreamSupport.stream(board.json().path("stages").spliterator(), false)
        .filter(stage -> stage.path("stage").asString().equals("INTAKE"))
        .mapToInt(stage -> stage.path("count").asInt())
        .sum();
  }

  @Test
  void aQuestionOfAnotherLocationIsUnknownJustLikeNone() {
    String address = question();
    Reply foreign = get("docent4", address);
    Reply none = get("docent4", "/api/v1/questions/" + ZWOLLE);
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.at("detail")).isEqualTo(none.at("detail"));
    assertThat(get("docent3", address).status()).isEqualTo(404);
    assertThat(get("beheerder", address).status()).isEqualTo(404);
  }

  @Test
  void anAuditorSeesThatThereIsAQuestionAndNothingThatAnybodyWrote() {
    Reply reply = get("auditor", question());
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("stage")).isEqualTo("INTAKE");
    for (String field : new String[] {"wording", "wordings", "owners", "notes", "items"}) {
      assertThat(reply.json().has(field)).as(field).isFalse();
    }
  }

  @Test
  void meTellsWhereIAmWhat() {
    JsonNode me = get("beheerder", "/api/v1/me").json();
    assertThat(texts(me.path("roles"), "role"))
        .containsExactly("APPLICATION_ADMIN", "APPLICATION_ADMIN");
    assertThat(texts(me.path("roles"), "locationName"))
        .containsExactly(
            "Landstede Zorg en Welzijn (voorbeeld)", "Menso Alting Zwolle (voorbeeld)");
    assertThat(me.path("waiting").isArray()).isTrue();
  }

  @Test
  void aRoleThatEndsStopsTheReadingAtOnce() {
    String person = get("docent5", "/api/v1/me").at("person");
    String location = "/api/v1/locations/" + LANDSTEDE;
    String role = "{\"person\": \"%s\", \"role\": \"TEAM_LEADER\"}".formatted(person);
    assertThat(get("docent5", location + "/board").status()).isEqualTo(403);
    assertThat(send(post("beheerder", location + "/grant-role", role)).status()).isEqualTo(200);
    assertThat(get("docent5", location + "/board").status()).isEqualTo(200);
    assertThat(send(post("beheerder", location + "/end-role", role)).status()).isEqualTo(200);
    assertThat(get("docent5", location + "/board").status()).isEqualTo(403);
  }

  @Test
  void aParameterThatIsMisspeltIsRefusedInWords() {
    Reply reply = get("docent1", "/api/v1/questions?Stage=INTAKE");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("code")).isEqualTo("malformed");
    assertThat(reply.at("detail")).contains("Stage", "is hier geen parameter");
  }

  @Test
  void theDescriptionNamesEachParameterOfAList() {
    JsonNode paths = send(request("/openapi.json")).json().path("paths");
    Map<String, List<String>> expected =
        Map.of(
            "/api/v1/questions",
            List.of("location", "stage", "theme", "from", "to", "limit", "cursor"),
            "/api/v1/questions/{id}",
            List.of("id", "version"),
            "/api/v1/locations/{id}/timeline",
            List.of("id", "from", "to", "stage", "theme", "limit", "cursor", "version", "of"),
            "/api/v1/people",
            List.of("location", "limit", "cursor"));
    expected.forEach((path, names) ->
        assertThat(texts(paths.path(path).path("get").path("parameters"), "name"))
            .as(path)
            .containsAll(names));
  }

  @Test
  void itIsReadyOnceTheViewsHaveCaughtUpAndTellsHowFarTheyAre() {
    assertThat(send(request("/actuator/health/readiness")).at("status")).isEqualTo("UP");
    assertThat(get("docent1", "/actuator/health").response().body())
        .contains("questions_v2", "timeline_v1");
  }
}
