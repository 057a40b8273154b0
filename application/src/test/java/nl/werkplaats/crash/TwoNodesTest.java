package nl.werkplaats.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.werkplaats.journey.Client;
import nl.werkplaats.journey.Client.Reply;
import nl.werkplaats.journey.LastReaction;
import nl.werkplaats.journey.Remains;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes over one PostgreSQL and one MongoDB, while other people ask things of both. */
@Timeout(600)
@EnabledIf("nl.werkplaats.crash.Servers#areThere")
class TwoNodesTest {

  private static final int AT_ONCE = 10;
  private static final Map<String, String> PARK = Map.of("reason", "OTHER");

  @TempDir static Path home;

  private static Trial trial;

  @BeforeAll
  static void start() {
    trial = new Trial(home, System.nanoTime());
  }

  @AfterAll
  static void stop() {
    // Whatever kept it from starting is told already.
    if (trial == null) return;
    try (var _ = trial) {
      everythingIsRight();
    }
  }

  @RepeatedTest(5)
  void whoRacesOnOneVersionThroughBothNodesWinsAloneOrIsToldTheVersion() throws Exception {
    String question = question();
    List<Reply> replies =
        atOnce(node -> trial.nodes.at(node).post(question + "/park", PARK, "If-Match", "\"1\""));

    assertThat(replies).filteredOn(Reply::accepted).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> !reply.accepted())
        .allSatisfy(reply -> {
          assertThat(reply.status()).isEqualTo(412);
          assertThat(reply.json().path("currentVersion").asInt()).isEqualTo(2);
        });
    assertThat(versions(question)).isEqualTo(2);
  }

  @RepeatedTest(5)
  void withoutAVersionNeverTwoSucceedOnOneState() throws Exception {
    String question = question();
    List<Reply> replies = atOnce(node -> trial.nodes.at(node).post(question + "/park", PARK));

    assertThat(replies).filteredOn(Reply::accepted).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> !reply.accepted())
        .allSatisfy(reply -> {
          assertThat(reply.status()).isEqualTo(409);
          assertThat(reply.text("currentStage")).isEqualTo("PARKED");
        });
    assertThat(versions(question)).isEqualTo(2);
  }

  @Test
  void movesOfBothNodesThatBearEachOtherAreAllMade() throws Exception {
    String question = question();
    Map<String, ?> body = Map.of("wording", "Hoe anders? (voorbeeld)", "sharper", false);
    List<Reply> replies =
        atOnce(node -> trial.nodes.at(node).post(question + "/reformulate", body));

    assertThat(replies).allMatch(Reply::accepted);
    assertThat(replies)
        .extracting(Reply::version)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(2, AT_ONCE + 1).mapToObj(Long::valueOf).toList());
  }

  @RepeatedTest(5)
  void oneKeyAtBothNodesIsOneEventAndOneAnswer() throws Exception {
    String key = UUID.randomUUID().toString();
    List<Reply> replies =
        atOnce(
            node -> trial.nodes.at(node).post("questions", submission(), "Idempotency-Key", key));

    assertThat(replies).allMatch(reply -> reply.status() == 201);
    assertThat(replies).extracting(Reply::json).containsOnly(replies.getFirst().json());
    assertThat(versions("questions/" + replies.getFirst().text("id"))).isEqualTo(1);
  }

  @Test
  void whatOneNodeTookIsReadAtTheOther() {
    for (int node = 0; node < Nodes.HOW_MANY; node++) {
      Reply written = trial.nodes.at(node).post("questions", submission()).demand();
      Client other = trial.nodes.at(1 - node);
      Reply read = other.get("questions/" + written.text("id") + "?version=1").demand();
      assertThat(read.etag()).isEqualTo(written.etag());
    }
  }

  @Test
  void aKilledNodesWorkIsTakenOverAndItsReturnDisturbsNothing() {
    trial.nodes.kill(0);
    trial.nodes.awaitTakenOver(0, trial.servers.views());
    Client other = trial.nodes.at(1);
    String question = other.post("questions", submission()).demand().text("id");
    other.get("questions/" + question + "?version=1").demand();
    LastReaction.awaitIt(other, trial.school);
    trial.nodes.start(0);
    everythingIsRight();
  }

  @Test
  void aFrozenNodeDoesNoHarm() {
    trial.nodes.freeze(1);
    trial.nodes.awaitTakenOver(1, trial.servers.views());
    LastReaction.awaitIt(trial.nodes.at(0), trial.school);
    trial.nodes.thaw(1);
    everythingIsRight();
  }

  @Test
  void aRebuildWhoseNodeIsKilledIsInterruptedAndTheNextOneFindsNoDifference() {
    Rebuilding there = new Rebuilding(trial.nodes.at(1).as("beheerder"));
    String broken = new Rebuilding(trial.nodes.at(0).as("beheerder")).begin();
    trial.nodes.kill(0);
    assertThat(there.outcome(broken)).isEqualTo("interrupted");
    assertThat(there.receipts(broken))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.path("outcome").asString()).isEqualTo("INTERRUPTED"));
    there.findsNoDifference();
    trial.nodes.start(0);
    everythingIsRight();
  }

  private static void everythingIsRight() {
    Verdict verdict = trial.judge();
    assertThat(verdict.isClean()).as("%s", verdict).isTrue();
    assertThat(verdict.carriedOn()).isPositive();
    assertThat(trial.callers.troubles()).isEmpty();
  }

  private static Map<String, String> submission() {
    return Map.of(
        "location", trial.school.location(),
        "channel", "TEAM_MEETING",
        "wording", "Hoe begin ik een les? (voorbeeld)");
  }

  private static String question() {
    return "questions/" + trial.nodes.at(0).post("questions", submission()).demand().text("id");
  }

  /** How many events a stream has, as the log itself tells. */
  private static int versions(String path) {
    return new Remains(trial.servers.place).stream(path.replaceFirst(".*/", "")).size();
  }

  private interface AtNode {
    Reply ask(int node);
  }

  private static List<Reply> atOnce(AtNode request) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Reply>> all = new ArrayList<>();
      for (int each = 0; each < AT_ONCE; each++) {
        int node = each % Nodes.HOW_MANY;
        all.add(() -> request.ask(node));
      }
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> each : threads.invokeAll(all)) replies.add(each.get());
      return replies;
    }
  }
}
