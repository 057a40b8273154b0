package nl.werkplaats.kernel.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

  /** The example of the documentation of Go's sumdb/note. */
  private static final String KNOWN_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String KNOWN_NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private final SigningKey key = SigningKey.fresh("log.voorbeeld.test");

  @Test
  void a_note_of_another_implementation_is_verified() {
    var note = SignedNote.parse(KNOWN_NOTE);
    assertThat(note.isSignedBy(VerifierKey.parse(KNOWN_KEY))).isTrue();
    assertThat(note.toString()).isEqualTo(KNOWN_NOTE);
    assertThat(
            SignedNote.parse(KNOWN_NOTE.replace("don't", "do"))
                .isSignedBy(VerifierKey.parse(KNOWN_KEY)))
        .isFalse();
  }

  @Test
  void several_keys_sign_one_note() {
    var next = SigningKey.fresh(key.verifier().name());
    String checkpoint = new Checkpoint("log.voorbeeld.test", 3, TestTree.leaf(1)).text();
    var note = SignedNote.parse(SignedNote.signed(checkpoint, List.of(key, next)).toString());
    assertThat(note.text()).isEqualTo(checkpoint);
    assertThat(note.isSignedBy(key.verifier())).isTrue();
    assertThat(note.isSignedBy(next.verifier())).isTrue();
    assertThat(note.isSignedBy(SigningKey.fresh("log.voorbeeld.test").verifier())).isFalse();
  }

  @Test
  void every_changed_character_is_noticed() {
    String note = SignedNote.signed("log.voorbeeld.test\n0\n", List.of(key)).toString();
    for (int at = 0; at < note.length(); at++) {
      char other = note.charAt(at) == 'A' ? 'B' : 'A';
      String changed = note.substring(0, at) + other + note.substring(at + 1);
      assertThat(isSignedBy(key.verifier(), changed)).as(changed).isFalse();
    }
  }

  @Test
  void a_key_is_read_back_as_it_is_told_and_kept() {
    VerifierKey told = VerifierKey.parse(key.verifier().toString());
    assertThat(told).isEqualTo(key.verifier());
    SigningKey kept = SigningKey.of(told, key.secret());
    assertThat(SignedNote.signed("x\n", List.of(kept)).isSignedBy(key.verifier())).isTrue();
    assertThat(key.toString()).endsWith(told.toString());
    byte[] ofAnother = SigningKey.fresh("log.voorbeeld.test").secret();
    assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.of(told, ofAnother));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
      })
  void what_is_no_key_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "text\n", "text\n\n", "text\n\n\u2014 name\n", "text\n\n\u2014 name AAAA\n"})
  void what_is_no_note_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
  }

  @Test
  void a_checkpoint_is_read_back_and_nothing_else_is() {
    var checkpoint = new Checkpoint("log.voorbeeld.test", 12, TestTree.leaf(1));
    assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    assertThat(Checkpoint.parse(checkpoint.text() + "more\n")).isEqualTo(checkpoint);
    for (String bad : List.of("", "a\n1\n", "a\n01\n" + TestTree.leaf(1) + "\n", "a\n1\nAAAA\n")) {
      assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(bad));
    }
  }

  private static boolean isSignedBy(VerifierKey key, String note) {
    try {
      return SignedNote.parse(note).isSignedBy(key);
    } catch (IllegalArgumentException notEvenANote) {
      return false;
    }
  }
}
