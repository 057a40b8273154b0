package nl.werkplaats.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.werkplaats.kernel.year.SchoolYear;
import org.junit.jupiter.api.Test;

/** Learner reports over HTTP, from the window to what others may read; all texts are synthetic. */
class ReportsTest extends RunningService {

  private static final String ROOT = "/api/v1/";

  @Test
  void aTeacherLooksBackCodesAndShowsItToSomebody() {
    String window = window();
    Reply handedIn = send(post("docent1", ROOT + "reports", report(window)));
    assertThat(handedIn.status()).isEqualTo(201);
    assertThat(handedIn.at("stage")).isEqualTo("SUBMITTED");
    String address = handedIn.header("Location").orElseThrow();
    String activity = handedIn.at("activity1");

    Reply coded =
        send(
            post(
                "docent1",
                address + "/code",
                """
                {"activity": "%s", "type": "TEACHING_COACHING", "codebookVersion": 1}
                """
                    .formatted(activity)));
    assertThat(coded.status()).isEqualTo(200);
    Reply read = send(as("docent1", address + "?version=2"));
    assertThat(read.at("inventory")).isEqualTo("Veel lessen gegeven. (voorbeeld)");
    assertThat(read.header("ETag")).isEqualTo(coded.header("ETag"));
    assertThat(read.json().path("allowedMoves")).isEqualTo(coded.json().path("allowedMoves"));
    assertThat(read.json().path("activities").path(0).path("carryOver").path(0).asString())
        .isEqualTo("DOING");
    assertThat(read.json().path("activities").path(0).path("formality").asString()).isEqualTo("I");

    assertThat(send(as("docent2", address)).status()).isEqualTo(404);
    assertThat(send(as("schoolopleider", address)).status()).isEqualTo(404);
    String friend = send(as("docent2", ROOT + "me")).at("person");
    Reply shown =
        send(
            post(
                "docent1",
                address + "/share",
                "{\"recipient\": \"" + friend + "\", \"until\": \"" + today() + "\"}"));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(send(as("docent2", address)).at("inventory")).contains("(voorbeeld)");
    assertThat(send(post("docent2", address + "/share", "{}")).status()).isEqualTo(400);
    assertThat(send(as("docent1", address)).json().path("opened").path(0).path("what").asString())
        .isEqualTo("report");
    send(post("docent1", address + "/revoke-share", "{\"share\": \"" + shown.at("share") + "\"}"));
    assertThat(send(as("docent2", address)).status()).isEqualTo(404);
  }

  @Test
  void ofManyReportsOfOnePersonAtOnceOneComesIn() throws Exception {
    String window = window();
    List<Reply> replies = atOnce(10, () -> send(post("docent1", ROOT + "reports", report(window))));
    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 201)
        .allSatisfy(reply -> assertThat(reply.status()).isIn(409, 422));
    Reply later = send(post("docent1", ROOT + "reports", report(window)));
    assertThat(later.at("rule")).isEqualTo("already-reported");
    assertThat(later.at("detail")).isNotBlank();
  }

  @Test
  void aReportThatIsSentAgainIsAnsweredAgain() {
    var again =
        post("docent3", ROOT + "reports", report(window())).header("Idempotency-Key", "report");
    Reply first = send(again);
    Reply second = send(again);
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.response().body()).isEqualTo(first.response().body());
    String coding =
        """
        {"activity": "%s", "type": "CONFERENCE", "codebookVersion": 1}
        """
            .formatted(first.at("activity1"));
    var code =
        post("docent3", first.header("Location").orElseThrow() + "/code", coding)
            .header("Idempotency-Key", "coding");
    assertThat(send(code).status()).isEqualTo(200);
    assertThat(send(code).json().path("version").asInt()).isEqualTo(2);
  }

  @Test
  void aWindowIsSeenAtItsLocationAloneAndOpenedByWhoGuardsTheProcess() {
    String window = window();
    String address = ROOT + "report-windows/" + window + "?version=1";
    assertThat(send(as("docent1", address)).at("stage")).isEqualTo("OPEN");
    assertThat(send(as("docent4", address)).status()).isEqualTo(404);
    assertThat(send(as("docent1", ROOT + "report-windows?location=" + ZWOLLE)).response().body())
        .contains(window);
    assertThat(send(post("docent1", ROOT + "report-windows", opening())).status()).isEqualTo(403);
    assertThat(send(post("docent4", ROOT + "reports", report(window))).status()).isEqualTo(404);
  }

  @Test
  void whatSomebodyAnsweredOrWroteStandsInNoEvent() {
    Reply handedIn = send(post("docent2", ROOT + "reports", report(window())));
    String payload =
        database
            .sql("select cast(payload as varchar(100000)) from event_log where stream = :stream")
            .param("stream", handedIn.at("id"))
            .query(String.class)
            .single();
    assertThat(payload).doesNotContain("voorbeeld", "DOING", "THEORY", "NEW_INSIGHT");
  }

  private String window() {
    Reply opened = send(post("schoolopleider", ROOT + "report-windows", opening()));
    assertThat(opened.status()).isEqualTo(201);
    assertThat(UUID.fromString(opened.at("id"))).isNotNull();
    return opened.at("id");
  }

  private static String opening() {
    return """
    {"location": "%s", "title": "Najaar (voorbeeld)", "lookBackWeeks": 7, "closesOn": "%s"}
    """
        .formatted(ZWOLLE, today());
  }

  private static String report(String window) {
    return """
    {"window": "%s", "inventory": "Veel lessen gegeven. (voorbeeld)", "activities": [{
      "situation": "Een les met een collega. (voorbeeld)", "outcomes": ["NEW_INSIGHT"],
      "learned": "Wachten helpt. (voorbeeld)", "carryOver": ["DOING"],
      "differently": "Ik laat een stilte vallen. (voorbeeld)", "stimulators": ["THEORY"],
      "why": "Het werkte meteen. (voorbeeld)"}]}
    """
        .formatted(window);
  }

  private static LocalDate today() {
    return LocalDate.now(SchoolYear.ZONE);
  }

  private static List<Reply> atOnce(int times, Callable<Reply> sending)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Reply>> all = IntStream.range(0, times).mapToObj(_ -> sending).toList();
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> each : threads.invokeAll(all)) {
        replies.add(each.get());
      }
      return replies;
    }
  }
}
