package nl.werkplaats.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.werkplaats.journey.Client.Reply;
import nl.werkplaats.journey.Crowd.Answered;
import nl.werkplaats.journey.Crowd.Request;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.place.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledAtAnyMomentTest {

  private static final Set<String> GUARDS = Set.of("schoolopleider", "kwaliteit");
  private static final int KILLS = Integer.getInteger("journey.kills", 2);
  private static final int PEOPLE = 8;
  private static final int AT_LEAST = 50;
  private static final int REPEATED = 25;

  private final long seed = Long.getLong("journey.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Words words = new Words(random);
  private final Crowd crowd = new Crowd();
  private School school;
  private Memory memory;

  @Test
  void noPromiseIsLostAndEveryReactionHappensExactlyOnce(@TempDir Path home) throws Exception {
    Place place = Place.in(home);
    for (int kill = 0; kill < KILLS; kill++) {
      try (RunningService service = RunningService.start(home, place)) {
        if (school == null) {
          place.schools(service.address());
          school = School.meet(service.as("docent1"));
          memory = new Memory(school);
        }
        askAgain(service);
        int enough = crowd.accepted().size() + AT_LEAST + random.nextInt(2 * AT_LEAST);
        crowd.begin(service, memory, school, words, random.nextLong(), PEOPLE);
        await("the school is busy")
            .atMost(120, SECONDS)
            .until(() -> crowd.accepted().size() >= enough);
        service.kill();
        crowd.scatter();
      }
    }
    try (RunningService service = RunningService.start(home, place)) {
      askAgain(service);
      LastReaction.awaitIt(service.as("docent1"), school);
      service.stop();
    }
    List<Recorded> log = new Remains(place).events();
    assertThat(crowd.accepted()).hasSizeGreaterThan(KILLS * AT_LEAST);
    assertThat(Promises.lost(log, crowd.accepted())).as("seed %d", seed).isEmpty();
    assertThat(Promises.doubled(log)).as("seed %d", seed).isEmpty();
    assertThat(Promises.torn(log)).as("seed %d", seed).isEmpty();
    Reactions.Finding reactions = Reactions.in(log);
    assertThat(reactions.wrong()).as("seed %d", seed).isEmpty();
    assertThat(reactions.carriedOn()).as("something was carried on at all").isPositive();
  }

  /** What was answered is answered the same; what was not, is done now if it was not done then. */
  private void askAgain(RunningService service) {
    // Whoever may no longer see a thing is not told of it again; these two always may.
    List<Answered> all =
        crowd.accepted().stream()
            .filter(each -> GUARDS.contains(each.request().ask().account()))
            .toList();
    for (Answered each : all.subList(Math.max(0, all.size() - REPEATED), all.size())) {
      Reply again = each.request().send(service);
      assertThat(again.status()).isEqualTo(each.reply().status());
      assertThat(again.json()).isEqualTo(each.reply().json());
      assertThat(again.etag()).isEqualTo(each.reply().etag());
    }
    for (Request each : crowd.takeUnanswered()) {
      Reply reply = each.send(service);
      assertThat(reply.status()).as(reply.whole().body()).isLessThan(500);
      crowd.add(new Answered(each, reply));
    }
  }
}
