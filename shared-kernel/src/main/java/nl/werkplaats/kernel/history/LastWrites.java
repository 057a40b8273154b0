package nl.werkplaats.kernel.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction writes and never reads again: sent just before its commit, in the order in
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

  /** What stands before and after the table in a statement that writes. */
  private static final Pattern TABLE =
      Pattern.compile("^(?:insert into|update|delete from)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

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
          together(connection, now, Types.OTHER);
        } else {
          for (Write write : now) together(connection, List.of(write), Types.VARCHAR);
        }
      } catch (SQLException away) {
        DataAccessException told = words.translate("writing", null, away);
        throw told != null ? told : new UncategorizedSQLException("writing", null, away);
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

  /**
   * @param json as what text for a column that holds JSON is sent: PostgreSQL takes it only when
   *     its type is left open
   */
  private void together(Connection connection, List<Write> writes, int json) throws SQLException {
    String sql = writes.stream().map(Write::sql).collect(Collectors.joining("; "));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int place = 1;
      for (Write write : writes) {
        for (Object value : write.values()) bind(statement, place++, value, json);
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
        .filter(write -> {
          Matcher written = TABLE.matcher(write.sql());
          return written.find() && written.group(1).equals(table);
        })
        .findFirst()
        .map(Write::refused)
        .orElse(_ -> new IllegalStateException("a row cannot be kept"));
  }

  private static void bind(PreparedStatement statement, int place, Object value, int json)
      throws SQLException {
    if (value instanceof Json text) {
      statement.setObject(place, text.text(), json);
    } else {
      statement.setObject(place, value);
    }
  }
}
