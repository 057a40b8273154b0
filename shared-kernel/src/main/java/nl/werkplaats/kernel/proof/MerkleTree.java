package nl.werkplaats.kernel.proof;

import java.util.ArrayList;
import java.util.List;

/** A tree of leaves as RFC 6962 hashes it, and the proofs that it gives. */
public record MerkleTree(Hashes hashes) {

  /** The root above the first leaves. */
  public Hash root(long size) {
    return size == 0 ? Hash.ofNothing() : above(0, size);
  }

  /**
   * Proves that a leaf is in the tree of a size.
   *
   * @throws IllegalArgumentException when that tree has no such leaf
   */
  public List<Hash> inclusion(long index, long size) {
    if (index < 0 || index >= size) throw new IllegalArgumentException("no such leaf");
    var path = new ArrayList<Hash>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + split(to - from);
      if (index < middle) {
        path.add(above(middle, to));
        to = middle;
      } else {
        path.add(above(from, middle));
        from = middle;
      }
    }
    return path.reversed();
  }

  /**
   * Proves that the tree of one size is the beginning of the tree of another.
   *
   * @throws IllegalArgumentException when the first is empty or larger than the second
   */
  public List<Hash> consistency(long earlier, long later) {
    if (earlier < 1 || earlier > later) throw new IllegalArgumentException("no earlier tree");
    var path = new ArrayList<Hash>();
    long from = 0;
    long to = later;
    while (to != earlier) {
      long middle = from + split(to - from);
      if (earlier <= middle) {
        path.add(above(middle, to));
        to = middle;
      } else {
        path.add(above(from, middle));
        from = middle;
      }
    }
    // Whoever asks knows the earlier root already.
    if (from > 0) path.add(above(from, to));
    return path.reversed();
  }

  private Hash above(long from, long to) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      int level = Long.numberOfTrailingZeros(leaves);
      return hashes.at(level, from >> level);
    }
    long middle = from + split(leaves);
    return Hash.node(above(from, middle), above(middle, to));
  }

  /** The largest power of two below this. */
  private static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }
}
