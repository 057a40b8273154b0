package nl.werkplaats.query.bundle;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.bundle.SealedLeaf;
import nl.werkplaats.kernel.bundle.SignedSizes;
import nl.werkplaats.kernel.proof.Hashes;

/** What was sealed of the log. */
public interface BundleSource {

  /**
   * One checkpoint.
   *
   * @param edge where in the log the last event of it stands
   * @param note what was signed, with the signatures
   */
  record Seal(long size, long edge, String note) {}

  /** The last checkpoint. */
  Optional<Seal> newest();

  /**
   * Which of the checkpoints before another tell how the log came to be: the last one of each day,
   * those around a stretch of the log, and those with which one key vouched for the next.
   */
  List<Seal> before(Seal newest, long first, long last);

  /** All keys that ever signed, the first one first. */
  List<SignedSizes> keys();

  /**
   * The next leaves from a number on, as they were sealed; fewer than there are when they are not
   * kept any more.
   *
   * @param number a multiple of 256
   */
  List<SealedLeaf> leaves(long number);

  /**
   * The hashes of the tree.
   *
   * @throws IllegalStateException on one that is not kept any more
   */
  Hashes hashes();
}
