package nl.werkplaats.kernel.text;

import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty event database in memory, with the tables of people, texts and facts. */
public final class FactsDatabase {

  private static final String SCHEMA = "db/migration/h2/V2__facts.sql";

  private final DataSource source;
  private final JdbcClient client;
  private final TransactionTemplate transaction;

  public FactsDatabase() {
    source = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    new ResourceDatabasePopulator(new ClassPathResource(SCHEMA)).execute(source);
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
