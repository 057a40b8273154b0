package nl.werkplaats.query.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.text.SigningKeys;
import nl.werkplaats.query.asof.Pasts;
import nl.werkplaats.query.audit.AccessNoting;
import nl.werkplaats.query.audit.Accesses;
import nl.werkplaats.query.audit.History;
import nl.werkplaats.query.audit.WhoAsks;
import nl.werkplaats.query.bundle.Bundles;
import nl.werkplaats.query.export.Exports;
import nl.werkplaats.query.export.Feed;
import nl.werkplaats.query.http.Hindsight;
import nl.werkplaats.query.projection.Skips;
import nl.werkplaats.query.proof.KeptTree;
import nl.werkplaats.query.proof.Outside;
import nl.werkplaats.query.proof.PostOffice;
import nl.werkplaats.query.proof.ProofSettings;
import nl.werkplaats.query.proof.Proofs;
import nl.werkplaats.query.proof.RecipientSettings;
import nl.werkplaats.query.proof.Sealing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything with which auditors look back, and with which it is proven what was recorded. */
@Configuration(proxyBeanMethods = false)
class AuditWiring {

  @Bean
  Bundles bundles(OrderedLog log, DataSource database, SigningKeys keys, Clock clock) {
    var client = JdbcClient.create(database);
    return new Bundles(log, new KeptTree(client, keys), client, clock);
  }

  @Bean
  Sealing sealing(
      OrderedLog log,
      DataSource database,
      SigningKeys keys,
      PlatformTransactionManager transactions,
      Clock clock,
      @Value("${werkplaats.proof.origin:werkplaats}") String origin,
      @Value("${werkplaats.proof.seal-every:10s}") Duration sealEvery,
      @Value("${werkplaats.proof.check-every:24h}") Duration checkEvery) {
    return new Sealing(
        log,
        JdbcClient.create(database),
        keys,
        new TransactionTemplate(transactions),
        clock,
        new ProofSettings(origin, sealEvery, checkEvery));
  }

  @Bean
  Outside outside(
      Sealing sealing,
      DataSource database,
      Clock clock,
      Environment settings,
      ObjectProvider<JavaMailSender> mail,
      @Value("${werkplaats.proof.mail-from:}") String from) {
    List<RecipientSettings> recipients =
        Binder.get(settings)
            .bind(RecipientSettings.SETTING, Bindable.listOf(RecipientSettings.class))
            .orElse(List.of());
    return new Outside(
        sealing,
        JdbcClient.create(database),
        clock,
        recipients,
        Optional.ofNullable(mail.getIfAvailable()).map(sender -> new PostOffice(sender, from)));
  }

  @Bean
  Proofs proofs(OrderedLog log, Sealing sealing) {
    return new Proofs(log, sealing);
  }

  @Bean
  Exports exports(OrderedLog log) {
    return new Exports(log);
  }

  @Bean
  Feed feed(OrderedLog log) {
    return new Feed(log);
  }

  @Bean
  Hindsight hindsight(
      OrderedLog log,
      Skips skips,
      Clock clock,
      @Value("${werkplaats.as-of.most-events:250000}") long most) {
    return new Hindsight(new Pasts(log, skips, most), clock);
  }

  @Bean
  History history(OrderedLog log, DataSource database) {
    return new History(log, new JdbcTemplate(database));
  }

  @Bean
  Accesses accesses(DataSource database, PlatformTransactionManager transactions) {
    return new Accesses(JdbcClient.create(database), new TransactionTemplate(transactions));
  }

  @Bean
  AccessNoting accessNoting(Accesses accesses, WhoAsks whoAsks, Clock clock) {
    return new AccessNoting(accesses, whoAsks, clock);
  }
}
