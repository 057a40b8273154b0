package nl.werkplaats.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in a file, views in memory, and the example schools with their public accounts. */
public final class EmbeddedPlace implements Place {

  private final Path data;

  public EmbeddedPlace(Path home) {
    this.data = home.resolve("data");
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "spring.datasource.url",
        url() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
        "werkplaats.master-key-file",
        MasterKeyFile.in(data).toString());
  }

  private String url() {
    return "jdbc:h2:file:" + data.resolve("werkplaats");
  }

  @Override
  public String authorization(String account) {
    byte[] login = (account + ":werkplaats").getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(login);
  }

  @Override
  public String issuer() {
    return "embedded";
  }

  /** Only while no service stands here: it lets nobody else in. */
  @Override
  public DataSource events() {
    var database = new JdbcDataSource();
    database.setURL(url() + ";ACCESS_MODE_DATA=r");
    return database;
  }

  @Override
  public Schools schools(URI address) {
    return new Schools(Map.of());
  }
}
