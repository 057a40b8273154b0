package nl.werkplaats.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.history.KernelJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** What is left, in every table and line, of somebody who answered a questionnaire over HTTP. */
@ExtendWith(OutputCaptureExtension.class)
class ResponseTest extends RunningService {

  private static final String LINK_CODE = "KOPPEL 1234";
  private static final String ANSWERS =
      """
      {"wave": 1, "linkCode": "%s", "answers": [{"item": "R1", "value": 4}]}
      """;

  private static final List<String> INVITED =
      List.of("docent1", "docent2", "docent3", "schoolopleider", "teamleider", "kwaliteit");

  private String study;

  @BeforeEach
  void aStudyAsks() {
    String researcher = me("docent1");
    send(
        post(
            "beheerder",
            "/api/v1/locations/" + ZWOLLE + "/grant-role",
            "{\"person\": \"" + researcher + "\", \"role\": \"TEACHER_RESEARCHER\"}"));
    Reply created =
        send(
            post(
                "docent1",
                "/api/v1/studies",
                """
                {"location": "%s", "title": "Onderzoek (voorbeeld)", "researchers": [],
                 "purpose": "Nagaan wat helpt. (voorbeeld)"}
                """
                    .formatted(ZWOLLE)));
    assertThat(created.status()).as(created.response().body()).isEqualTo(201);
    study = created.header("Location").orElseThrow();
    accepted(
        "docent1",
        "adopt-instrument",
        """
        {"name": "Lijst (voorbeeld)", "version": 1, "lowest": 1, "highest": 5,
         "items": [{"code": "R1", "dimension": "REFLECTING"}]}
        """);
    accepted(
        "docent1",
        "open-wave",
        """
        {"wave": 1, "instrument": "Lijst (voorbeeld)", "instrumentVersion": 1,
         "population": [{"group": "allen", "persons": [%s]}], "closesOn": "2999-01-01"}
        """
            .formatted(
                INVITED.stream()
                    .map(account -> "\"" + me(account) + "\"")
                    .collect(Collectors.joining(", "))));
  }

  @Test
  void the_event_holds_neither_who_it_was_nor_when_nor_which_request(CapturedOutput output) {
    String correlation = UUID.randomUUID().toString();
    Reply answered =
        send(
            respond("docent2", LINK_CODE)
                .header("X-Correlation-Id", correlation)
                .header("Idempotency-Key", "a key of docent2"));
    assertThat(answered.status()).as(answered.response().body()).isEqualTo(200);

    Map<String, Object> row = lastEvent();
    JsonNode metaData = KernelJson.mapper().readTree(row.get("METADATA").toString());
    assertThat(row.get("NAME")).isEqualTo("response-received");
    assertThat(metaData.propertyNames())
        .containsExactlyInAnyOrder(
            "role",
            "location",
            "schoolYear",
            "happenedAt",
            "recordedAt",
            "correlation",
            "policyVersion");
    assertThat(UUID.fromString(row.get("EVENT_ID").toString()).version()).isEqualTo(4);
    assertThat(row.toString()).doesNotContain(me("docent2"), correlation, LINK_CODE, "KOPPEL1234");
    assertThat(output.getAll()).doesNotContain(LINK_CODE);
  }

  @Test
  void no_answer_is_kept_under_a_key_and_the_same_link_code_is_refused() {
    long before = count("idempotency");
    HttpRequest.Builder request =
        respond("docent2", "CODE-TWEE").header("Idempotency-Key", "twice");
    assertThat(send(request).status()).isEqualTo(200);
    Reply again = send(request);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.at("rule")).isEqualTo("link-code-used");
    assertThat(send(respond("docent3", "code-twee")).at("rule")).isEqualTo("link-code-used");
    assertThat(count("idempotency")).isEqualTo(before);
  }

  @Test
  void no_table_but_the_log_and_the_keys_has_a_row_more() {
    everythingSoFarIsSealed();
    Map<String, Long> before = counts();
    assertThat(send(respond("docent3", "CODE-DRIE")).status()).isEqualTo(200);
    Map<String, Long> after = counts();
    List<String> grown =
        after.keySet().stream()
            .filter(table -> !after.get(table).equals(before.get(table)))
            .toList();
    assertThat(grown).containsExactlyInAnyOrder("EVENT_LOG", "PERSON_KEY");
  }

  /** A response is sealed only together with what comes after it. */
  private void everythingSoFarIsSealed() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() ->
            database
                .sql(
                    "select count(*) from event_log where name <> 'response-received' and position"
                        + " > (select coalesce(max(edge_position), 0) from log_checkpoint) or"
                        + " exists (select 1 from log_check where finished_at is null)")
                .query(Long.class)
                .single()
                .equals(0L));
  }

  @Test
  void the_version_stays_and_how_many_answered_is_told_when_the_wave_has_closed() {
    Reply first = send(respond("docent2", "CODE-VIER"));
    Reply second = send(respond("docent3", "CODE-VIJF"));
    assertThat(first.header("ETag")).contains("\"3\"").isEqualTo(second.header("ETag"));
    assertThat(first.json().path("allowedMoves")).isEqualTo(second.json().path("allowedMoves"));
    Reply closed = accepted("docent1", "close-wave", "{\"wave\": 1}");
    assertThat(closed.header("ETag")).contains("\"4\"");
    JsonNode work = send(as("docent1", study + "?version=4")).json().path("work");
    assertThat(work.at("/waves/0/received").asInt()).isEqualTo(2);
  }

  @Test
  void while_a_wave_is_open_everyone_reads_the_same_before_and_after() {
    List<String> before = seen();
    assertThat(send(respond("docent2", "CODE-ZES")).status()).isEqualTo(200);
    // Something else in the same stream, after which the views have seen the response too.
    accepted("kwaliteit", "give-consent", "{}");
    accepted("kwaliteit", "withdraw-consent", "{}");
    send(as("kwaliteit", study + "?version=5"));
    // A consent counts for who gave it, and for nobody else; a response counts for nobody.
    List<String> after = new ArrayList<>(before);
    after.add(after.removeLast().replace("\"version\":3", "\"version\":5"));
    assertThat(seen()).isEqualTo(after);
  }

  private List<String> seen() {
    List<String> seen = new ArrayList<>();
    send(as("docent1", study + "?version=3"));
    for (String account : INVITED) {
      seen.add(send(as(account, study)).response().body());
    }
    return seen;
  }

  private HttpRequest.Builder respond(String account, String linkCode) {
    return post(account, study + "/respond", ANSWERS.formatted(linkCode));
  }

  private Reply accepted(String account, String move, String body) {
    Reply reply = send(post(account, study + "/" + move, body));
    assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
    return reply;
  }

  private String me(String account) {
    return send(as(account, "/api/v1/me")).at("person");
  }

  private Map<String, Object> lastEvent() {
    return database
        .sql("select * from event_log order by position desc fetch first 1 row only")
        .query()
        .singleRow();
  }

  private long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }

  private Map<String, Long> counts() {
    return database
        .sql(
            """
            select table_name from information_schema.tables
            where upper(table_schema) = 'PUBLIC'
            """)
        .query(String.class)
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                name -> name.toUpperCase(Locale.ROOT), name -> count("\"" + name + "\"")));
  }
}
