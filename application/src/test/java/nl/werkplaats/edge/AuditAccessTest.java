package nl.werkplaats.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who asks something of the audit is noted, and the privacy officer reads it. */
class AuditAccessTest extends RunningService {

  private static final String LANDSTEDE = "01890a5d-ac96-774b-bcce-b302099a8002";
  private static final String EVENTS = "/api/v1/audit/events";
  private static final String ACCESSES = "/api/v1/audit/accesses";

  private Reply get(String account, String path) {
    return send(as(account, path));
  }

  private String person(String account) {
    return get(account, "/api/v1/me").at("person");
  }

  /** What this person asked last, once it is known how that ended. */
  private JsonNode last(String account) {
    String path = ACCESSES + "?limit=1&who=" + person(account);
    return await()
        .until(
            () -> get("privacy", path).json().path("items").path(0),
            access -> access.has("status"));
  }

  @Test
  void every_answer_is_noted_with_how_much_was_handed_out() {
    question();
    get("auditor", EVENTS + "?limit=3&location=" + ZWOLLE);
    JsonNode page = last("auditor");
    assertThat(page.path("asked").asString())
        .isEqualTo("GET " + EVENTS + "?limit=3&location=" + here(ZWOLLE));
    assertThat(page.path("status").asInt()).isEqualTo(200);
    assertThat(page.path("events").asInt()).isEqualTo(3);
    assertThat(page.path("locations").toString()).isEqualTo("[\"" + here(ZWOLLE) + "\"]");
    assertThat(page.path("reader").path("name").asString()).isEqualTo("Auditor (voorbeeld)");
    String lines =
        send(as("auditor", EVENTS).header("Accept", "application/x-ndjson")).response().body();
    JsonNode stream = last("auditor");
    assertThat(stream.path("asked").asString()).isEqualTo("GET " + EVENTS);
    assertThat(stream.path("events").asLong()).isEqualTo(lines.lines().count() - 1);
    assertThat(stream.path("locations")).hasSize(2);
    String feed = "/api/v1/audit/exports/cloudevents?location=" + ZWOLLE;
    get("auditor", feed + "&limit=2");
    assertThat(last("auditor").path("events").asInt()).isEqualTo(2);
    String told =
        send(as("auditor", feed).header("Accept", "application/x-ndjson")).response().body();
    assertThat(last("auditor").path("events").asLong()).isEqualTo(told.lines().count());
  }

  @Test
  void what_is_refused_is_noted_too() {
    get("docent2", EVENTS);
    assertThat(last("docent2").path("status").asInt()).isEqualTo(403);
    get("docent2", EVENTS + "?location=" + LANDSTEDE);
    assertThat(last("docent2").path("status").asInt()).isEqualTo(404);
    assertThat(last("docent2").path("locations").toString()).contains(here(LANDSTEDE));
    get("docent2", EVENTS + "?mispelt=1");
    assertThat(last("docent2").path("status").asInt()).isEqualTo(400);
    assertThat(last("docent2").has("events")).isFalse();
    // An address can be written in more than one way.
    get("docent2", "/api/v1/%61udit/events?limit=7");
    assertThat(last("docent2").path("asked").asString()).contains("limit=7");
    get("docent2", ACCESSES);
    assertThat(last("docent2").path("asked").asString()).isEqualTo("GET " + ACCESSES);
  }

  @Test
  void what_somebody_asks_who_is_nothing_anywhere_concerns_every_privacy_officer() {
    String account = "voorbeeld-niemand";
    String body =
        """
        {"name": "Niemand (voorbeeld)", "logins": [{"issuer": "%s", "subject": "%s"}]}
        """
            .formatted(place.issuer(), account);
    String nobody = send(post("beheerder", "/api/v1/people", body)).at("id");
    assertThat(get(account, EVENTS).status()).isEqualTo(403);
    assertThat(get("privacy", ACCESSES + "?who=" + nobody).json().path("items").toString())
        .contains("GET " + EVENTS, "Niemand (voorbeeld)");
  }

  @Test
  void what_an_auditor_asks_of_earlier_days_is_noted_and_what_others_ask_is_not() {
    String question = question() + "?at=2026-01-01T12:00:00Z";
    get("auditor", question);
    assertThat(last("auditor").path("asked").asString()).isEqualTo("GET " + question);
    get("docent1", question);
    String path = ACCESSES + "?who=" + person("docent1");
    assertThat(get("privacy", path).response().body()).doesNotContain("at=2026");
  }

  @Test
  void looking_at_who_looked_is_noted_too() {
    get("privacy", ACCESSES + "?limit=2");
    get("privacy", ACCESSES);
    JsonNode items = get("privacy", ACCESSES + "?who=" + person("privacy")).json().path("items");
    assertThat(items.path(0).has("status")).as("is under way").isFalse();
    assertThat(items.toString()).contains(ACCESSES + "?limit=2");
  }

  @Test
  void the_privacy_officer_reads_the_latest_first_page_by_page_and_by_period() {
    for (int i = 1; i <= 5; i++) get("docent3", EVENTS + "?limit=" + i);
    List<String> asked = new ArrayList<>();
    Optional<String> next = Optional.of(ACCESSES + "?limit=2&who=" + person("docent3"));
    while (next.isPresent()) {
      JsonNode page = get("privacy", next.get()).json();
      page.path("items").forEach(item -> asked.add(item.path("asked").asString()));
      next = page.path("next").asStringOpt();
    }
    assertThat(asked)
        .startsWith(
            "GET " + EVENTS + "?limit=5",
            "GET " + EVENTS + "?limit=4",
            "GET " + EVENTS + "?limit=3");
    assertThat(get("privacy", ACCESSES + "?to=2019-01-01").json().path("items")).isEmpty();
    assertThat(get("privacy", ACCESSES + "?from=2019-01-01").json().path("items")).isNotEmpty();
  }

  @Test
  void nobody_else_reads_it_and_a_privacy_officer_only_of_their_location() {
    for (String account : List.of("docent1", "auditor", "beheerder", "schoolleider")) {
      assertThat(get(account, ACCESSES).at("code")).as(account).isEqualTo("not-yours");
      assertThat(get(account, ACCESSES + "?location=" + ZWOLLE).status()).isEqualTo(404);
    }
    get("auditor", EVENTS + "?limit=11&location=" + ZWOLLE);
    get("auditor", EVENTS + "?limit=12");
    String officer =
        "{\"person\": \"%s\", \"role\": \"DATA_PROTECTION_OFFICER\"}".formatted(person("docent4"));
    String location = "/api/v1/locations/" + LANDSTEDE;
    assertThat(send(post("beheerder", location + "/grant-role", officer)).status()).isEqualTo(200);
    assertThat(get("docent4", ACCESSES + "?location=" + ZWOLLE).status()).isEqualTo(404);
    JsonNode seen = get("docent4", ACCESSES + "?who=" + person("auditor")).json().path("items");
    assertThat(seen.toString()).contains("limit=12").doesNotContain("limit=11", here(ZWOLLE));
    assertThat(send(post("beheerder", location + "/end-role", officer)).status()).isEqualTo(200);
  }

  @Test
  void what_cannot_be_noted_is_not_answered() {
    database.sql("alter table audit_access rename to audit_access_away").update();
    try {
      Reply reply = get("auditor", EVENTS);
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.at("code")).isEqualTo("store-away");
      assertThat(get("docent1", "/api/v1/me").status()).isEqualTo(200);
    } finally {
      database.sql("alter table audit_access_away rename to audit_access").update();
    }
    assertThat(get("auditor", EVENTS).status()).isEqualTo(200);
  }
}
