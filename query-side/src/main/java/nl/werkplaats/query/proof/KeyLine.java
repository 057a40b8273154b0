package nl.werkplaats.query.proof;

import java.util.Optional;
import nl.werkplaats.kernel.text.SigningKeys;

/**
 * One key to verify checkpoints with.
 *
 * @param key as C2SP signed-note writes it
 * @param since the size of the first checkpoint that it signed; absent before there is one
 * @param until the size of the last one; absent while it signs
 */
record KeyLine(String key, Optional<Long> since, Optional<Long> until) {

  static KeyLine of(SigningKeys.Kept kept) {
    return new KeyLine(
        kept.verifier().toString(),
        Optional.ofNullable(kept.since()),
        Optional.ofNullable(kept.until()));
  }
}
