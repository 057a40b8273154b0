package nl.werkplaats.query.proof;

import java.util.List;
import nl.werkplaats.kernel.proof.Checkpoint;
import nl.werkplaats.kernel.proof.SignedNote;
import nl.werkplaats.kernel.text.SigningKeys;

/**
 * Judges whether what is kept of a checkpoint is what this service signed.
 *
 * @param keys all that ever signed
 */
record Signatures(List<SigningKeys.Kept> keys) {

  boolean holdFor(Sealed sealed) {
    try {
      SignedNote note = SignedNote.parse(sealed.note());
      Checkpoint signed = Checkpoint.parse(note.text());
      return signed.size() == sealed.size()
          && signed.root().equals(sealed.root())
          && keys.stream()
              .filter(key -> signs(key, sealed.size()))
              .map(key -> note.isSignedBy(key.verifier()))
              .reduce(Boolean::logicalAnd)
              .orElse(false);
    } catch (IllegalArgumentException noNote) {
      return false;
    }
  }

  private static boolean signs(SigningKeys.Kept key, long size) {
    return key.since() != null
        && key.since() <= size
        && (key.until() == null || size <= key.until());
  }
}
