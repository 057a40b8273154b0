package nl.werkplaats.kernel.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A tree in memory, kept in tiles. */
final class TestTree {

  private final Map<List<Long>, Tile> tiles = new HashMap<>();
  private long size;

  static TestTree of(int size) {
    var tree = new TestTree();
    tree.grow(IntStream.range(0, size).mapToObj(TestTree::leaf).toList());
    return tree;
  }

  static Hash leaf(int number) {
    return Hash.leaf(("synthetic " + number).getBytes(UTF_8));
  }

  /** Gives the root that the growing itself came to. */
  Hash grow(List<Hash> leaves) {
    var growing = new GrowingTiles(size, this::tile);
    leaves.forEach(growing::add);
    for (Tile tile : growing.drain()) {
      tiles.put(
          List.of((long) tile.level(), tile.number()),
          Tile.of(tile.level(), tile.number(), tile.bytes()));
    }
    size = growing.size();
    return growing.root();
  }

  Tile tile(int level, long number) {
    return tiles.get(List.of((long) level, number));
  }

  MerkleTree tree() {
    Tiles kept = this::tile;
    return new MerkleTree(kept);
  }
}
