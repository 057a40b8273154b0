package nl.werkplaats.place;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.werkplaats.edge.Issuer;
import nl.werkplaats.example.Founding;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.fixture.Postgres;
import nl.werkplaats.journey.Client;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL, MongoDB as real as this machine has it, and tokens of the school. */
public final class RealPlace implements Place {

  private static final Issuer ISSUER = new Issuer();

  private final Path home;
  private final String events;
  private final Optional<String> views;
  private final String viewsDatabase = MongoKind.freshDatabase();
  private Schools schools;

  /** On the servers that all tests share, in databases that nobody else has. */
  public RealPlace(Path home) {
    this(home, Postgres.shared().freshDatabase(), sharedViews());
  }

  /**
   * On servers that somebody else looks after.
   *
   * @param events the address of an empty event database
   * @param views the address of a MongoDB
   */
  public RealPlace(Path home, String events, String views) {
    this(home, events, Optional.of(views));
  }

  /** Without an address for views, the service has to make do with its memory. */
  private RealPlace(Path home, String events, Optional<String> views) {
    this.home = home;
    this.events = events;
    this.views = views;
  }

  private static Optional<String> sharedViews() {
    MongoKind best = MongoKind.best();
    return best == MongoKind.EMBEDDED ? Optional.empty() : Optional.of(best.uri());
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>(ISSUER.settings(home));
    settings.put("spring.datasource.url", events);
    views.ifPresentOrElse(
        uri -> {
          settings.put("werkplaats.mongodb.uri", uri);
          settings.put("werkplaats.mongodb.database", viewsDatabase);
        },
        () -> settings.put("werkplaats.embedded-stores", "true"));
    settings.put("werkplaats.master-key-file", MasterKeyFile.in(home).toString());
    settings.putAll(Founding.settings());
    return settings;
  }

  @Override
  public String authorization(String account) {
    return ISSUER.bearer(account);
  }

  @Override
  public String issuer() {
    return Issuer.NAME;
  }

  @Override
  public DataSource events() {
    var database = new PGSimpleDataSource();
    database.setUrl(events);
    return database;
  }

  /** The name of the database in which the views are. */
  public String viewsDatabase() {
    return viewsDatabase;
  }

  @Override
  public synchronized Schools schools(URI address) {
    if (schools == null) {
      Client administrator = Client.of(address, this::authorization, Founding.ADMINISTRATOR);
      schools = new Schools(Founding.at(administrator));
    }
    return schools;
  }
}
