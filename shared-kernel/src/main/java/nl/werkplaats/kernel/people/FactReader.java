package nl.werkplaats.kernel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.id.Id;
import nl.werkplaats.kernel.year.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads the tables that the register is kept in, as they are on this day at the school. */
abstract sealed class FactReader
    permits ReportRegister, StreamFacts, StudyRegister, TakeawayRegister {

  private final JdbcClient database;
  private final Clock clock;

  FactReader(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  final LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), SchoolYear.ZONE);
  }

  final StatementSpec sql(String sql) {
    return database.sql(sql);
  }

  final List<UUID> ids(String sql, Map<String, Object> parameters) {
    return sql(sql).params(parameters).query(UUID.class).list();
  }

  static Set<UUID> values(Collection<? extends Id> ids) {
    return ids.stream().map(Id::value).collect(Collectors.toSet());
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
