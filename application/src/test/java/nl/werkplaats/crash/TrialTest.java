package nl.werkplaats.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.werkplaats.journey.Anew;
import nl.werkplaats.journey.Crowd.Answered;
import nl.werkplaats.kernel.history.Recorded;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the trial: everything happens once. */
@Timeout(600)
@EnabledIf("nl.werkplaats.crash.Servers#areThere")
class TrialTest {

  private static final int EVERYTHING_ONCE = Fault.values().length;
  private static final String QUESTIONS = "questions_v2";

  private final long seed = Long.getLong("crash.seed", System.nanoTime());

  @Test
  void whateverHappensNothingIsLostAndNothingDoneTwice(@TempDir Path home) {
    Tally tally = new Tally(seed);
    try (Trial trial = new Trial(home, seed)) {
      Verdict verdict = trial.suffer(EVERYTHING_ONCE, tally);
      tally.print();
      tally.write(Path.of("target", "crash.json"));
      assertThat(trial.callers.troubles()).as("seed %d", seed).isEmpty();
      assertThat(verdict.isClean()).as("seed %d: %s", seed, verdict).isTrue();
      assertThat(verdict.carriedOn()).as("something was carried on at all").isPositive();
      trial.callers.quiet();
      try {
        Verdict still = trial.judge();
        assertThat(still.isClean()).as("seed %d, nothing moves: %s", seed, still).isTrue();
        whatIsWrongIsFound(trial);
      } finally {
        trial.callers.goOn();
      }
    }
  }

  /** Finding nothing means something only to whoever finds what is there. */
  private void whatIsWrongIsFound(Trial trial) {
    List<Recorded> log = trial.servers.log();
    List<Answered> accepted = trial.callers.accepted();
    Map<String, String> folded = Anew.folded(trial.servers.place.events(), trial.servers.client);

    Recorded promised = promised(log, accepted.getLast());
    List<Recorded> without = new ArrayList<>(log);
    without.remove(promised);
    assertThat(verdict(trial, without, folded).lost()).hasSize(1);
    List<Recorded> twice = new ArrayList<>(log);
    twice.add(promised);
    assertThat(verdict(trial, twice, folded).doubled()).hasSize(1);

    MongoCollection<Document> questions = served(trial.servers.views(), QUESTIONS);
    questions.deleteOne(new Document());
    questions.updateOne(new Document(), Updates.set("view.stage", "NOWHERE"));
    assertThat(verdict(trial, log, folded).differences()).hasSize(2);
  }

  /** The collection of the generation that readers see. */
  private static MongoCollection<Document> served(MongoDatabase views, String projection) {
    Document generations =
        Objects.requireNonNull(
            views.getCollection("generations").find(Filters.eq(projection)).first());
    return views.getCollection(projection + "_g" + generations.getInteger("serving"));
  }

  private static Recorded promised(List<Recorded> log, Answered answered) {
    return log.stream()
        .filter(each -> each.stream().equals(answered.reply().text("id")))
        .filter(each -> each.version() == answered.reply().version())
        .findFirst()
        .orElseThrow();
  }

  private static Verdict verdict(Trial trial, List<Recorded> log, Map<String, String> folded) {
    Map<String, String> served = Anew.served(trial.servers.views());
    return Verdict.of(log, trial.callers.accepted(), trial.school, served, folded);
  }
}
