package nl.werkplaats.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.StudyEvent.ConsentGiven;
import nl.werkplaats.kernel.event.StudyEvent.StudyOpened;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.QuerySide.Reply;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The past over REST: who may have it made again, and what they see of it. */
class ReplayReadingTest {

  private static final List<String> SHOWN =
      List.of(
          "questions",
          "themes",
          "dialogues",
          "locations",
          "statements",
          "communities",
          "facilitations",
          "report-windows",
          "studies",
          "timeline");
  private static final List<String> RECEIPT_ONLY = List.of("reports", "growth-shares", "moments");

  private static QuerySide side;
  private static Standing auditor;
  private static StudyOpened study;

  @BeforeAll
  static void begin() {
    side = new QuerySide();
    auditor = side.in(side.person("Auditor (verzonnen)"), Role.AUDITOR);
    var events = new AnyEvents(new Random(11));
    for (var event : events.beginnings()) {
      side.append(event, By.system(By.TOLD));
      if (event instanceof StudyOpened opened) study = opened;
    }
    for (int i = 0; i < 200; i++) side.append(events.any(), By.system(By.TOLD));
    side.append(new ConsentGiven(study.study(), events.person()), By.system(By.TOLD));
    side.caughtUp();
  }

  @AfterAll
  static void end() {
    side.close();
  }

  @AfterEach
  void discardAll() {
    for (Map<String, Object> one : side.ask(auditor, "/audit/replays").items()) {
      side.post(auditor, "/audit/replays/" + one.get("id") + "/discard", "");
    }
  }

  private static String body(String more) {
    return "{\"location\": \"" + side.here + "\"" + more + "}";
  }

  private static Reply ended(String path) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> side.ask(auditor, path), reply -> reply.body().containsKey("outcome"));
  }

  private static Reply replay(String more) {
    Reply begun = side.post(auditor, "/audit/replays", body(more));
    assertThat(begun.status()).as("%s", begun).isEqualTo(202);
    Object id = begun.body().get("id");
    assertThat(begun.headers()).containsEntry("Location", "/api/v1/audit/replays/" + id);
    Reply ended = ended("/audit/replays/" + id);
    assertThat(ended.body()).as("%s", ended).containsEntry("outcome", "made");
    return ended;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> receipts(Reply replay) {
    return (List<Map<String, Object>>) replay.body().get("receipts");
  }

  private static Map<Object, Object> hashes(Reply replay) {
    Map<Object, Object> hashes = new TreeMap<>();
    receipts(replay).forEach(one -> hashes.put(one.get("view"), one.get("sha256")));
    return hashes;
  }

  @Test
  void whatIsMadeOfThisMomentHasTheHashesOfWhatReadersSee() {
    Reply made = replay("");
    assertThat(made.body())
        .containsEntry("phase", "ended")
        .containsEntry("meaning", "known")
        .containsKeys("keptUntil", "ended", "started")
        .doesNotContainKeys("gone", "trouble");
    assertThat(made.body().get("told")).isEqualTo(made.body().get("of"));
    Reply begun = side.post(auditor, "/audit/rebuilds", body(""));
    assertThat(begun.status()).as("%s", begun).isEqualTo(202);
    Reply compared = ended("/audit/rebuilds/" + begun.body().get("id"));
    assertThat(compared.body()).containsEntry("outcome", "compared");
    Map<Object, Object> live = new TreeMap<>();
    for (Object id : (List<?>) compared.body().get("receipts")) {
      Map<String, Object> receipt = side.ask(auditor, "/audit/receipts/" + id).body();
      live.put(receipt.get("projection"), receipt.get("sha256"));
      assertThat(receipt.get("difference"))
          .extracting("different", "onlyLive", "onlyRebuilt", "undecided")
          .containsOnly(0);
    }
    assertThat(hashes(made)).hasSize(13).isEqualTo(live);
    assertThat(hashes(replay(", \"meaning\": \"true\""))).isEqualTo(live);
  }

  @Test
  void documentsComePageByPageInTheOrderOfTheirIds() {
    Reply made = replay(", \"views\": [\"timeline\", \"questions\"]");
    assertThat(made.body().get("views")).isEqualTo(List.of("questions", "timeline"));
    for (Map<String, Object> receipt : receipts(made)) {
      String path = "/audit/replays/" + made.body().get("id") + "/views/" + receipt.get("view");
      List<Map<String, Object>> all = side.askAll(auditor, path + "?limit=2");
      assertThat(all).hasSize((int) receipt.get("documents")).hasSizeGreaterThan(2);
      assertThat(all).isEqualTo(side.askAll(auditor, path + "?limit=200"));
      assertThat(all).extracting(one -> one.get("id")).doesNotHaveDuplicates();
      assertThat(all.getFirst()).containsKeys("first", "at", "versions", "view");
    }
  }

  @Test
  void whatIsSomebodysOwnOrOfAGroupLeavesAReceiptAlone() {
    Reply made = replay("");
    List<String> shown = new ArrayList<>();
    for (Map<String, Object> receipt : receipts(made)) {
      String view = receipt.get("view").toString();
      String path = "/audit/replays/" + made.body().get("id") + "/views/" + view;
      int status = side.ask(auditor, path).status();
      assertThat(status).as(view).isEqualTo(RECEIPT_ONLY.contains(view) ? 403 : 200);
      assertThat(receipt).containsEntry("shown", status == 200);
      if (status == 200) shown.add(view);
    }
    assertThat(shown).isEqualTo(SHOWN);
  }

  @Test
  void whoConsentsToAStudyIsNotToldEither() {
    Reply made = replay(", \"views\": [\"studies\"]");
    Reply page = side.ask(auditor, "/audit/replays/" + made.body().get("id") + "/views/studies");
    assertThat(page.items())
        .isNotEmpty()
        .allSatisfy(one -> {
          assertThat(one).doesNotContainKeys("versions", "at");
          assertThat((Map<?, ?>) one.get("view"))
              .satisfies(view -> assertThat(view.containsKey("consents")).isFalse())
              .satisfies(view -> assertThat(view.containsKey("start")).isTrue());
        });
  }

  @Test
  void whatWasDiscardedIsNotThereAnyMoreAndItsReceiptIs() {
    Reply made = replay(", \"views\": [\"themes\"]");
    String path = "/audit/replays/" + made.body().get("id");
    assertThat(side.ask(auditor, path + "/views/themes").status()).isEqualTo(200);
    assertThat(side.ask(auditor, path + "/views/questions").status()).isEqualTo(404);
    assertThat(side.post(auditor, path + "/cancel", "").body()).containsEntry("outcome", "made");
    Reply discarded = side.post(auditor, path + "/discard", "");
    assertThat(discarded.body())
        .containsEntry("gone", "discarded")
        .containsEntry("receipts", made.body().get("receipts"))
        .doesNotContainKey("keptUntil");
    Reply page = side.ask(auditor, path + "/views/themes");
    assertThat(page.body()).containsEntry("code", "replay-without-documents");
    assertThat(side.ask(auditor, "/audit/replays").items())
        .extracting(one -> one.get("id"))
        .contains(made.body().get("id"));
  }

  @Test
  void whoIsNoAuditorThereGetsNothingOfIt() {
    Object id = replay(", \"views\": [\"themes\"]").body().get("id");
    Object rebuild = side.post(auditor, "/audit/rebuilds", body(", \"views\": [\"themes\"]"));
    Object compared = ((Reply) rebuild).body().get("id");
    Object receipt = ((List<?>) ended("/audit/rebuilds/" + compared).body().get("receipts")).get(0);
    List<String> asked =
        List.of(
            "/audit/replays/" + id,
            "/audit/replays/" + id + "/views/themes",
            "/audit/rebuilds/" + compared,
            "/audit/receipts/" + receipt);
    List<String> sent =
        List.of(
            "/audit/replays",
            "/audit/replays/" + id + "/cancel",
            "/audit/replays/" + id + "/discard",
            "/audit/rebuilds",
            "/audit/rebuilds/" + compared + "/cancel");
    for (Role role : Role.values()) {
      if (role == Role.AUDITOR) continue;
      refuses(side.in(auditor.person(), role), 403, asked, sent);
    }
    Standing elsewhere = side.at(side.elsewhere, auditor.person(), Role.AUDITOR);
    refuses(elsewhere, 404, asked, sent);
    assertThat(side.ask(side.in(auditor.person(), Role.TEACHER), "/audit/replays").status())
        .isEqualTo(403);
    assertThat(side.ask(elsewhere, "/audit/replays").items()).isEmpty();
    assertThat(side.ask(auditor, "/audit/replays/" + id).body()).doesNotContainKey("gone");
  }

  private static void refuses(Standing who, int status, List<String> asked, List<String> sent) {
    for (String path : asked) {
      assertThat(side.ask(who, path).status()).as("%s %s", who, path).isEqualTo(status);
    }
    for (String path : sent) {
      assertThat(side.post(who, path, body("")).status()).as("%s %s", who, path).isEqualTo(status);
    }
  }

  @Test
  void aRebuildOfAnAdministratorIsNoneOfAnAuditorsBusiness() {
    Standing administrator = side.in(side.person("Beheerder (verzonnen)"), Role.APPLICATION_ADMIN);
    Reply begun = side.post(administrator, "/operations/projections/themes/rebuild", body(""));
    String path = "/audit/rebuilds/" + begun.body().get("id");
    assertThat(side.ask(auditor, path).status()).isEqualTo(404);
    assertThat(side.post(auditor, path + "/cancel", "").status()).isEqualTo(404);
  }

  @Test
  void whatCannotBeReadIsRefusedWithAllThatIsWrong() {
    Reply reply =
        side.post(
            auditor,
            "/audit/replays",
            "{\"location\":\"here\",\"at\":\"then\",\"meaning\":\"so\",\"views\":[\"all\"],\"x\":1}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().get("violations"))
        .isEqualTo(
            List.of(
                "x unknown-field",
                "location not-a-uuid",
                "at not-an-instant",
                "meaning unknown-code",
                "views unknown-code"));
    violates("{}", "location required");
    violates(body(", \"at\": \"2099-01-01T00:00:00Z\""), "at in-future");
    violates(body(", \"at\": 1, \"views\": {}"), "at wrong-type", "views wrong-type");
    violates(body(", \"views\": []"), "views empty");
    assertThat(side.post(auditor, "/audit/rebuilds", body(", \"at\": \"x\"")).body())
        .containsEntry("violations", List.of("at unknown-field"));
    assertThat(side.post(auditor, "/audit/replays", "[]").status()).isEqualTo(400);
    assertThat(side.ask(auditor, "/audit/replays/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(side.ask(auditor, "/audit/replays/1").status()).isEqualTo(404);
    Object id = replay(", \"views\": [\"timeline\"]").body().get("id");
    String page = "/audit/replays/" + id + "/views/timeline";
    assertThat(side.ask(auditor, page + "?after=x").status()).isEqualTo(400);
    assertThat(side.ask(auditor, page + "?before=1").status()).isEqualTo(400);
  }

  private static void violates(String body, String... violations) {
    Reply reply = side.post(auditor, "/audit/replays", body);
    assertThat(reply.body()).containsEntry("violations", List.of(violations));
  }
}
