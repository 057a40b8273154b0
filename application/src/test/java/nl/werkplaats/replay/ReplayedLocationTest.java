package nl.werkplaats.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.werkplaats.edge.RunningService;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The auditor of the example schools has their past made again while the service runs. */
@TestPropertySource(
    properties = {"werkplaats.replays.most-events=5000", "werkplaats.replays.most-kept=4"})
class ReplayedLocationTest extends RunningService {

  private static final String LANDSTEDE = "01890a5d-ac96-774b-bcce-b302099a8002";
  private static final String AUDITOR = "auditor";
  private static final String REPLAYS = "/api/v1/audit/replays";
  private static final Duration SOON = Duration.ofSeconds(120);
  private static final int MANY = 3_000;

  @Autowired MongoDatabase views;

  private static String body(String location, String more) {
    return "{\"location\": \"" + location + "\"" + more + "}";
  }

  private String begun(String path, String body) {
    Reply begun = send(post(AUDITOR, path, body));
    assertThat(begun.status()).as(begun.response().body()).isEqualTo(202);
    return begun.header("Location").orElseThrow();
  }

  private JsonNode ended(String address) {
    return await()
        .atMost(SOON)
        .until(() -> send(as(AUDITOR, address)).json(), json -> json.has("outcome"));
  }

  private JsonNode replay(String location, String more) {
    JsonNode ended = ended(begun(REPLAYS, body(location, more)));
    assertThat(ended.path("outcome").asString()).as("%s", ended).isEqualTo("made");
    return ended;
  }

  private JsonNode discard(JsonNode replay) {
    return send(post(AUDITOR, address(replay) + "/discard", "{}")).json();
  }

  private static String address(JsonNode replay) {
    return REPLAYS + "/" + replay.path("id").asString();
  }

  private static Map<String, String> hashes(JsonNode replay) {
    Map<String, String> hashes = new TreeMap<>();
    replay
        .path("receipts")
        .forEach(one -> hashes.put(one.path("view").asString(), one.path("sha256").asString()));
    return hashes;
  }

  /** What readers see at this moment, by the receipts of a comparison with the log. */
  private Map<String, String> live(String location, String more) {
    JsonNode compared = ended(begun("/api/v1/audit/rebuilds", body(location, more)));
    assertThat(compared.path("outcome").asString()).isEqualTo("compared");
    Map<String, String> hashes = new TreeMap<>();
    compared
        .path("receipts")
        .forEach(id -> {
          JsonNode receipt = send(as(AUDITOR, "/api/v1/audit/receipts/" + id.asString())).json();
          assertThat(receipt.at("/difference/different").asInt(-1)).isZero();
          hashes.put(receipt.path("projection").asString(), receipt.path("sha256").asString());
        });
    return hashes;
  }

  private List<String> collections() {
    List<String> found = new ArrayList<>();
    for (String name : views.listCollectionNames()) {
      if (name.startsWith("replay_")) found.add(name);
    }
    return found;
  }

  private String asked(String account, String location) {
    String question =
        body(
            location,
            ", \"channel\": \"TEAM_MEETING\", \"wording\": \"Hoe begint dit? (voorbeeld)\"");
    Reply created = send(post(account, "/api/v1/questions", question));
    return created.header("Location").orElseThrow();
  }

  @Test
  void aMomentThatIsMadeAgainIsWhatReadersSawThen() {
    String some = ", \"views\": [\"questions\", \"locations\", \"timeline\"]";
    Map<Instant, Map<String, String>> seen = new LinkedHashMap<>();
    for (int i = 0; i < 3; i++) {
      asked("docent4", LANDSTEDE);
      Map<String, String> hashes = live(LANDSTEDE, some);
      seen.put(Instant.now(), hashes);
    }
    assertThat(seen.values()).doesNotHaveDuplicates();
    long questions = 0;
    for (Map.Entry<Instant, Map<String, String>> then : seen.entrySet()) {
      JsonNode made = replay(LANDSTEDE, some + ", \"at\": \"" + then.getKey() + "\"");
      assertThat(hashes(made)).isEqualTo(then.getValue());
      assertThat(made.path("told")).isEqualTo(made.path("of"));
      JsonNode page = send(as(AUDITOR, address(made) + "/views/questions?limit=200")).json();
      assertThat((long) page.path("items").size()).isGreaterThan(questions);
      questions = page.path("items").size();
      assertThat(page.toString()).doesNotContain("Hoe begint dit?", "(voorbeeld)");
      assertThat(discard(made).path("gone").asString()).isEqualTo("discarded");
    }
    JsonNode now = replay(LANDSTEDE, "");
    assertThat(hashes(now)).hasSize(13).isEqualTo(live(LANDSTEDE, ""));
    discard(now);
  }

  @Test
  void whoIsNoAuditorThereIsRefused() {
    for (String account : List.of("docent1", "schoolopleider", "kwaliteit", "beheerder")) {
      assertThat(send(post(account, REPLAYS, body(ZWOLLE, ""))).status()).isEqualTo(403);
      assertThat(send(as(account, REPLAYS)).status()).isEqualTo(403);
    }
    String nowhere = "01890a5d-ac96-774b-bcce-b302099a8fff";
    assertThat(send(post(AUDITOR, REPLAYS, body(nowhere, ""))).status()).isEqualTo(404);
  }

  @Test
  void oneThatIsCancelledLeavesNothingAndOneThatIsTooLargeIsRefused() {
    many(asked("docent1", ZWOLLE));
    await("it was still running when it was cancelled")
        .atMost(SOON)
        .until(() -> {
          String address = begun(REPLAYS, body(ZWOLLE, ""));
          assertThat(send(post(AUDITOR, address + "/cancel", "{}")).status()).isEqualTo(202);
          String id = address.substring(address.lastIndexOf('/') + 1);
          JsonNode ended = ended(address);
          if (ended.path("outcome").asString().equals("made")) discard(ended);
          await().atMost(SOON).until(() -> collections().stream().noneMatch(c -> c.contains(id)));
          return ended.path("outcome").asString().equals("cancelled");
        });
    again();
    Reply refused = send(post(AUDITOR, REPLAYS, body(ZWOLLE, "")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("rule")).isEqualTo("replay-too-large");
    assertThat(refused.json().path("maximum").asLong()).isEqualTo(5_000);
    assertThat(send(post(AUDITOR, "/api/v1/audit/rebuilds", body(ZWOLLE, ""))).at("rule"))
        .isEqualTo("replay-too-large");
  }

  /** The question is worded anew so often that telling it takes a moment. */
  private void many(String question) {
    send(
        post(
            "docent1",
            question + "/reformulate",
            "{\"wording\": \"Hoe begint dit dan? (voorbeeld)\", \"sharper\": true}"));
    while (copies() < MANY) again();
  }

  private void again() {
    database
        .sql(
            """
            insert into event_log
              (event_id, stream, stream_type, sequence, name, revision, recorded_at, location,
               payload, metadata)
            select concat('copy-', sequence + :more), stream, stream_type, sequence + :more, name,
              revision, recorded_at, location, payload, metadata
            from event_log where name = 'question-reformulated'
            """)
        .param("more", copies())
        .update();
  }

  private long copies() {
    return database
        .sql("select count(*) from event_log where name = 'question-reformulated'")
        .query(Long.class)
        .single();
  }

  @Test
  void whatADeadNodeLeftAndWhatWasKeptForLongEnoughIsDropped() {
    JsonNode made = replay(LANDSTEDE, ", \"views\": [\"questions\", \"locations\"]");
    String left = isLeftByADeadNode(made);
    assertThat(ended(REPLAYS + "/" + left).path("outcome").asString()).isEqualTo("interrupted");
    await().atMost(SOON).until(() -> collections().stream().noneMatch(c -> c.contains(left)));
    assertThat(collections()).anyMatch(c -> c.contains(made.path("id").asString()));
    views
        .getCollection("replays")
        .updateOne(
            new Document("_id", made.path("id").asString()),
            new Document("$set", new Document("until", new Date(0))));
    await()
        .atMost(SOON)
        .until(() ->
            send(as(AUDITOR, address(made))).json().path("gone").asString("").equals("expired"));
    await()
        .atMost(SOON)
        .until(() -> collections().stream().noneMatch(c -> c.contains(made.path("id").asString())));
  }

  private String isLeftByADeadNode(JsonNode made) {
    var book = views.getCollection("replays");
    String id = UUID.randomUUID().toString();
    Document dead = book.find(new Document("_id", made.path("id").asString())).first();
    Document state = dead.get("state", Document.class).append("id", id).append("phase", "READING");
    state.remove("ending");
    views.getCollection("replay_" + id + "_questions").insertOne(new Document("_id", "half"));
    book.insertOne(
        dead.append("_id", id)
            .append("state", state)
            .append("running", true)
            .append("beat", new Date(0)));
    return id;
  }

  @Test
  void noMoreAreKeptOfALocationThanMayBe() {
    List<JsonNode> made = new ArrayList<>();
    String one = ", \"views\": [\"locations\"]";
    Reply refused = null;
    while (refused == null) {
      Reply reply = send(post(AUDITOR, REPLAYS, body(LANDSTEDE, one)));
      if (reply.status() == 202) made.add(ended(reply.header("Location").orElseThrow()));
      else if (!reply.at("rule").equals("replays-running")) refused = reply;
    }
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("rule")).isEqualTo("replays-kept");
    assertThat(refused.json().path("maximum").asInt()).isEqualTo(4);
    made.forEach(this::discard);
  }
}
