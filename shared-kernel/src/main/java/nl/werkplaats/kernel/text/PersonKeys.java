package nl.werkplaats.kernel.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key of each person, wrapped by the master key.
 *
 * <p>Keys are read from the database each time: one that was deleted must stop opening at once.
 */
public final class PersonKeys {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private record Row(PersonId person, String master, String wrapped) {}

  private final JdbcClient database;
  private final MasterKey master;

  public PersonKeys(JdbcClient database, MasterKey master) {
    this.database = database;
    this.master = master;
  }

  /** Makes the key of a new person, in the caller's transaction. */
  public void make(PersonId person) {
    byte[] key = new byte[BYTES];
    RANDOM.nextBytes(key);
    database
        .sql(
            """
            insert into person_key (person, master, wrapped) values (:person, :master, :wrapped)
            """)
        .param("person", person.value())
        .param("master", master.id())
        .param("wrapped", wrap(person, key))
        .update();
  }

  /** Makes the key of somebody or some group that may have one already. */
  public void makeIfAbsent(PersonId person) {
    boolean absent =
        database
            .sql("select person from person_key where person = :person")
            .param("person", person.value())
            .query(UUID.class)
            .optional()
            .isEmpty();
    if (absent) make(person);
  }

  /**
   * Makes sure, at start, that the master key at hand is the one in use.
   *
   * @throws IllegalStateException when a person's key is wrapped by another one
   */
  public void requireFittingMaster() {
    long others =
        database
            .sql("select count(*) from person_key where master <> :master")
            .param("master", master.id())
            .query(Long.class)
            .single();
    if (others > 0) {
      throw new IllegalStateException(
          others
              + " personal keys are wrapped by another master key than "
              + MasterKey.PROPERTY
              + " names; the answers they seal could not be read. Bring back that key, or let "
              + MasterKey.EARLIER_PROPERTY
              + " name it, so that they are wrapped anew.");
    }
  }

  /**
   * Wraps every key anew that an earlier master key wrapped. Each stands by itself, so this may
   * break off and be repeated.
   */
  public void wrapAnew(MasterKey earlier) {
    List<Row> rows =
        database
            .sql("select person, master, wrapped from person_key where master = :master")
            .param("master", earlier.id())
            .query(PersonKeys::row)
            .list();
    for (Row row : rows) {
      database
          .sql(
              """
              update person_key set master = :master, wrapped = :wrapped where person = :person
              """)
          .param("master", master.id())
          .param("wrapped", wrap(row.person(), unwrap(row, earlier)))
          .param("person", row.person().value())
          .update();
    }
  }

  /** The keys that still exist. */
  Map<PersonId, Aead> of(Collection<PersonId> persons) {
    Map<PersonId, Aead> keys = new HashMap<>();
    if (persons.isEmpty()) {
      return keys;
    }
    database
        .sql("select person, master, wrapped from person_key where person in (:persons)")
        .param("persons", persons.stream().map(PersonId::value).collect(Collectors.toSet()))
        .query(PersonKeys::row)
        .list()
        .forEach(row -> keys.put(row.person(), aead(unwrap(row, master))));
    return keys;
  }

  private String wrap(PersonId person, byte[] key) {
    try {
      return Base64.getEncoder().encodeToString(master.aead().encrypt(key, belongsTo(person)));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("the key of " + person + " cannot be wrapped", failure);
    }
  }

  private static byte[] unwrap(Row row, MasterKey by) {
    if (!row.master().equals(by.id())) {
      throw new IllegalStateException(
          "the key of " + row.person() + " is wrapped by another master key");
    }
    try {
      byte[] wrapped = Base64.getDecoder().decode(row.wrapped());
      return by.aead().decrypt(wrapped, belongsTo(row.person()));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("the key of " + row.person() + " was tampered with", failure);
    }
  }

  private static Aead aead(byte[] key) {
    try {
      return new AesGcmJce(key);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("a personal key is not an AES-256 key", failure);
    }
  }

  /** Ties a wrapped key to its person, so that two rows cannot be exchanged. */
  private static byte[] belongsTo(PersonId person) {
    return ("person key|" + person).getBytes(UTF_8);
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("master"),
        row.getString("wrapped"));
  }
}
