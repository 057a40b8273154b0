package nl.werkplaats.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgainTest extends RunningService {

  private static final String QUESTIONS = "/api/v1/questions";

  @Test
  void theSameRequestWithTheSameKeyIsAnsweredAgainAndDoneOnce() {
    HttpRequest.Builder request = keyed(post("docent1", QUESTIONS, submission()), "again");
    Reply first = send(request);
    long after = events();
    Reply second = send(request);

    assertThat(first.status()).isEqualTo(201);
    assertSame(second, first);
    assertThat(events()).isEqualTo(after);
  }

  @Test
  void twentyAtOnceAreOneEventAndOneAnswer() throws Exception {
    HttpRequest.Builder request = keyed(post("docent1", QUESTIONS, submission()), "twenty");
    long before = events();

    List<Reply> replies = atOnce(20, _ -> send(request.copy()));

    assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
    assertThat(replies).extracting(reply -> reply.at("id")).containsOnly(replies.get(0).at("id"));
    assertThat(events()).isEqualTo(before + 1);
  }

  @Test
  void twentyRefusalsAtOnceAreOneRefusal() throws Exception {
    HttpRequest.Builder request = keyed(post("docent1", question() + "/leave", ""), "refused");

    List<Reply> replies = atOnce(20, _ -> send(request.copy()));

    assertThat(replies)
        .extracting(reply -> reply.response().body())
        .containsOnly(replies.get(0).response().body());
    assertThat(replies.get(0).at("rule")).isEqualTo("last-owner");
  }

  @Test
  void anotherRequestWithTheSameKeyIsRefused() {
    String question = question();
    send(keyed(post("docent1", question + "/park", "{\"reason\": \"OTHER\"}"), "reused"));
    for (HttpRequest.Builder other :
        List.of(
            post("docent1", question + "/park", "{\"reason\": \"WAITING_FOR_TIME\"}"),
            post("docent1", question + "/resume", ""),
            post("docent1", question + "/park", "{\"reason\": \"OTHER\"}")
                .header("If-Match", "\"1\""))) {
      Reply reply = send(keyed(other, "reused"));
      assertThat(reply.status()).isEqualTo(422);
      assertThat(reply.at("code")).isEqualTo("key-reused");
    }
  }

  @Test
  void aKeyBelongsToItsCallerOnly() {
    String body = submission();
    Reply mine = send(keyed(post("docent1", QUESTIONS, body), "shared"));
    Reply theirs = send(keyed(post("docent2", QUESTIONS, body), "shared"));
    assertThat(theirs.status()).isEqualTo(201);
    assertThat(theirs.at("id")).isNotEqualTo(mine.at("id"));
  }

  @Test
  void whatTheDomainRefusedIsRefusedAgainInTheLanguageThatIsAskedForThen() {
    String question = question();
    HttpRequest.Builder stage = keyed(post("docent1", question + "/resume", ""), "stage");
    HttpRequest.Builder version =
        keyed(post("docent1", question + "/park", "{\"reason\": \"OTHER\"}"), "version")
            .header("If-Match", "\"9\"");
    Reply notNow = send(stage);
    Reply differs = send(version);
    send(post("docent1", question + "/park", "{\"reason\": \"OTHER\"}"));

    assertThat(notNow.status()).isEqualTo(409);
    assertSame(send(stage), notNow);
    assertThat(differs.status()).isEqualTo(412);
    assertThat(differs.json().path("currentVersion").asInt()).isEqualTo(1);
    assertSame(send(version), differs);
    assertThat(send(stage.copy().header("Accept-Language", "en")).at("title"))
        .isEqualTo("This move is not possible now");
  }

  @Test
  void whatWasOnlyBadOrUnknownIsNotRemembered() {
    String somewhere = QUESTIONS + "/" + UUID.randomUUID();
    assertThat(send(keyed(post("docent1", somewhere + "/adopt", ""), "free")).status())
        .isEqualTo(404);
    assertThat(send(keyed(post("docent1", QUESTIONS, "{}"), "free")).status()).isEqualTo(400);
    assertThat(send(keyed(post("docent1", QUESTIONS, submission()), "free")).status())
        .isEqualTo(201);
  }

  @Test
  void whoIsNothingThereAnyMoreHearsNoAnswerAgain() {
    String login = UUID.randomUUID().toString();
    String person =
        send(post(
                "beheerder",
                "/api/v1/people",
                """
                {"name": "Iemand (voorbeeld)", "logins": [{"issuer": "embedded", "subject": "%s"}]}
                """
                    .formatted(login)))
            .at("id");
    assertThat(person).isNotBlank();
    String before = send(as("docent3", "/api/v1/me")).at("person");
    loginOfDocent3BelongsTo(person);
    String role = "{\"person\": \"" + person + "\", \"role\": \"TEACHER\"}";
    send(post("beheerder", "/api/v1/locations/" + ZWOLLE + "/grant-role", role));
    HttpRequest.Builder mine = keyed(post("docent3", QUESTIONS, submission()), "gone");

    assertThat(send(mine).status()).isEqualTo(201);
    assertThat(send(mine).status()).isEqualTo(201);
    send(post("beheerder", "/api/v1/locations/" + ZWOLLE + "/end-role", role));
    assertThat(send(mine).status()).isEqualTo(404);

    // The service is shared with other tests, and docent3 is somebody there.
    loginOfDocent3BelongsTo(before);
  }

  private void loginOfDocent3BelongsTo(String person) {
    database
        .sql("update login set person = :person where issuer = :issuer and subject = 'docent3'")
        .param("person", UUID.fromString(person))
        .param("issuer", place.issuer())
        .update();
  }

  @Test
  void aPersonIsTakenInOnce() {
    String login = UUID.randomUUID().toString();
    String body =
        """
        {"name": "Iemand (voorbeeld)", "logins": [{"issuer": "https://voorbeeld", "subject": "%s"}]}
        """
            .formatted(login);
    Reply first = send(keyed(post("beheerder", "/api/v1/people", body), "person"));
    Reply second = send(keyed(post("beheerder", "/api/v1/people", body), "person"));
    Reply other = send(post("beheerder", "/api/v1/people", body));

    assertThat(first.status()).isEqualTo(201);
    assertSame(second, first);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.at("rule")).isEqualTo("login-taken");
  }

  @Test
  void neitherKeyNorBodyIsKeptAsItWas() {
    String key = "a-key-to-look-for";
    send(keyed(post("docent1", QUESTIONS, submission()), key));
    List<String> kept =
        database
            .sql("select concat_ws(' ', id_hash, fingerprint, body, location) from idempotency")
            .query(String.class)
            .list();
    assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(key) || row.contains("les"));
  }

  @Test
  void fiftyMovesAtOnceAreAllJudgedOneAfterTheOther() throws Exception {
    String question = question();
    List<Reply> replies =
        atOnce(
            50,
            i ->
                send(
                    post(
                        "docent1",
                        question + "/reformulate",
                        "{\"wording\": \"Anders " + i + " (voorbeeld)\", \"sharper\": false}")));

    assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
    assertThat(replies)
        .extracting(reply -> reply.json().path("version").asInt())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, 51).boxed().toList());
    assertThat(told(question, 51)).hasSize(51).endsWith("question-reformulated");
  }

  @Test
  void ofFiftyWhoWantTheSameWithoutAVersionOneIsFirstAndTheOthersFindItDone() throws Exception {
    String question = question();
    List<Reply> replies =
        atOnce(
            50,
            i ->
                send(
                    post(
                        i % 2 == 0 ? "docent1" : "schoolopleider",
                        question + "/park",
                        "{\"reason\": \"OTHER\"}")));

    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 200)
        .allSatisfy(reply -> {
          assertThat(reply.status()).isEqualTo(409);
          assertThat(reply.at("currentStage")).isEqualTo("PARKED");
        });
    assertThat(told(question, 2)).containsExactly("question-submitted", "question-parked");
  }

  /** What the timeline tells, once it has reached the version. */
  private List<String> told(String question, int version) {
    Reply timeline = send(as("docent1", question + "/timeline?limit=200&version=" + version));
    assertThat(timeline.status()).isEqualTo(200);
    return timeline
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("what").asString())
        .toList();
  }

  @Test
  void fiftyOnOneVersionAreOneWinnerAndFortyNineWhoAreToldTheVersion() throws Exception {
    String question = question();
    List<Reply> replies =
        atOnce(
            50,
            _ ->
                send(
                    post("docent1", question + "/park", "{\"reason\": \"OTHER\"}")
                        .header("If-Match", "\"1\"")));

    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 200)
        .allSatisfy(reply -> {
          assertThat(reply.status()).isEqualTo(412);
          assertThat(reply.json().path("currentVersion").asInt()).isEqualTo(2);
        });
    assertThat(told(question, 2)).containsExactly("question-submitted", "question-parked");
  }

  @Test
  void aMoveAnswersWithTheVersionThatTheNextOneMayName() {
    String question = question();
    Reply parked = send(post("docent1", question + "/park", "{\"reason\": \"OTHER\"}"));
    assertThat(parked.header("ETag")).contains("\"2\"");
    Reply resumed =
        send(
            post("docent1", question + "/resume", "")
                .header("If-Match", parked.header("ETag").orElseThrow()));
    assertThat(resumed.status()).isEqualTo(200);
    assertThat(resumed.at("stage")).isEqualTo("INTAKE");
  }

  private static HttpRequest.Builder keyed(HttpRequest.Builder request, String key) {
    return request.header("Idempotency-Key", key);
  }

  private static void assertSame(Reply second, Reply first) {
    assertThat(second.status()).isEqualTo(first.status());
    assertThat(second.response().body()).isEqualTo(first.response().body());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }

  private interface Numbered {
    Reply send(int number);
  }

  private static List<Reply> atOnce(int times, Numbered numbered)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Reply>> all =
          IntStream.range(0, times).<Callable<Reply>>mapToObj(i -> () -> numbered.send(i)).toList();
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> each : threads.invokeAll(all)) {
        replies.add(each.get());
      }
      return replies;
    }
  }
}
