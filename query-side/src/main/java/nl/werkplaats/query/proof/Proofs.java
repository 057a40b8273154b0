package nl.werkplaats.query.proof;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.proof.Hash;
import nl.werkplaats.kernel.proof.MerkleProof;
import nl.werkplaats.kernel.proof.MerkleTree;
import nl.werkplaats.kernel.proof.StoredRow;
import nl.werkplaats.kernel.proof.Tile;

/** Proves to whoever asks what was sealed. */
public final class Proofs {

  private static final String DIFFERS = "not-as-sealed";

  private final OrderedLog log;
  private final SealedTree tree;

  public Proofs(OrderedLog log, Sealing sealing) {
    this.log = log;
    this.tree = sealing.tree();
  }

  /** The event as it is stored, when there is one. */
  Optional<StoredRow> event(String id) {
    return log.row(id);
  }

  /**
   * Proves that an event is in a checkpoint.
   *
   * @param size that of the checkpoint; the last one when absent
   * @throws Refused when it is not, or when what is stored now is not what was sealed
   */
  Inclusion inclusion(StoredRow event, Optional<Long> size) {
    Sealed checkpoint = checkpoint("size", size);
    long index = index(event).orElseThrow(() -> Refused.rule("not-sealed-yet"));
    if (index >= checkpoint.size()) throw Refused.rule("not-sealed-yet");
    List<Hash> path = proven(() -> new MerkleTree(tree).inclusion(index, checkpoint.size()));
    var proof = new MerkleProof(path);
    if (!proof.includes(event.leaf().hash(), index, checkpoint.size(), checkpoint.root())) {
      throw Refused.rule(DIFFERS);
    }
    return new Inclusion(
        event.eventId(),
        event.leaf().text(),
        index,
        checkpoint.size(),
        texts(path),
        checkpoint.note());
  }

  /**
   * Proves that a checkpoint goes on from an earlier one.
   *
   * @param from the size of the earlier one; the first of all when absent
   * @param to the size of the later one; the last of all when absent
   * @throws Refused when there are no such checkpoints, or the tree is not what was signed
   */
  Consistency consistency(Optional<Long> from, Optional<Long> to) {
    Sealed later = checkpoint("to", to);
    Sealed earlier = from.isPresent() ? checkpoint("from", from) : tree.holding(1).orElseThrow();
    if (earlier.size() > later.size()) {
      throw new Refused(Refusal.Malformed.at("from", "out-of-range"));
    }
    List<Hash> path = proven(() -> new MerkleTree(tree).consistency(earlier.size(), later.size()));
    var proof = new MerkleProof(path);
    if (!proof.continues(earlier.size(), earlier.root(), later.size(), later.root())) {
      throw Refused.rule(DIFFERS);
    }
    return new Consistency(earlier.size(), later.size(), texts(path), earlier.note(), later.note());
  }

  /** The last checkpoint. */
  Sealed latest() {
    return proven(tree::head).orElseThrow(() -> Refused.rule("nothing-sealed-yet"));
  }

  /** The next checkpoints below a size, the largest first. */
  List<Sealed> before(long size, int max) {
    return proven(() -> tree.before(size, max));
  }

  private Sealed checkpoint(String parameter, Optional<Long> size) {
    return size.isEmpty()
        ? latest()
        : proven(() -> tree.ofSize(size.get()))
            .orElseThrow(() -> new Refused(Refusal.Malformed.at(parameter, "out-of-range")));
  }

  private Optional<Long> index(StoredRow event) {
    return proven(() -> tree.around(event.position()))
        .flatMap(leaves -> {
          int at = Collections.binarySearch(leaves.positions(), event.position());
          return at < 0 ? Optional.empty() : Optional.of(leaves.tile().number() * Tile.WIDTH + at);
        });
  }

  private static <T> T proven(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (BrokenTree | IndexOutOfBoundsException broken) {
      throw Refused.rule(DIFFERS);
    }
  }

  private static List<String> texts(List<Hash> path) {
    return path.stream().map(Hash::toString).toList();
  }
}
