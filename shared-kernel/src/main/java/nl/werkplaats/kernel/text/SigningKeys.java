package nl.werkplaats.kernel.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import nl.werkplaats.kernel.proof.SigningKey;
import nl.werkplaats.kernel.proof.VerifierKey;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys that sign what the log was, wrapped by the master key. */
public final class SigningKeys {

  /**
   * One of them; of those that still sign, all sign the next checkpoint.
   *
   * @param number their order, from 1
   */
  public record Kept(int number, VerifierKey verifier, Long since, Long until) {}

  private record Row(int number, VerifierKey verifier, String master, String wrapped) {}

  private final JdbcClient database;
  private final MasterKey master;

  public SigningKeys(JdbcClient database, MasterKey master) {
    this.database = database;
    this.master = master;
  }

  /**
   * All that ever were, the first one first.
   *
   * @throws IllegalStateException when one of them is none any more
   */
  public List<Kept> all() {
    return database
        .sql("select key_number, verifier, since_size, until_size from signing_key order by 1")
        .query((row, _) ->
            new Kept(
                row.getInt(1),
                verifier(row.getString(2)),
                row.getObject(3, Long.class),
                row.getObject(4, Long.class)))
        .list();
  }

  /**
   * Opens the keys that sign the next checkpoint.
   *
   * @throws IllegalStateException when somebody put another key in the place of one
   */
  public List<SigningKey> signing() {
    return rows("where until_size is null").stream().map(row -> opened(row, master)).toList();
  }

  /**
   * Makes sure that this service made every key that ever signed: only who has the master key can.
   *
   * @throws IllegalStateException when somebody put another key in the place of one
   */
  public void requireOwn() {
    rows("").forEach(row -> opened(row, master));
  }

  /**
   * Adds a key, in the caller's transaction.
   *
   * @throws DuplicateKeyException when somebody else adds one at the same moment
   */
  public VerifierKey add(String name, Instant at) {
    int number = all().stream().mapToInt(Kept::number).max().orElse(0) + 1;
    SigningKey fresh = SigningKey.fresh(name);
    database
        .sql(
            "insert into signing_key (key_number, verifier, master, wrapped, made_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            number,
            fresh.verifier().toString(),
            master.id(),
            wrapped(number, fresh),
            at.atOffset(ZoneOffset.UTC))
        .update();
    return fresh.verifier();
  }

  /** Notes that these signed a checkpoint; all but the last of them sign no more. */
  public void signed(List<SigningKey> keys, long size) {
    String last = keys.getLast().verifier().toString();
    for (SigningKey key : keys) {
      String verifier = key.verifier().toString();
      database
          .sql("update signing_key set since_size = ? where verifier = ? and since_size is null")
          .params(size, verifier)
          .update();
      if (verifier.equals(last)) continue;
      database
          .sql("update signing_key set until_size = ? where verifier = ? and until_size is null")
          .params(size, verifier)
          .update();
    }
  }

  /** Wraps every key anew that an earlier master key wrapped. */
  public void wrapAnew(MasterKey earlier) {
    for (Row row : rows("")) {
      if (!row.master().equals(earlier.id())) continue;
      database
          .sql("update signing_key set master = ?, wrapped = ? where key_number = ?")
          .params(master.id(), wrapped(row.number(), opened(row, earlier)), row.number())
          .update();
    }
  }

  private List<Row> rows(String which) {
    return database
        .sql(
            "select key_number, verifier, master, wrapped from signing_key "
                + which
                + " order by key_number")
        .query(SigningKeys::row)
        .list();
  }

  private String wrapped(int number, SigningKey key) {
    try {
      byte[] sealed = aead(master).encrypt(key.secret(), belongsTo(number));
      return Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("a signing key cannot be wrapped", failure);
    }
  }

  private static SigningKey opened(Row row, MasterKey by) {
    try {
      byte[] sealed = Base64.getDecoder().decode(row.wrapped());
      return SigningKey.of(row.verifier(), aead(by).decrypt(sealed, belongsTo(row.number())));
    } catch (GeneralSecurityException | IllegalArgumentException failure) {
      throw new IllegalStateException(
          "signing key " + row.number() + " is not the one that this service made", failure);
    }
  }

  private static Aead aead(MasterKey master) throws GeneralSecurityException {
    return new AesGcmJce(master.keyFor("wrapping of signing keys"));
  }

  /** Ties a wrapped key to its place, so that two rows cannot be exchanged. */
  private static byte[] belongsTo(int number) {
    return ("signing key|" + number).getBytes(UTF_8);
  }

  private static VerifierKey verifier(String kept) {
    try {
      return VerifierKey.parse(kept);
    } catch (IllegalArgumentException noKey) {
      throw new IllegalStateException("what is kept of a signing key is none", noKey);
    }
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(row.getInt(1), verifier(row.getString(2)), row.getString(3), row.getString(4));
  }
}
