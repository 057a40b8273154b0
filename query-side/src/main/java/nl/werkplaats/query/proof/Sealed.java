package nl.werkplaats.query.proof;

import java.time.Instant;
import nl.werkplaats.kernel.proof.Hash;

/**
 * One checkpoint as it is kept.
 *
 * @param follows the size of the one before, 0 when it is the first
 * @param edge where in the log the last event of it stands
 * @param note what was signed, with the signatures
 */
record Sealed(long size, long follows, Hash root, long edge, String note, Instant at) {}
