package nl.werkplaats.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.werkplaats.journey.LastReaction;
import nl.werkplaats.kernel.history.Recorded;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/operating.md} says of backup and restore is done here. */
@Timeout(600)
@EnabledIf("nl.werkplaats.crash.Servers#areThere")
class BackupTest {

  private static final int SOME = 30;

  @TempDir static Path home;

  private static Alone alone;

  @BeforeAll
  static void start() {
    alone = new Alone(home);
    alone.start();
    alone.ask(SOME);
  }

  @AfterAll
  static void stop() {
    // Whatever kept it from starting is told already.
    if (alone != null) alone.close();
  }

  @Test
  void anEarlierLogIsNoticedAlsoWhenItWentOnBeforeTheViewsLooked() {
    Backup backup = backup("went-on");
    List<Document> generations = generations();
    List<Recorded> before = whatComesAfter();
    restore(backup);
    alone.start("-Dwerkplaats.sides=command");
    // Positions are given out again, to other events.
    alone.ask(2 * SOME);
    alone.stop();
    assertThat(alone.servers.log()).hasSizeGreaterThan(before.size()).isNotEqualTo(before);

    alone.start();
    everythingIsRight();
    assertThat(generations()).isNotEqualTo(generations);
  }

  @Test
  void anEarlierLogIsNoticedBeforeItGoesOn() {
    Backup backup = backup("goes-on");
    List<Document> generations = generations();
    List<Recorded> before = whatComesAfter();
    restore(backup);
    assertThat(alone.servers.log()).hasSizeLessThan(before.size());

    alone.start();
    everythingIsRight();
    alone.ask(SOME);
    everythingIsRight();
    assertThat(generations()).isNotEqualTo(generations);
  }

  @Test
  void aLogOfTheSameMomentChangesNothing() {
    everythingIsRight();
    List<Document> generations = generations();
    Backup backup = backup("same");
    alone.stop();
    restore(backup);

    alone.start();
    everythingIsRight();
    assertThat(generations()).isEqualTo(generations);
  }

  @Test
  void aMongoDbThatLostEverythingIsFilledAgainByItself() {
    alone.servers.loseMongod();
    alone.ask(SOME);
    everythingIsRight();
  }

  private static Backup backup(String name) {
    Servers servers = alone.servers;
    return Backup.take(
        servers.postgres.url("postgres"), servers.postgresData, home.resolve("backup-" + name));
  }

  /** What is written after a backup, read by all views, and lost with the server. */
  private static List<Recorded> whatComesAfter() {
    alone.ask(SOME);
    LastReaction.awaitIt(alone.anybody(), alone.school());
    alone.awaitViewsAsMadeAnew();
    alone.stop();
    return alone.servers.log();
  }

  private static void restore(Backup backup) {
    alone.servers.postgres.close();
    backup.restore(alone.servers.postgresData);
    alone.servers.postgres.start();
  }

  private static void everythingIsRight() {
    LastReaction.awaitIt(alone.anybody(), alone.school());
    alone.awaitViewsAsMadeAnew();
    assertThat(alone.wrongReactions()).isEmpty();
  }

  /** Which generations there are; a log that is not the one they came from starts new ones. */
  private static List<Document> generations() {
    return alone.servers.views().getCollection("generations").find().into(new ArrayList<>());
  }
}
