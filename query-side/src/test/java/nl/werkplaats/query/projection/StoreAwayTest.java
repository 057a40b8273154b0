package nl.werkplaats.query.projection;

import static nl.werkplaats.query.projection.Bench.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.fixture.Mongod;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A store that goes away and comes back, whole or empty, is gone on with by itself. */
@ParameterizedClass
@MethodSource("nl.werkplaats.fixture.MongoKind#available")
class StoreAwayTest {

  /** A server that can be made to go away. */
  private interface Server {

    String uri();

    void goAway();

    void comeBack();
  }

  private final Bench bench = new Bench();
  private final Server server;
  private final MongoClient client;
  private final MongoDatabase views;

  StoreAwayTest(MongoKind kind) {
    server = kind == MongoKind.EMBEDDED ? new InMemory() : new OnDisk(Mongod.start(kind));
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri()))
                .applyToClusterSettings(
                    cluster -> cluster.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                .build());
    views = client.getDatabase("views").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  @AfterEach
  void end() {
    bench.close();
    client.close();
    server.goAway();
  }

  /** It comes back with nothing in it. */
  private static final class InMemory implements Server {

    private MongoServer running = new MongoServer(new MemoryBackend());
    private final InetSocketAddress address = running.bind();

    @Override
    public String uri() {
      return "mongodb://127.0.0.1:" + address.getPort();
    }

    @Override
    public void goAway() {
      running.shutdownNow();
    }

    @Override
    public void comeBack() {
      running = new MongoServer(new MemoryBackend());
      running.bind(address);
    }
  }

  /** It comes back with what it had acknowledged. */
  private record OnDisk(Mongod mongod) implements Server {

    @Override
    public String uri() {
      return mongod.uri();
    }

    @Override
    public void goAway() {
      mongod.kill();
    }

    @Override
    public void comeBack() {
      mongod.startAgain();
    }
  }

  @Test
  void everythingGoesOnWhenItIsBackAndReadersHearThatItIsAwayMeanwhile() {
    bench.begin();
    bench.happen(100);
    Projections engine = bench.start(views, Bench.REAL);
    bench.caughtUp(engine);
    var counts = new Views<>(new Generations(views), new Sample.Counting());
    assertThat(counts.find("nobody")).isEmpty();
    server.goAway();
    assertThatThrownBy(() -> counts.find("nobody"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.StoreAway.class));
    bench.happen(100);
    await()
        .atMost(SOON)
        .until(() -> engine.progress().stream().anyMatch(one -> one.trouble().isPresent()));
    server.comeBack();
    bench.caughtUp(engine);
    bench.happen(50);
    bench.caughtUp(engine);
    engine.stop();
    bench.isAsRebuilt(views, Bench.REAL);
  }
}
