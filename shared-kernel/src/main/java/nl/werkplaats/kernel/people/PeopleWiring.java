package nl.werkplaats.kernel.people;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import nl.werkplaats.kernel.history.LastWrites;
import nl.werkplaats.kernel.text.LinkCodes;
import nl.werkplaats.kernel.text.MasterKey;
import nl.werkplaats.kernel.text.PersonKeys;
import nl.werkplaats.kernel.text.Seals;
import nl.werkplaats.kernel.text.SigningKeys;
import nl.werkplaats.kernel.text.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What both sides share about people and their texts. */
@Configuration(proxyBeanMethods = false)
public class PeopleWiring {

  /** Milliseconds are as fine as anything at a school needs, and every store keeps them. */
  @Bean
  Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }

  /** A school hands its key over; only the example schools make one of their own. */
  @Bean
  MasterKey masterKey(
      @Value("${" + MasterKey.PROPERTY + "}") Path file,
      @Value("${werkplaats.identity:example}") String identity) {
    return MasterKey.in(file, identity.equals("example"));
  }

  /** A master key that is replaced is handed over beside the new one, for one start. */
  @Bean
  PersonKeys personKeys(
      JdbcClient database,
      MasterKey master,
      @Value("${" + MasterKey.EARLIER_PROPERTY + ":}") String earlier) {
    var keys = new PersonKeys(database, master);
    if (!earlier.isBlank()) {
      keys.wrapAnew(MasterKey.in(Path.of(earlier), false));
    }
    keys.requireFittingMaster();
    return keys;
  }

  @Bean
  SigningKeys signingKeys(
      JdbcClient database,
      MasterKey master,
      @Value("${" + MasterKey.EARLIER_PROPERTY + ":}") String earlier) {
    var keys = new SigningKeys(database, master);
    if (!earlier.isBlank()) {
      keys.wrapAnew(MasterKey.in(Path.of(earlier), false));
    }
    return keys;
  }

  @Bean
  Vault vault(JdbcClient database, PersonKeys keys) {
    return new Vault(database, keys);
  }

  @Bean
  Register register(JdbcClient database, Clock clock) {
    return new Register(database, clock);
  }

  @Bean
  RegisterWriter registerWriter(LastWrites writes) {
    return new RegisterWriter(writes);
  }

  @Bean
  AccessLog accessLog(JdbcOperations database) {
    return new AccessLog(database);
  }

  @Bean
  Texts texts(JdbcClient database, LastWrites writes) {
    return new Texts(database, writes);
  }

  @Bean
  LinkCodes linkCodes(PersonKeys keys) {
    return new LinkCodes(keys);
  }

  @Bean
  Seals seals(PersonKeys keys) {
    return new Seals(keys);
  }
}
