package nl.werkplaats.crash;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.fixture.Mongod;
import nl.werkplaats.fixture.Postgres;
import nl.werkplaats.journey.Remains;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.place.RealPlace;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL and a MongoDB of their own, so that both can be broken. */
final class Servers implements AutoCloseable {

  final Postgres postgres;

  final Path postgresData;
  final Mongod mongod;
  private final Path mongodData;
  final RealPlace place;
  final MongoClient client;

  Servers(Path home) {
    postgres = Postgres.own(home, Map.of());
    mongodData = home.resolve("mongod");
    postgresData = home.resolve("postgres");
    mongod = Mongod.start(MongoKind.best(), emptied(mongodData));
    place = new RealPlace(home, postgres.freshDatabase(), mongod.uri());
    client = MongoClients.create(mongod.uri());
  }

  /** Whether this machine has both; two nodes cannot share views that one of them has in memory. */
  static boolean areThere() {
    return MongoKind.best() != MongoKind.EMBEDDED;
  }

  MongoDatabase views() {
    return client.getDatabase(place.viewsDatabase());
  }

  /** MongoDB's machine burns down, and another one takes its place. */
  void loseMongod() {
    mongod.kill();
    emptied(mongodData);
    mongod.startAgain();
  }

  private static Path emptied(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
      return Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** All events, as whoever looks from outside finds them. */
  List<Recorded> log() {
    return new Remains(place).events();
  }

  @Override
  public void close() {
    try (postgres;
        mongod;
        client) {
      // Whatever cannot be closed keeps none of the others.
    }
  }
}
