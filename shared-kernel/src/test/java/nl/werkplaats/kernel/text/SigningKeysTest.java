package nl.werkplaats.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.proof.SignedNote;
import nl.werkplaats.kernel.proof.SigningKey;
import nl.werkplaats.kernel.proof.VerifierKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SigningKeysTest {

  private static final String NAME = "log.voorbeeld.test";

  @TempDir Path folder;
  private HikariDataSource source;
  private JdbcClient database;
  private SigningKeys keys;

  @BeforeEach
  void begin() {
    source = EventDatabase.H2.fresh();
    database = JdbcClient.create(source);
    keys = new SigningKeys(database, master("first"));
  }

  @AfterEach
  void end() {
    source.close();
  }

  private MasterKey master(String name) {
    return MasterKey.in(folder.resolve(name + ".key"), true);
  }

  @Test
  void a_key_signs_until_another_has_signed_beside_it() {
    VerifierKey first = keys.add(NAME, Instant.EPOCH);
    assertThat(signing()).containsExactly(first);
    keys.signed(keys.signing(), 5);
    VerifierKey second = keys.add(NAME, Instant.EPOCH);
    assertThat(signing()).containsExactly(first, second);
    keys.signed(keys.signing(), 9);
    assertThat(signing()).containsExactly(second);
    assertThat(keys.all())
        .containsExactly(
            new SigningKeys.Kept(1, first, 5L, 9L), new SigningKeys.Kept(2, second, 9L, null));
  }

  @Test
  void the_private_half_is_kept_wrapped_only() {
    keys.add(NAME, Instant.EPOCH);
    SigningKey key = keys.signing().getFirst();
    String row = database.sql("select * from signing_key").query().singleRow().toString();
    assertThat(row).doesNotContain(Base64.getEncoder().encodeToString(key.secret()));
    SigningKeys others = new SigningKeys(database, master("other"));
    assertThatIllegalStateException().isThrownBy(others::signing);
    assertThatIllegalStateException().isThrownBy(others::requireOwn);
  }

  @Test
  void another_master_key_takes_them_over() {
    VerifierKey key = keys.add(NAME, Instant.EPOCH);
    SigningKeys after = new SigningKeys(database, master("second"));
    after.wrapAnew(master("first"));
    after.wrapAnew(master("first"));
    SignedNote note = SignedNote.signed("synthetic\n", after.signing());
    assertThat(note.isSignedBy(key)).isTrue();
    assertThatIllegalStateException().isThrownBy(keys::signing);
  }

  @Test
  void a_row_in_the_place_of_another_is_refused() {
    keys.add(NAME, Instant.EPOCH);
    keys.add(NAME, Instant.EPOCH);
    List<String> wrapped =
        database
            .sql("select wrapped from signing_key order by key_number")
            .query(String.class)
            .list();
    database
        .sql("update signing_key set wrapped = ? where key_number = 2")
        .param(wrapped.getFirst())
        .update();
    assertThatIllegalStateException().isThrownBy(keys::requireOwn);
  }

  private List<VerifierKey> signing() {
    return keys.signing().stream().map(SigningKey::verifier).toList();
  }
}
