package nl.werkplaats.kernel.proof;

import java.util.ArrayDeque;
import java.util.Deque;

/** The root of as many leaves as come by, one after the other and none of them kept. */
public final class RootBuilder {

  /** The whole subtrees so far, the smallest and last one first. */
  private final Deque<Hash> whole = new ArrayDeque<>();

  private long size;

  /** Takes the next leaf. */
  public void add(Hash leaf) {
    Hash hash = leaf;
    for (long left = size; (left & 1) == 1; left >>= 1) hash = Hash.node(whole.pop(), hash);
    whole.push(hash);
    size++;
  }

  /** How many leaves came by. */
  public long size() {
    return size;
  }

  /** The root above all leaves that came by. */
  public Hash root() {
    return whole.stream().reduce((right, left) -> Hash.node(left, right)).orElse(Hash.ofNothing());
  }
}
