package nl.werkplaats.kernel.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.text.PersonKeys;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one place that knows which name and which logins belong to a reference. */
public final class Vault {

  /** The rule that refuses a login twice. */
  public static final String LOGIN_TAKEN = "login-taken";

  /** Whose login it is, as a column {@code person}. */
  static final String PERSON_OF_LOGIN =
      "select person from login where issuer = :issuer and subject = :subject";

  private final JdbcClient database;
  private final PersonKeys keys;

  public Vault(JdbcClient database, PersonKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /**
   * Takes in a person, with the key that will seal this person's answers, in the caller's
   * transaction.
   *
   * @throws Refused with {@link #LOGIN_TAKEN} when a login belongs to somebody already
   * @throws IllegalStateException outside a transaction: half a person must not remain
   */
  public PersonId create(String name, List<Login> logins) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a person is taken in within a transaction only");
    }
    var person = PersonId.fresh();
    try {
      insert(person, name);
      for (Login login : new HashSet<>(logins)) {
        insert(person, login);
      }
    } catch (DuplicateKeyException taken) {
      throw Refused.rule(LOGIN_TAKEN);
    } catch (DataIntegrityViolationException failure) {
      // Not as its cause: a database quotes the offending row, and that would reach a log.
      throw new IllegalStateException("a person cannot be taken in");
    }
    keys.make(person);
    return person;
  }

  public Optional<PersonId> find(Login login) {
    return database
        .sql(PERSON_OF_LOGIN)
        .param("issuer", login.issuer())
        .param("subject", login.subject())
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  /** The names that are known; a person who was removed is absent. */
  public Map<PersonId, String> names(Collection<PersonId> persons) {
    Map<PersonId, String> names = new HashMap<>();
    if (!persons.isEmpty()) {
      database
          .sql("select person, name from person where person in (:persons)")
          .param("persons", persons.stream().map(PersonId::value).collect(Collectors.toSet()))
          .query(row -> {
            var person = new PersonId(row.getObject("person", UUID.class));
            names.put(person, row.getString("name"));
          });
    }
    return names;
  }

  public boolean exists(PersonId person) {
    return database
        .sql("select exists (select 1 from person where person = :person)")
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  private void insert(PersonId person, String name) {
    database
        .sql("insert into person (person, name) values (:person, :name)")
        .param("person", person.value())
        .param("name", name)
        .update();
  }

  private void insert(PersonId person, Login login) {
    database
        .sql("insert into login (issuer, subject, person) values (:issuer, :subject, :person)")
        .param("issuer", login.issuer())
        .param("subject", login.subject())
        .param("person", person.value())
        .update();
  }
}
