package nl.werkplaats.kernel.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rows that a transaction adds and never reads: sent just before its commit, in the order in
 * which they were given, to PostgreSQL all in one go. So a transaction waits for its database once,
 * and holds what others want for a moment only.
 */
public final class LastWrites {

  private static final String INTEGRITY = "23";
  private static final String DOUBLED = "23505";

  private final DataSource database;
  private final SQLStateSQLExceptionTranslator words = new SQLStateSQLExceptionTranslator();

  public LastWrites(DataSource database) {
    this.database = database;
  }

  DataSource database() {
    return database;
  }

  /** Says what it means that a row was refused, without quoting it. */
  public interface Refused {

    /**
     * The exception to throw.
     *
     * @param doubled whether there was such a row already
     */
    RuntimeException because(boolean doubled);
  }

  /** Between the words of an insert, of which the third is its table. */
  private static final Pattern INTO = Pattern.compile("\\s+");

  /** Text for a column that holds JSON. */
  record Json(String text) {}

  private record Write(String sql, List<Object> values, Refused refused) {}

  /**
   * Adds one statement to those of the transaction that runs.
   *
   * @throws IllegalStateException when none does
   */
  public void add(Refused refused, String sql, Object... values) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("rows are written in a transaction only");
    }
    var waiting = (Waiting) TransactionSynchronizationManager.getResource(this);
    if (waiting == null) {
      waiting = new Waiting();
      TransactionSynchronizationManager.bindResource(this, waiting);
      TransactionSynchronizationManager.registerSynchronization(waiting);
    }
    waiting.writes.add(new Write(sql.strip(), Arrays.asList(values), refused));
  }

  private final class Waiting implements TransactionSynchronization {

    private final List<Write> writes = new ArrayList<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      List<Write> now = List.copyOf(writes);
      writes.clear();
      if (now.isEmpty()) return;
      Connection connection = DataSourceUtils.getConnection(database);
      try {
        if (Settling.isPostgres(connection)) {
          together(connection, now);
        } else {
          for (Write write : now) together(connection, List.of(write));
        }
      } catch (SQLException away) {
        throw words.translate("writing", null, away);
      } finally {
        DataSourceUtils.releaseConnection(connection, database);
      }
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(LastWrites.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(LastWrites.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(LastWrites.this);
    }
  }

  private void together(Connection connection, List<Write> writes) throws SQLException {
    String sql = writes.stream().map(Write::sql).collect(Collectors.joining("; "));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int place = 1;
      for (Write write : writes) {
        for (Object value : write.values()) bind(statement, place++, value);
      }
      statement.execute();
    } catch (SQLException failure) {
      String state = String.valueOf(failure.getSQLState());
      if (!state.startsWith(INTEGRITY)) throw failure;
      // Not as its cause: a database quotes the offending row, and that would reach a log.
      throw refused(writes, failure).because(state.equals(DOUBLED));
    }
  }

  private static Refused refused(List<Write> writes, SQLException failure) {
    if (writes.size() == 1) return writes.getFirst().refused();
    ServerErrorMessage told = failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
    String table = told == null ? "?" : told.getTable();
    return writes.stream()
        .filter(write -> INTO.split(write.sql())[2].equals(table))
        .findFirst()
        .map(Write::refused)
        .orElse(_ -> new IllegalStateException("a row cannot be kept"));
  }

  private static void bind(PreparedStatement statement, int place, Object value)
      throws SQLException {
    switch (value) {
      case Json json when Settling.isPostgres(statement.getConnection()) ->
          // It takes text for a json column only when its type is left open.
          statement.setObject(place, json.text(), Types.OTHER);
      case Json json -> statement.setString(place, json.text());
      case null -> statement.setObject(place, null);
      default -> statement.setObject(place, value);
    }
  }
}
