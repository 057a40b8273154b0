package nl.werkplaats.query.bundle;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import nl.werkplaats.kernel.bundle.SealedLeaf;
import nl.werkplaats.kernel.proof.Tile;

/** Goes through the leaves of a tree as they were sealed, holding few of them at a time. */
final class SealedLeaves {

  private final BundleSource source;
  private final long size;
  private Iterator<SealedLeaf> tile = List.<SealedLeaf>of().iterator();
  private long nextTile;
  private long number = -1;
  private SealedLeaf here;

  SealedLeaves(BundleSource source, long size) {
    this.source = source;
    this.size = size;
    advance();
  }

  /** What stands here, or null at the end. */
  SealedLeaf here() {
    return here;
  }

  void advance() {
    while (!tile.hasNext() && nextTile < size) {
      int width = (int) Math.min(Tile.WIDTH, size - nextTile);
      List<SealedLeaf> kept = source.leaves(nextTile);
      tile = kept.subList(0, Math.min(width, kept.size())).iterator();
      number = nextTile - 1;
      nextTile += Tile.WIDTH;
    }
    here = tile.hasNext() ? tile.next() : null;
    number++;
  }

  /** The number of the leaf that was sealed at a position; positions are asked in their order. */
  OptionalLong numberOf(long position) {
    while (here != null && here.position() < position) advance();
    return here != null && here.position() == position
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }
}
