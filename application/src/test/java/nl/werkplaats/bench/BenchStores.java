package nl.werkplaats.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.fixture.Mongod;
import nl.werkplaats.fixture.Postgres;
import nl.werkplaats.place.RealPlace;

/** A PostgreSQL and a MongoDB replica set for one measurement, as durable as in production. */
final class BenchStores implements AutoCloseable {

  /** {@code max_wal_size} as the operating page advises it, a larger cache, and durable as ever. */
  private static final Map<String, String> SETTINGS =
      Map.of("shared_buffers", "256MB", "max_wal_size", "4GB");

  private final Path home;
  private final Postgres postgres;
  private final Mongod mongod;
  private final RealPlace place;

  BenchStores() throws IOException {
    home = Files.createTempDirectory("werkplaats-bench");
    postgres = Postgres.own(home, SETTINGS);
    mongod = Mongod.start(MongoKind.REPLICA_SET);
    place = new RealPlace(home, postgres.freshDatabase(), mongod.uri());
  }

  /** Another empty event database on the same server. */
  String anotherDatabase() {
    return postgres.freshDatabase();
  }

  /** What a node of this service is started with. */
  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(place.settings());
    settings.put("server.port", "0");
    settings.put("logging.level.root", "warn");
    settings.put("spring.main.banner-mode", "off");
    return settings;
  }

  ProcessHandle postmaster() {
    return postgres.postmaster();
  }

  String authorization(String account) {
    return place.authorization(account);
  }

  @Override
  public void close() {
    postgres.close();
    mongod.close();
  }
}
