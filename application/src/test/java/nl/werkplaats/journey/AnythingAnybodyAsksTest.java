package nl.werkplaats.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.werkplaats.WerkplaatsApplication;
import nl.werkplaats.journey.Client.Reply;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.place.Place;
import nl.werkplaats.query.projection.Projections;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class AnythingAnybodyAsksTest {

  private static final int ASKS = 150;

  private static ConfigurableApplicationContext service;
  private static Client anybody;
  private static School school;

  @BeforeContainer
  static void start() throws IOException {
    Path home = Files.createTempDirectory("werkplaats-anything");
    Place place = Place.in(home);
    List<String> settings = new ArrayList<>(List.of("--server.port=0"));
    place.settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
    service = SpringApplication.run(WerkplaatsApplication.class, settings.toArray(String[]::new));
    URI address =
        URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
    anybody = Client.of(address, place::authorization, "docent1");
    await().atMost(60, SECONDS).until(anybody::ready);
    place.schools(address);
    school = School.meet(anybody);
  }

  @AfterContainer
  static void stop() {
    service.close();
  }

  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  void breaksNoInvariantAndEveryViewCanBeMadeAnew(@ForAll long seed) {
    Random random = new Random(seed);
    Memory memory = new Memory(school);
    RandomAsks asks = new RandomAsks(school, memory, new Words(random), random);
    int accepted = 0;
    for (int times = 0; times < ASKS; times++) {
      Ask ask = random.nextInt(4) == 0 ? asks.nonsense() : asks.sensible();
      Reply reply = send(ask, memory, random);
      assertThat(reply.status()).as(ask + " " + reply.whole().body()).isLessThan(500);
      memory.learn(ask, reply);
      if (reply.accepted()) accepted++;
    }
    assertThat(accepted).isGreaterThan(ASKS / 4);

    List<Recorded> log = log();
    assertThat(Invariants.broken(log, teachers())).isEmpty();
    // In a log that nobody wrote like this much is found, so finding nothing means something.
    assertThat(Invariants.broken(log.reversed(), teachers())).isNotEmpty();
    assertThat(Invariants.broken(log, Set.of())).anyMatch(each -> each.contains("no teacher"));
    // What the service carries on by itself may come in between the two.
    await().atMost(60, SECONDS).untilAsserted(() -> assertThat(rebuilt()).isEqualTo(live()));
  }

  private static Reply send(Ask ask, Memory memory, Random random) {
    List<String> headers = new ArrayList<>();
    Thing thing = ask.id().isEmpty() ? null : memory.known(ask.id());
    if (thing != null && random.nextInt(5) == 0) {
      headers.addAll(List.of("If-Match", "\"" + (thing.version + random.nextInt(2)) + "\""));
    }
    return anybody.as(ask.account()).post(ask.path(), ask.body(), headers.toArray(String[]::new));
  }

  private static Set<String> teachers() {
    return School.TEACHERS.stream().map(school::person).collect(Collectors.toSet());
  }

  private static List<Recorded> log() {
    OrderedLog log = service.getBean(OrderedLog.class);
    List<Recorded> all = new ArrayList<>();
    List<Recorded> next = log.readAfter(0, 1_000);
    while (!next.isEmpty()) {
      all.addAll(next);
      next = log.readAfter(all.getLast().position(), 1_000);
    }
    return all;
  }

  private static Map<String, String> live() {
    Projections views = service.getBean(Projections.class);
    OrderedLog log = service.getBean(OrderedLog.class);
    await().atMost(60, SECONDS).until(() -> Anew.hasReached(views, log.head()));
    return Anew.served(service.getBean(MongoDatabase.class));
  }

  private static Map<String, String> rebuilt() {
    return Anew.folded(service.getBean(DataSource.class), service.getBean(MongoClient.class));
  }
}
