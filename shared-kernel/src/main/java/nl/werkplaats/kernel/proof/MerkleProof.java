package nl.werkplaats.kernel.proof;

import java.util.List;

/** Judges proofs without the tree (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public record MerkleProof(List<Hash> path) {

  /** Keeps the path as it is. */
  public MerkleProof {
    path = List.copyOf(path);
  }

  /** Whether the path leads from this leaf to this root. */
  public boolean includes(Hash leaf, long index, long size, Hash root) {
    if (index < 0 || index >= size) return false;
    var walk = new Walk(index, size - 1);
    Hash reached = leaf;
    for (Hash each : path) {
      if (walk.atTheTop()) return false;
      reached = walk.isLeft() ? Hash.node(reached, each) : Hash.node(each, reached);
      walk.up();
    }
    return walk.atTheTop() && reached.equals(root);
  }

  /** Whether the tree with the first root is the beginning of the one with the second. */
  public boolean continues(long earlier, Hash earlierRoot, long later, Hash laterRoot) {
    if (earlier < 1 || earlier > later) return false;
    if (earlier == later) return path.isEmpty() && earlierRoot.equals(laterRoot);
    boolean whole = Long.bitCount(earlier) == 1;
    if (path.isEmpty()) return false;
    var walk = new Walk(earlier - 1, later - 1);
    walk.upWhileRight();
    Hash first = whole ? earlierRoot : path.getFirst();
    Hash before = first;
    Hash after = first;
    for (Hash each : whole ? path : path.subList(1, path.size())) {
      if (walk.atTheTop()) return false;
      if (walk.isLeft()) {
        after = Hash.node(after, each);
      } else {
        before = Hash.node(each, before);
        after = Hash.node(each, after);
      }
      walk.up();
    }
    return walk.atTheTop() && before.equals(earlierRoot) && after.equals(laterRoot);
  }

  /** Where one stands on the way up, and the last node of that level. */
  private static final class Walk {

    private long here;
    private long last;

    private Walk(long here, long last) {
      this.here = here;
      this.last = last;
    }

    private boolean atTheTop() {
      return last == 0;
    }

    /** Whether there is a node to the right to be hashed with; the last of a level has none. */
    private boolean isLeft() {
      return (here & 1) == 0 && here != last;
    }

    private void up() {
      if (!isLeft()) {
        // The last node of a level is its own parent until it is a right one.
        while ((here & 1) == 0 && here != 0) halve();
      }
      halve();
    }

    private void upWhileRight() {
      while ((here & 1) == 1) halve();
    }

    private void halve() {
      here >>= 1;
      last >>= 1;
    }
  }
}
