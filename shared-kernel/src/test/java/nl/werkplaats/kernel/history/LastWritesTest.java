package nl.werkplaats.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import nl.werkplaats.fixture.EventDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class LastWritesTest {

  private static final String THEME =
      "insert into theme_fact (theme, location, stage) values (?, ?, ?)";

  /** On several lines, as some are written. */
  private static final String OWNER =
      """
      insert into question_owner
        (question, person)
      values (?, ?)
      """;

  private final HikariDataSource database;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final LastWrites writes;
  private final UUID id = UUID.randomUUID();

  LastWritesTest(EventDatabase kind) {
    database = kind.fresh();
    sql = JdbcClient.create(database);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    writes = new LastWrites(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nothingIsSentBeforeTheEndAndThenEverythingIs() {
    transaction.executeWithoutResult(_ -> {
      theme(id);
      owner(id);
      theme(UUID.randomUUID());
      assertThat(count("theme_fact")).isZero();
    });
    assertThat(count("theme_fact")).isEqualTo(2);
    assertThat(count("question_owner")).isEqualTo(1);
  }

  @Test
  void ofManyRowsTheOneThatIsThereAlreadySaysSoAndNoneIsKept() {
    transaction.executeWithoutResult(_ -> owner(id));
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              theme(id);
              owner(id);
              theme(UUID.randomUUID());
            }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("owner doubled: true")
        .hasNoCause();
    assertThat(count("theme_fact")).isZero();
  }

  @Test
  void aRowThatTheTableRefusesOtherwiseIsNotTakenForADoubledOne() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              owner(id);
              theme(null);
            }))
        .hasMessage("theme doubled: false")
        .hasNoCause();
    assertThat(count("question_owner")).isZero();
  }

  @Test
  void aTransactionWithinATransactionSendsOnlyItsOwn() {
    var apart =
        new TransactionTemplate(
            transaction.getTransactionManager(),
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    transaction.executeWithoutResult(outer -> {
      theme(id);
      apart.executeWithoutResult(_ -> owner(id));
      assertThat(count("question_owner")).isEqualTo(1);
      outer.setRollbackOnly();
    });
    assertThat(count("theme_fact")).isZero();
    assertThat(count("question_owner")).isEqualTo(1);
  }

  @Test
  void nothingIsWrittenOutsideATransaction() {
    assertThatThrownBy(() -> theme(id)).isInstanceOf(IllegalStateException.class);
  }

  private void theme(UUID theme) {
    writes.add(
        doubled -> new IllegalStateException("theme doubled: " + doubled),
        THEME,
        theme,
        id,
        "ACTIVE");
  }

  private void owner(UUID question) {
    writes.add(
        doubled -> new IllegalStateException("owner doubled: " + doubled), OWNER, question, id);
  }

  private long count(String table) {
    return sql.sql("select count(*) from " + table).query(Long.class).single();
  }
}
