package nl.werkplaats.query.proof;

import java.time.Duration;
import nl.werkplaats.kernel.proof.VerifierKey;

/**
 * How the log is sealed.
 *
 * @param origin how it is called by whoever keeps its checkpoints; counts for the first one
 * @param sealEvery how often it is looked whether there is something new
 * @param checkEvery how often all of it is compared with what was sealed
 */
public record ProofSettings(String origin, Duration sealEvery, Duration checkEvery) {

  /** Refuses what could not be signed or would never be done. */
  public ProofSettings {
    if (!VerifierKey.isName(origin)) {
      throw new IllegalArgumentException(
          "werkplaats.proof.origin must be a word without white space and plus signs");
    }
    if (!sealEvery.isPositive() || !checkEvery.isPositive()) {
      throw new IllegalArgumentException(
          "werkplaats.proof.seal-every and werkplaats.proof.check-every must be longer than"
              + " nothing");
    }
  }
}
