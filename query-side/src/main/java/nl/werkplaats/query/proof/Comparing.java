package nl.werkplaats.query.proof;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.proof.GrowingTiles;
import nl.werkplaats.kernel.proof.Hash;
import nl.werkplaats.kernel.proof.RootBuilder;
import nl.werkplaats.kernel.proof.StoredRow;
import nl.werkplaats.kernel.proof.Tile;
import nl.werkplaats.kernel.text.SigningKeys;

/** Compares the log, the tree that is kept and all that was signed, from the first leaf on. */
final class Comparing {

  private static final int CHECKPOINTS = 500;

  private final SealedTree tree;
  private final SigningKeys keys;
  private final Sealed head;
  private final LongConsumer progress;
  private final RowCursor rows;
  private final Differences differences = new Differences();
  private final RootBuilder root = new RootBuilder();
  private final GrowingTiles growing =
      new GrowingTiles(
          0,
          (level, number) -> {
            throw new BrokenTree("an empty tree has no tiles");
          });

  private Signatures signatures;
  private Iterator<Sealed> checkpoints = List.<Sealed>of().iterator();
  private Optional<Sealed> next = Optional.empty();
  private long signed;
  private boolean whole = true;
  private boolean skipping;

  /**
   * Compares everything up to a checkpoint.
   *
   * @param progress is told how many leaves were compared
   */
  Comparing(OrderedLog log, SealedTree tree, SigningKeys keys, Sealed head, LongConsumer progress) {
    this.tree = tree;
    this.keys = keys;
    this.head = head;
    this.progress = progress;
    this.rows = new RowCursor(log, head.edge());
  }

  Differences run() {
    signatures = signatures();
    nextCheckpoint();
    for (long number = 0; number * Tile.WIDTH < head.size(); number++) {
      int width = Tile.width(0, number, head.size());
      Optional<Leaves> leaves = leaves(number).filter(one -> one.positions().size() >= width);
      if (leaves.isEmpty()) {
        differences.add(Difference.tile(0, number));
        whole = false;
        skipping = true;
      } else {
        compare(leaves.get(), width);
      }
      progress.accept(number * Tile.WIDTH + width);
    }
    for (StoredRow row = rows.nextUpTo(head.edge());
        row != null;
        row = rows.nextUpTo(head.edge())) {
      if (!skipping) differences.extra(row);
    }
    if (whole) growing.drain().stream().filter(one -> one.level() > 0).forEach(this::compareAbove);
    if (whole && signed != head.size()) differences.add(Difference.checkpoint(head.size()));
    return differences;
  }

  private Signatures signatures() {
    try {
      keys.requireOwn();
    } catch (IllegalStateException notOwn) {
      differences.add(Difference.key());
      return new Signatures(List.of());
    }
    return new Signatures(keys.all());
  }

  private Optional<Leaves> leaves(long number) {
    try {
      return tree.leaves(number, 1).stream().filter(one -> one.tile().number() == number).findAny();
    } catch (BrokenTree broken) {
      return Optional.empty();
    }
  }

  private void compare(Leaves leaves, int width) {
    for (int at = 0; at < width; at++) {
      compare(leaves.positions().get(at), leaves.tile().hashes().get(at));
    }
    // So often, and no more, are tiles above the leaves made whole.
    if (!whole || growing.size() % ((long) Tile.WIDTH * Tile.WIDTH) != 0) return;
    growing.drain().stream()
        .filter(made -> made.level() > 0 && made.hashes().size() == Tile.WIDTH)
        .forEach(this::compareAbove);
  }

  private void compare(long position, Hash leaf) {
    StoredRow row = rows.nextUpTo(position);
    while (row != null && row.position() < position) {
      // Whose tile is gone, of those nothing can be said.
      if (!skipping) differences.extra(row);
      row = rows.nextUpTo(position);
    }
    skipping = false;
    if (row == null) {
      differences.lost(position, leaf);
    } else if (!row.leaf().hash().equals(leaf)) {
      differences.lost(position, leaf);
      differences.extra(row);
    }
    growing.add(leaf);
    root.add(leaf);
    if (next.filter(one -> one.size() == root.size()).isPresent()) compareSigned(next.get());
  }

  private void compareSigned(Sealed checkpoint) {
    boolean fits =
        !whole || checkpoint.root().equals(root.root()) && checkpoint.follows() == signed;
    if (!fits || !signatures.holdFor(checkpoint)) {
      differences.add(Difference.checkpoint(checkpoint.size()));
    }
    signed = checkpoint.size();
    nextCheckpoint();
  }

  private void nextCheckpoint() {
    try {
      if (!checkpoints.hasNext()) checkpoints = tree.after(signed, CHECKPOINTS).iterator();
    } catch (BrokenTree broken) {
      // That the last one is never reached tells it.
    }
    next =
        checkpoints.hasNext()
            ? Optional.of(checkpoints.next()).filter(one -> one.size() <= head.size())
            : Optional.empty();
  }

  /** Nodes that seal meanwhile make the last tiles wider. */
  private void compareAbove(Tile made) {
    try {
      int width = made.hashes().size();
      Optional<Tile> kept = tree.find(made.level(), made.number());
      if (kept.filter(one -> one.hashes().size() >= width)
          .filter(one -> one.hashes().subList(0, width).equals(made.hashes()))
          .isPresent()) {
        return;
      }
    } catch (BrokenTree broken) {
      // Told as any other difference.
    }
    differences.add(Difference.tile(made.level(), made.number()));
  }
}
