package nl.werkplaats.query.proof;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.proof.Checkpoint;
import nl.werkplaats.kernel.proof.GrowingTiles;
import nl.werkplaats.kernel.proof.Hash;
import nl.werkplaats.kernel.proof.SignedNote;
import nl.werkplaats.kernel.proof.SigningKey;
import nl.werkplaats.kernel.proof.StoredRow;
import nl.werkplaats.kernel.proof.Tile;
import nl.werkplaats.kernel.text.SigningKeys;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives settled events their leaves and signs what they come to. It reads and hashes outside any
 * transaction, for an open one that writes holds up all who read the log.
 */
final class Sealer {

  static final int PORTION = 20_000;

  private static final int BATCH = 1_000;
  private static final int AHEAD = 100;

  private final OrderedLog log;
  private final SealedTree tree;
  private final SigningKeys keys;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final String origin;

  Sealer(
      OrderedLog log,
      SealedTree tree,
      SigningKeys keys,
      TransactionOperations transaction,
      Clock clock,
      String origin) {
    this.log = log;
    this.tree = tree;
    this.keys = keys;
    this.transaction = transaction;
    this.clock = clock;
    this.origin = origin;
  }

  /**
   * Seals what has settled since the last checkpoint, up to a portion of it.
   *
   * @return how many events got a leaf; 0 when there was nothing new, or another node was first
   * @throws BrokenTree when the tree is not what was signed last; nothing is added to it then
   */
  int sealNext() throws InterruptedException {
    Optional<Sealed> head = tree.head();
    long edge = head.map(Sealed::edge).orElse(0L);
    long settled = log.settledHead();
    if (settled <= edge) return 0;
    GrowingTiles growing = growing(head);
    var positions = new ArrayList<Long>();
    while (positions.size() < PORTION) {
      List<StoredRow> rows = withoutBareEnd(log.rows(edge, settled, BATCH));
      if (rows.isEmpty()) break;
      for (StoredRow row : rows) {
        growing.add(row.leaf().hash());
        positions.add(row.position());
      }
      edge = positions.getLast();
    }
    return positions.isEmpty() || !keep(head, growing, positions) ? 0 : positions.size();
  }

  /** Since when the oldest event waits that could have a leaf and has none yet. */
  Optional<Instant> waitingSince() {
    long edge = tree.head().map(Sealed::edge).orElse(0L);
    return withoutBareEnd(log.rows(edge, Long.MAX_VALUE, AHEAD)).stream()
        .filter(row -> !log.isUnsigned(row))
        .findFirst()
        .map(StoredRow::recordedAt);
  }

  /**
   * An event of which only the day is known gets its leaf together with a later one: the moment of
   * a checkpoint that ends with it would be the moment that somebody answered.
   */
  private List<StoredRow> withoutBareEnd(List<StoredRow> rows) {
    int end = rows.size();
    while (end > 0 && log.isUnsigned(rows.get(end - 1))) end--;
    // Among so many none stands alone.
    return end == 0 && rows.size() == BATCH ? rows : rows.subList(0, end);
  }

  /** What is added to a tree must not make good what somebody did to it. */
  private GrowingTiles growing(Optional<Sealed> head) {
    GrowingTiles growing;
    try {
      growing = new GrowingTiles(head.map(Sealed::size).orElse(0L), tree);
      keys.requireOwn();
    } catch (IndexOutOfBoundsException | IllegalStateException broken) {
      throw new BrokenTree(broken.getMessage());
    }
    head.ifPresent(last -> {
      if (!new Signatures(keys.all()).holdFor(last)) {
        throw new BrokenTree("the checkpoint of size " + last.size() + " is not what was signed");
      }
      if (!growing.root().equals(last.root())) {
        throw new BrokenTree("the tiles do not come to the checkpoint of size " + last.size());
      }
    });
    return growing;
  }

  private boolean keep(Optional<Sealed> head, GrowingTiles growing, List<Long> added) {
    long before = head.map(Sealed::size).orElse(0L);
    long firstTile = before / Tile.WIDTH;
    var positions = new ArrayList<Long>();
    if (before % Tile.WIDTH > 0) {
      List<Long> kept = tree.leaves(firstTile, 1).getFirst().positions();
      positions.addAll(kept.subList(0, (int) (before % Tile.WIDTH)));
    }
    positions.addAll(added);
    Hash root = growing.root();
    try {
      transaction.executeWithoutResult(_ -> {
        List<SigningKey> signing = signing();
        var text = new Checkpoint(signing.getFirst().verifier().name(), growing.size(), root);
        String note = SignedNote.signed(text.text(), signing).toString();
        // First, so that of two nodes one fails before it has written anything.
        tree.keep(new Sealed(growing.size(), before, root, added.getLast(), note, clock.instant()));
        for (Tile tile : growing.drain()) {
          if (tile.level() > 0) {
            tree.keep(tile);
          } else {
            int from = (int) (tile.number() - firstTile) * Tile.WIDTH;
            tree.keep(new Leaves(tile, positions.subList(from, from + tile.hashes().size())));
          }
        }
        keys.signed(signing, growing.size());
      });
      return true;
    } catch (DuplicateKeyException anotherNode) {
      return false;
    }
  }

  private List<SigningKey> signing() {
    if (keys.all().isEmpty()) keys.add(origin, clock.instant());
    return keys.signing();
  }
}
