package nl.werkplaats.kernel.proof;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * One signature on a note.
 *
 * @param keyId tells keys of the same name apart
 */
record NoteSignature(String name, int keyId, byte[] signature) {

  private static final String DASH = "\u2014";
  private static final int WORDS = 3;

  static NoteSignature parse(String line) {
    String[] words = line.split(" ", -1);
    if (words.length != WORDS || !words[0].equals(DASH) || !VerifierKey.isName(words[1])) {
      throw SignedNote.notANote();
    }
    byte[] bytes = Base64.getDecoder().decode(words[2]);
    if (bytes.length <= Integer.BYTES) throw SignedNote.notANote();
    var reading = ByteBuffer.wrap(bytes);
    int keyId = reading.getInt();
    byte[] signature = new byte[reading.remaining()];
    reading.get(signature);
    return new NoteSignature(words[1], keyId, signature);
  }

  String line() {
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(keyId).put(signature).array();
    return DASH + " " + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
  }
}
