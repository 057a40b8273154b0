package nl.werkplaats.crash;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.werkplaats.journey.Client;
import nl.werkplaats.journey.Client.Reply;
import nl.werkplaats.journey.LastReaction;
import nl.werkplaats.journey.Remains;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** One store is away for a while; the service itself is never started again. */
@Timeout(600)
@EnabledIf("nl.werkplaats.crash.Servers#areThere")
class StoresAwayTest {

  @TempDir static Path home;

  private static Alone alone;

  @BeforeAll
  static void start() {
    alone = new Alone(home);
    alone.start();
  }

  @AfterAll
  static void stop() {
    // Whatever kept it from starting is told already.
    if (alone != null) alone.close();
  }

  @Test
  void whileMongoDbIsAwayCommandsGoOnAndAfterwardsTheViewsCatchUp() {
    Client teacher = alone.anybody();
    String before = teacher.post("questions", submission()).demand().text("id");
    teacher.get("questions/" + before + "?version=1").demand();

    alone.servers.mongod.kill();
    teacher.post("questions/" + before + "/park", Map.of("reason", "OTHER")).demand();
    String meanwhile = teacher.post("questions", submission()).demand().text("id");
    alone.ask(10);
    assertStoreAway(teacher.get("questions/" + before));
    assertThat(teacher.ready()).as("ready for commands").isTrue();

    alone.servers.mongod.startAgain();
    await()
        .atMost(60, SECONDS)
        .until(() -> teacher.get("questions/" + meanwhile + "?version=1").accepted());
    assertThat(teacher.get("questions/" + before + "?version=2").demand().text("stage"))
        .isEqualTo("PARKED");
    LastReaction.awaitIt(teacher, alone.school());
    alone.awaitViewsAsMadeAnew();
    assertThat(alone.wrongReactions()).isEmpty();
  }

  @Test
  void aRebuildThatLosesMongoDbEndsAndTheNextOneFindsNoDifference() {
    var rebuilding = new Rebuilding(alone.anybody().as("beheerder"));
    alone.ask(10);
    String broken = rebuilding.begin();
    alone.servers.mongod.kill();
    alone.servers.mongod.startAgain();
    assertThat(rebuilding.outcome(broken)).isIn("failed", "interrupted", "switched");
    rebuilding.findsNoDifference();
    alone.awaitViewsAsMadeAnew();
  }

  @Test
  void aServiceThatIsStartedWhileMongoDbIsAwayIsReadyWhenItIsThere() throws Exception {
    alone.stop();
    alone.servers.mongod.kill();
    // What the start before has said says nothing of this one.
    Files.delete(home.resolve("output.txt"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> started = threads.submit(() -> alone.start());
      await()
          .atMost(60, SECONDS)
          .ignoreException(NoSuchFileException.class)
          .until(() -> Files.readString(home.resolve("output.txt")).contains("is not reachable"));
      alone.servers.mongod.startAgain();
      started.get(60, SECONDS);
    }
    Client teacher = alone.anybody();
    String question = teacher.post("questions", submission()).demand().text("id");
    teacher.get("questions/" + question + "?version=1").demand();
    alone.awaitViewsAsMadeAnew();
  }

  @Test
  void whilePostgresIsAwayNothingIsTakenAndNothingHalfStored() {
    Client teacher = alone.anybody();
    String key = UUID.randomUUID().toString();
    LastReaction.awaitIt(teacher, alone.school());
    String stored = everythingStored();

    alone.servers.postgres.kill();
    assertStoreAway(teacher.post("questions", submission(), "Idempotency-Key", key));
    alone.servers.postgres.start();

    assertThat(everythingStored()).isEqualTo(stored);
    Reply taken =
        await()
            .atMost(60, SECONDS)
            .until(
                () -> teacher.post("questions", submission(), "Idempotency-Key", key),
                Reply::accepted);
    Reply again = teacher.post("questions", submission(), "Idempotency-Key", key).demand();
    assertThat(again.json()).isEqualTo(taken.json());
    teacher.get("questions/" + taken.text("id") + "?version=1").demand();
    LastReaction.awaitIt(teacher, alone.school());
    alone.awaitViewsAsMadeAnew();
    assertThat(alone.wrongReactions()).isEmpty();
  }

  private static void assertStoreAway(Reply reply) {
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.text("code")).isEqualTo("store-away");
    assertThat(reply.whole().headers().firstValue("Retry-After")).isPresent();
  }

  private static String everythingStored() {
    Remains remains = new Remains(alone.servers.place);
    return remains.rows("event_log").size()
        + " events, "
        + remains.rows("protected_text").size()
        + " texts, "
        + remains.rows("idempotency").size()
        + " first answers";
  }

  private static Map<String, String> submission() {
    return Map.of(
        "location", alone.school().location(),
        "channel", "TEAM_MEETING",
        "wording", "Hoe begin ik een les? (voorbeeld)");
  }
}
