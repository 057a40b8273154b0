package nl.werkplaats.kernel.bundle;

import java.util.List;
import java.util.Set;
import nl.werkplaats.kernel.proof.Hash;
import nl.werkplaats.kernel.proof.Leaf;
import nl.werkplaats.kernel.proof.MerkleProof;

/**
 * That one event is in the tree, as a line.
 *
 * @param position where in the log it stands
 * @param number of its leaf, from 0
 * @param size of the tree
 */
public record InclusionLine(long position, long number, long size, List<Hash> path) {

  private static final Set<String> NAMES = Set.of("position", "leaf", "size", "path");

  /** Keeps the path as it is. */
  public InclusionLine {
    path = List.copyOf(path);
  }

  /**
   * Reads a line back.
   *
   * @throws IllegalArgumentException when a proof is never written so
   */
  public static InclusionLine read(String text) {
    var line = JsonLine.read(text, NAMES);
    return new InclusionLine(
        line.number("position"),
        line.number("leaf"),
        line.number("size"),
        line.words("path").stream().map(Hash::parse).toList());
  }

  /** Writes the line, without its end. */
  public String write() {
    return JsonLine.empty()
        .with("position", position)
        .with("leaf", number)
        .with("size", size)
        .with("path", path)
        .toString();
  }

  /** Whether it proves that this leaf is in the tree with this root. */
  public boolean proves(Leaf leaf, Hash root) {
    return new MerkleProof(path).includes(leaf.hash(), number, size, root);
  }
}
