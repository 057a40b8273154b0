package nl.werkplaats.kernel.people;

import java.util.Arrays;
import java.util.Optional;
import nl.werkplaats.kernel.history.LastWrites;
import nl.werkplaats.kernel.id.Id;
import org.springframework.dao.ConcurrencyFailureException;

/** Writes ids, codes and what is optional into columns. */
record FactTables(LastWrites writes) {

  void run(String sql, Object... values) {
    writes.add(FactTables::refused, sql, Arrays.stream(values).map(FactTables::column).toArray());
  }

  /** Two streams may bring in one thing at once; who came second finds it there the next time. */
  private static RuntimeException refused(boolean doubled) {
    return doubled
        ? new ConcurrencyFailureException("somebody else wrote the same fact meanwhile")
        : new IllegalStateException("a fact cannot be written");
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
