package nl.werkplaats.crash;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.werkplaats.journey.Anew;
import nl.werkplaats.journey.Ask;
import nl.werkplaats.journey.Client;
import nl.werkplaats.journey.Client.Reply;
import nl.werkplaats.journey.Memory;
import nl.werkplaats.journey.RandomAsks;
import nl.werkplaats.journey.Reactions;
import nl.werkplaats.journey.RunningService;
import nl.werkplaats.journey.School;
import nl.werkplaats.journey.Words;

/** One node on servers of its own, of which one person after another asks something. */
final class Alone implements AutoCloseable {

  private final Path home;
  private final Random random = new Random();
  final Servers servers;
  private RunningService service;
  private School school;

  Alone(Path home) {
    this.home = home;
    this.servers = new Servers(home);
  }

  /** Starts it, with settings of this start alone. */
  void start(String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("-Dwerkplaats.projections.claim-timeout=" + Nodes.CLAIM.toSeconds() + "s");
    service = RunningService.start(home, servers.place, all.toArray(String[]::new));
    servers.place.schools(service.address());
    if (school == null) school = School.meet(anybody());
  }

  void stop() {
    service.stop();
  }

  Client anybody() {
    return service.as("docent1");
  }

  School school() {
    return school;
  }

  /** Lets so many things be asked that the service takes. */
  void ask(int enough) {
    Memory memory = new Memory(school);
    RandomAsks asks = new RandomAsks(school, memory, new Words(random), random);
    for (int accepted = 0; accepted < enough; ) {
      Ask ask = asks.sensible();
      Reply reply = anybody().as(ask.account()).post(ask.path(), ask.body());
      memory.learn(ask, reply);
      if (reply.accepted()) accepted++;
    }
  }

  /** Waits until the service shows exactly what a fold from nothing shows. */
  void awaitViewsAsMadeAnew() {
    MongoClient store = servers.client;
    Map<String, String> folded = Anew.folded(servers.place.events(), store);
    await()
        .atMost(60, SECONDS)
        .until(() -> Verdict.differences(Anew.served(servers.views()), folded), List::isEmpty);
  }

  /** What the service carried on not at all or more than once. */
  List<String> wrongReactions() {
    return Reactions.in(servers.log()).wrong();
  }

  @Override
  public void close() {
    try (servers;
        var _ = service) {
      // Whatever cannot be closed keeps none of the others.
    }
  }
}
