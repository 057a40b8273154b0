package nl.werkplaats.kernel.people;

import java.util.Arrays;
import java.util.Optional;
import nl.werkplaats.kernel.id.Id;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes ids, codes and what is optional into columns. */
record FactTables(JdbcClient database) {

  void run(String sql, Object... values) {
    database.sql(sql).params(Arrays.stream(values).map(FactTables::column).toList()).update();
  }

  private static Object column(Object value) {
    return switch (value) {
      case Id id -> id.value();
      case Enum<?> code -> code.name();
      case Optional<?> optional -> optional.map(FactTables::column).orElse(null);
      default -> value;
    };
  }
}
