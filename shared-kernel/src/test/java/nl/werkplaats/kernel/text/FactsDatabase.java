package nl.werkplaats.kernel.text;

import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.werkplaats.fixture.EventDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty event database, with the tables of people, texts and facts. */
public final class FactsDatabase {

  private final DataSource source;
  private final JdbcClient client;
  private final TransactionTemplate transaction;

  public FactsDatabase(EventDatabase kind) {
    source = new DriverManagerDataSource(kind.freshAddress());
    client = JdbcClient.create(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  public DataSource source() {
    return source;
  }

  public JdbcClient client() {
    return client;
  }

  public <T> T inTransaction(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }

  public void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  public long count(String table) {
    return client.sql("select count(*) from " + table).query(Long.class).single();
  }
}
