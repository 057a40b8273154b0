package nl.werkplaats.kernel.verify;

import nl.werkplaats.kernel.proof.Checkpoint;
import nl.werkplaats.kernel.proof.SignedNote;

/** A checkpoint with its signatures, and which file it is from. */
record Signed(String file, SignedNote note, Checkpoint checkpoint) {

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when the text is no signed checkpoint
   */
  static Signed read(String file, String text) {
    try {
      SignedNote note = SignedNote.parse(text);
      return new Signed(file, note, Checkpoint.parse(note.text()));
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException(file + ": " + none.getMessage(), none);
    }
  }

  long size() {
    return checkpoint.size();
  }
}
