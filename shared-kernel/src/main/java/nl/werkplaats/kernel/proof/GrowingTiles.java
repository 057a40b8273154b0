package nl.werkplaats.kernel.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Adds leaves to a tree and tells which tiles that made or widened. */
public final class GrowingTiles {

  private final List<Level> levels = new ArrayList<>();
  private long size;

  /** Goes on after a tree of this size. */
  public GrowingTiles(long size, Tiles kept) {
    this.size = size;
    for (int level = 0; Tile.onLevel(level, size) > 0; level++) {
      var last = new Level(level);
      last.number = Tile.onLevel(level + 1, size);
      int width = Tile.width(level, last.number, size);
      if (width > 0) last.hashes.addAll(kept.tile(level, last.number).hashes().subList(0, width));
      levels.add(last);
    }
  }

  /** Adds the next leaf. */
  public void add(Hash leaf) {
    Hash hash = leaf;
    int level = 0;
    while (hash != null) {
      if (level == levels.size()) levels.add(new Level(level));
      hash = levels.get(level).add(hash);
      level++;
    }
    size++;
  }

  /** How many leaves the tree has now. */
  public long size() {
    return size;
  }

  /** The tiles that were made or have more hashes than when this was last asked. */
  public List<Tile> drain() {
    return levels.stream().flatMap(level -> level.drain().stream()).toList();
  }

  /** The root above all leaves. */
  public Hash root() {
    return levels.stream()
        .flatMap(level -> level.loose().stream())
        .reduce((right, left) -> Hash.node(left, right))
        .orElse(Hash.ofNothing());
  }

  /** The tile at the right edge of a level, which takes the next hash. */
  private static final class Level {

    private final int level;
    private final List<Tile> whole = new ArrayList<>();
    private final List<Hash> hashes = new ArrayList<>();
    private long number;
    private boolean widened;

    private Level(int level) {
      this.level = level;
    }

    /** Gives the hash above the tile when this made it whole. */
    private Hash add(Hash hash) {
      hashes.add(hash);
      widened = hashes.size() < Tile.WIDTH;
      if (widened) return null;
      Tile full = tile();
      whole.add(full);
      hashes.clear();
      number++;
      return full.above(Tile.HEIGHT, 0);
    }

    private Tile tile() {
      return new Tile(level, number, hashes);
    }

    private List<Tile> drain() {
      var tiles = new ArrayList<>(whole);
      if (widened) tiles.add(tile());
      whole.clear();
      widened = false;
      return tiles;
    }

    /** The whole subtrees that no higher level covers, the smallest and last one first. */
    private List<Hash> loose() {
      return IntStream.range(0, Tile.HEIGHT)
          .filter(height -> (hashes.size() >> height & 1) == 1)
          .mapToObj(height -> tile().above(height, (hashes.size() >> height) - 1))
          .toList();
    }
  }
}
