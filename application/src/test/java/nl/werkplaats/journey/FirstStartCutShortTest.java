package nl.werkplaats.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On H2 each statement that shapes the database is kept by itself, whatever comes after it. */
class FirstStartCutShortTest {

  private static final String FOLDER = "db/migration/h2";

  /** Each statement must bear that it was run before, so together they stand for any cut. */
  @ParameterizedTest
  @MethodSource("scripts")
  void theNextStartMakesTheRest(String script) throws IOException, SQLException {
    String database = "jdbc:h2:mem:" + script;
    try (Connection connection = DriverManager.getConnection(database)) {
      earlier(script).forEach(version -> flyway(database, version).migrate());
      try (Statement statement = connection.createStatement()) {
        for (String each : statements(script)) {
          statement.execute(each);
        }
      }
      Flyway next = flyway(database, "latest");
      next.migrate();
      assertThat(next.info().pending()).isEmpty();
      assertThat(next.info().applied()).hasSize(scripts().size());
    }
  }

  private static Stream<String> earlier(String script) {
    List<String> all = scripts();
    // Version 0 is no script: Flyway begins by making a table of its own.
    return Stream.concat(
        Stream.of("0?"),
        all.subList(0, all.indexOf(script)).stream()
            .map(each -> each.substring(1, each.indexOf("__"))));
  }

  static List<String> scripts() {
    return Stream.of(flyway("jdbc:h2:mem:", "latest").info().all())
        .map(MigrationInfo::getScript)
        .toList();
  }

  private static List<String> statements(String script) throws IOException {
    try (InputStream sql =
        FirstStartCutShortTest.class.getClassLoader().getResourceAsStream(FOLDER + "/" + script)) {
      String code =
          new String(sql.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.strip().startsWith("--"))
              .collect(joining("\n"));
      return Stream.of(code.split(";")).filter(each -> !each.isBlank()).toList();
    }
  }

  private static Flyway flyway(String database, String target) {
    return Flyway.configure()
        .dataSource(database, null, null)
        .locations("classpath:" + FOLDER)
        .target(target)
        .load();
  }
}
