package nl.werkplaats.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import nl.werkplaats.fixture.EventDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;

@Timeout(60)
class NeighboursTest {

  private static final String LISTENING =
      "select pid from pg_stat_activity where datname = current_database() and query like"
          + " 'listen%'";

  private final TestHistory here = new TestHistory(EventDatabase.POSTGRESQL);
  private final TestHistory there = here.otherNode();
  private final Neighbours caller = here.neighbours();
  private final AtomicInteger forgotten = new AtomicInteger();
  private final Neighbours hearer = there.neighbours(forgotten::incrementAndGet);

  @BeforeEach
  void bothListen() {
    await().until(() -> here.text("select count(*) from (" + LISTENING + ") lines").equals("2"));
    // Each rings once for the line that it opened.
    await().until(() -> here.openAppends().ended().times() >= 1);
    await().until(() -> there.openAppends().ended().times() >= 1);
  }

  @AfterEach
  void close() {
    caller.close();
    hearer.close();
    there.close();
    here.close();
  }

  @Test
  void aCommitHereWakesReadersThere() throws Exception {
    long heard = there.openAppends().ended().times();
    here.append(0, Samples.freshQuestion());
    there.openAppends().ended().awaitMoreThan(heard, Duration.ofHours(1));
    assertThat(there.log().readAfter(0, 10)).hasSize(1);
  }

  @Test
  void whatIsHeardIsNotCalledOnAndOnesOwnCallsAreNotHeard() throws Exception {
    here.append(0, Samples.freshQuestion());
    there.openAppends().ended().awaitMoreThan(1, Duration.ofHours(1));
    // A call back would come at once; hearing two further commits leaves it all the time.
    for (int i = 0; i < 2; i++) {
      long heard = there.openAppends().ended().times();
      here.append(0, Samples.freshQuestion());
      there.openAppends().ended().awaitMoreThan(heard, Duration.ofHours(1));
    }
    assertThat(here.openAppends().ended().times())
        .as("one for the line that was opened, one for each commit")
        .isEqualTo(1 + 3);
  }

  @Test
  void manyCommitsShareACall() throws Exception {
    try (var connection = here.database().getConnection();
        var listen = connection.createStatement()) {
      listen.execute("listen werkplaats_log");
      PGConnection line = connection.unwrap(PGConnection.class);
      long before = System.nanoTime();
      for (int i = 0; i < 200; i++) here.append(0, Samples.freshQuestion());
      long millis = Duration.ofNanos(System.nanoTime() - before).toMillis();
      int calls = line.getNotifications(1_000).length;
      assertThat(calls).isBetween(1, (int) (millis / 20) + 2);
    }
  }

  @Test
  void aLineThatIsCutIsOpenedAgain() throws Exception {
    String cut = here.text("select string_agg(pid::text, ',') from (" + LISTENING + ") lines");
    here.text("select count(pg_terminate_backend(pid)) from unnest('{" + cut + "}'::int[]) pid");
    await()
        .until(() ->
            here.text(
                    "select count(*) from ("
                        + LISTENING
                        + " and pid <> all('{"
                        + cut
                        + "}'::int[])) lines")
                .equals("2"));
    await().until(() -> forgotten.get() >= 3);
    aCommitHereWakesReadersThere();
  }

  @Test
  void whoeverOpensALineRemembersNothingOfBefore() {
    await().until(() -> forgotten.get() == 1);
  }
}
