package nl.werkplaats.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.werkplaats.journey.Crowd.Request;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.place.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppedWhileBusyTest {

  private static final int PEOPLE = 8;
  private static final int AT_LEAST = 100;

  /** What a JVM answers that was asked to end. */
  private static final int ENDED_ON_REQUEST = 143;

  private final long seed = Long.getLong("journey.seed", System.nanoTime());
  private final Crowd crowd = new Crowd();

  @Test
  void whoWasBeingServedIsAnsweredAndTheRestIsNotBegun(@TempDir Path home) throws Exception {
    Place place = Place.in(home);
    Random random = new Random(seed);
    try (RunningService service = RunningService.start(home, place)) {
      place.schools(service.address());
      School school = School.meet(service.as("docent1"));
      crowd.begin(
          service, new Memory(school), school, new Words(random), random.nextLong(), PEOPLE);
      await("the school is busy")
          .atMost(120, SECONDS)
          .until(() -> crowd.accepted().size() >= AT_LEAST);
      service.stop();
      crowd.scatter();
      assertThat(service.exitCode()).isEqualTo(ENDED_ON_REQUEST);
      assertThat(service.said()).contains("claims released").doesNotContain("did not stop");
    }
    List<Recorded> log = new Remains(place).events();
    Set<String> kept =
        log.stream().map(each -> each.stream() + "@" + each.version()).collect(toSet());
    assertThat(crowd.accepted())
        .as("promises, seed %d", seed)
        .allSatisfy(each ->
            assertThat(kept).contains(each.reply().text("id") + "@" + each.reply().version()));
    Set<UUID> done = log.stream().map(each -> each.by().correlation()).collect(toSet());
    assertThat(crowd.takeUnanswered())
        .as("those who were turned away, seed %d", seed)
        .isNotEmpty()
        .extracting(Request::correlation)
        .doesNotContainAnyElementsOf(done);
    assertThat(new Remains(place).ask("select count(*) from token_entry where owner is not null"))
        .as("claims of reactions")
        .containsExactly("0");
  }
}
