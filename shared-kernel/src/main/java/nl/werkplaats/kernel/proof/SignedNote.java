package nl.werkplaats.kernel.proof;

import java.util.Arrays;
import java.util.List;

/** A text with the signatures of one or more keys below it (C2SP signed-note). */
public final class SignedNote {

  private static final String GAP = "\n\n";

  private final String text;
  private final List<NoteSignature> signatures;

  private SignedNote(String text, List<NoteSignature> signatures) {
    this.text = text;
    this.signatures = List.copyOf(signatures);
  }

  /**
   * Signs a text.
   *
   * @param text ends with the end of its last line
   */
  public static SignedNote signed(String text, List<SigningKey> keys) {
    if (!text.endsWith("\n") || keys.isEmpty()) throw notANote();
    return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
  }

  /**
   * Reads a note back without a look at who signed it.
   *
   * @throws IllegalArgumentException when this is no signed note
   */
  public static SignedNote parse(String note) {
    int gap = note.lastIndexOf(GAP);
    if (gap < 0 || !note.endsWith("\n") || note.chars().anyMatch(SignedNote::mayNotStandInOne)) {
      throw notANote();
    }
    String lines = note.substring(gap + GAP.length());
    var read =
        new SignedNote(
            note.substring(0, gap + 1),
            Arrays.stream(lines.split("\n")).map(NoteSignature::parse).toList());
    if (!read.toString().equals(note)) throw notANote();
    return read;
  }

  /** What was signed. */
  public String text() {
    return text;
  }

  /**
   * Whether this key signed the text; a signature of that key that does not hold spoils the note.
   */
  public boolean isSignedBy(VerifierKey key) {
    List<NoteSignature> its =
        signatures.stream()
            .filter(each -> each.name().equals(key.name()) && each.keyId() == key.id())
            .toList();
    return !its.isEmpty() && its.stream().allMatch(each -> key.verifies(text, each.signature()));
  }

  /** The note as it is sent and kept. */
  @Override
  public String toString() {
    var note = new StringBuilder(text).append('\n');
    signatures.forEach(each -> note.append(each.line()));
    return note.toString();
  }

  static IllegalArgumentException notANote() {
    return new IllegalArgumentException("this is not a signed note");
  }

  private static boolean mayNotStandInOne(int character) {
    return character < ' ' && character != '\n';
  }
}
