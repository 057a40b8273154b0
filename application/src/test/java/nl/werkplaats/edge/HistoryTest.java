package nl.werkplaats.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.werkplaats.kernel.history.KernelJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What auditors read of everything that was recorded, and in which form. */
class HistoryTest extends RunningService {

  private static final String LANDSTEDE = "01890a5d-ac96-774b-bcce-b302099a8002";
  private static final String EVENTS = "/api/v1/audit/events";
  private static final String LINES = "application/x-ndjson";

  private Reply get(String account, String path) {
    return send(as(account, path));
  }

  private Reply lines(String path) {
    return send(as("auditor", path).header("Accept", LINES));
  }

  /** The lines of an answer, the last one for itself. */
  private static List<JsonNode> nodes(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type").orElseThrow()).startsWith(LINES);
    return reply.response().body().lines().map(KernelJson.mapper()::readTree).toList();
  }

  private List<JsonNode> pages(String path) {
    List<JsonNode> all = new ArrayList<>();
    Optional<String> next = Optional.of(path);
    while (next.isPresent()) {
      JsonNode page = get("auditor", next.get()).json();
      page.path("items").forEach(all::add);
      next = page.path("next").asStringOpt();
    }
    return all;
  }

  private static List<String> each(List<JsonNode> events, String field) {
    return events.stream().map(event -> event.path(field).asString()).distinct().toList();
  }

  private String person(String account) {
    return get(account, "/api/v1/me").at("person");
  }

  private static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** Every row of the log, as JSON that is put together by hand. */
  private List<String> stored() {
    return database
        .sql(
            "select position, event_id, stream, stream_type, sequence, name, revision, location,"
                + " payload, metadata from event_log order by position")
        .query((row, _) ->
            "{\"position\":%s,\"eventId\":\"%s\",\"stream\":\"%s\",\"streamType\":\"%s\",\"version\":%s,\"name\":\"%s\",\"revision\":\"%s\",\"location\":\"%s\",\"payload\":%s,\"metadata\":%s}"
                .formatted(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5) + 1,
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10)))
        .list();
  }

  private static String withoutTime(String line) {
    return line.replaceFirst("\"recordedAt\":\"[^\"]*\",", "");
  }

  @Test
  void every_event_stands_there_in_order_and_byte_for_byte() {
    question();
    List<String> told = lines(EVENTS).response().body().lines().toList();
    assertThat(told.subList(0, told.size() - 1).stream().map(HistoryTest::withoutTime))
        .containsExactlyElementsOf(stored());
    String page = get("auditor", EVENTS + "?limit=1").response().body();
    assertThat(withoutTime(page)).contains(stored().getFirst());
  }

  @Test
  void each_filter_holds_on_pages_and_on_lines_alike() {
    Reply asked = send(post("docent1", "/api/v1/questions", submission()));
    String question = asked.at("id");
    String correlation = asked.header("X-Correlation-Id").orElseThrow();
    String since = pages(EVENTS + "?stream=" + question).getFirst().path("recordedAt").asString();
    String actor = person("docent1");
    var wanted =
        Map.of(
            "stream=" + question,
            Map.of("stream", question),
            "location=" + LANDSTEDE,
            Map.of("location", here(LANDSTEDE)),
            "name=role-granted",
            Map.of("name", "role-granted"),
            "correlation=" + correlation,
            Map.of("stream", question, "name", "question-submitted"),
            "from=" + since + "&to=" + since + "&name=question-submitted",
            Map.of("recordedAt", since, "name", "question-submitted"));
    wanted.forEach((query, fields) -> {
      List<JsonNode> found = pages(EVENTS + "?limit=3&" + query);
      assertThat(found).as(query).isNotEmpty();
      fields.forEach((field, value) -> assertThat(each(found, field)).containsExactly(value));
      List<JsonNode> told = nodes(lines(EVENTS + "?" + query));
      assertThat(told.subList(0, told.size() - 1)).as(query).isEqualTo(found);
    });
    assertThat(pages(EVENTS + "?actor=" + actor))
        .isNotEmpty()
        .allSatisfy(
            event -> assertThat(event.path("metadata").path("actor").asString()).isEqualTo(actor));
    assertThat(pages(EVENTS + "?name=question-submitted&actor=" + person("kwaliteit"))).isEmpty();
    assertThat(pages(EVENTS + "?to=2019-01-01")).isEmpty();
  }

  @Test
  void whoever_breaks_off_goes_on_after_the_last_position() {
    List<JsonNode> all = nodes(lines(EVENTS));
    List<JsonNode> begun = nodes(lines(EVENTS + "?limit=5"));
    assertThat(begun).hasSize(6);
    long upTo = begun.getLast().path("upTo").asLong();
    assertThat(upTo).isEqualTo(begun.get(4).path("position").asLong());
    List<JsonNode> rest = nodes(lines(EVENTS + "?after=" + upTo));
    List<JsonNode> both = new ArrayList<>(begun.subList(0, 5));
    both.addAll(rest.subList(0, all.size() - 6));
    assertThat(both).isEqualTo(all.subList(0, all.size() - 1));
    long end = rest.getLast().path("upTo").asLong();
    assertThat(nodes(lines(EVENTS + "?after=" + end))).hasSize(1);
    JsonNode empty = get("auditor", EVENTS + "?after=" + end).json();
    assertThat(empty.path("items")).isEmpty();
    assertThat(empty.path("upTo").asLong()).isEqualTo(end);
    assertThat(rest.getLast().propertyNames()).containsExactly("upTo");
  }

  @Test
  void nothing_that_somebody_wrote_and_nobodys_name_is_in_it() {
    question();
    String all = lines(EVENTS).response().body();
    assertThat(all).contains("\"commitment\":").doesNotContain("Hoe begin ik");
    List<String> names = database.sql("select name from person").query(String.class).list();
    assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(all).doesNotContain(name));
  }

  @Test
  void nobody_but_an_auditor_reads_it_and_an_auditor_only_of_their_location() {
    for (String account :
        List.of("docent1", "schoolopleider", "kwaliteit", "teamleider", "schoolleider")) {
      assertThat(get(account, EVENTS).at("code")).as(account).isEqualTo("not-yours");
      assertThat(get(account, EVENTS + "?location=" + ZWOLLE).status()).isEqualTo(404);
    }
    assertThat(get("beheerder", EVENTS).at("code")).isEqualTo("not-yours");
    assertThat(get("privacy", EVENTS).at("code")).isEqualTo("not-yours");
    String role = "{\"person\": \"%s\", \"role\": \"AUDITOR\"}".formatted(person("docent5"));
    String location = "/api/v1/locations/" + LANDSTEDE;
    assertThat(send(post("beheerder", location + "/grant-role", role)).status()).isEqualTo(200);
    JsonNode seen = get("docent5", EVENTS + "?limit=200").json().path("items");
    assertThat(
            StreamSupport.stream(seen.spliterator(), false)
                .map(event -> event.path("location").asString()))
        .isNotEmpty()
        .containsOnly(here(LANDSTEDE));
    assertThat(get("docent5", EVENTS + "?location=" + ZWOLLE).status()).isEqualTo(404);
    String question = id(question());
    assertThat(get("docent5", EVENTS + "?stream=" + question).json().path("items")).isEmpty();
    assertThat(send(post("beheerder", location + "/end-role", role)).status()).isEqualTo(200);
    assertThat(get("docent5", EVENTS).status()).isEqualTo(403);
  }

  @Test
  void what_cannot_be_asked_is_refused_by_name() {
    for (String query :
        List.of(
            "name=question-thrown-away",
            "stream=1",
            "actor=x",
            "correlation=x",
            "from=x",
            "limit=0",
            "after=-1",
            "after=99999999999")) {
      Reply page = get("auditor", EVENTS + "?" + query);
      Reply line = lines(EVENTS + "?" + query);
      assertThat(page.status()).as(query).isEqualTo(400);
      assertThat(page.json().path("violations").path(0).path("field").asString())
          .isEqualTo(query.substring(0, query.indexOf('=')));
      assertThat(line.json()).as(query).isEqualTo(page.json());
    }
    assertThat(get("auditor", EVENTS + "?limit=201").status()).isEqualTo(400);
    assertThat(
            get("auditor", EVENTS + "?name=x")
                .json()
                .path("violations")
                .path(0)
                .path("accepted")
                .toString())
        .contains("question-submitted");
  }
}
