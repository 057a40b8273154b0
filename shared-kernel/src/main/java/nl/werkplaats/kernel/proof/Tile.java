package nl.werkplaats.kernel.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 hashes side by side in the tree (C2SP tlog-tiles).
 *
 * @param level 0 for leaves; a hash of the next level is above a whole tile of this one
 * @param number the how-manieth of its level, from 0
 */
public record Tile(int level, long number, List<Hash> hashes) {

  /** How many hashes a whole tile has. */
  public static final int WIDTH = 256;

  static final int HEIGHT = 8;

  /** Keeps the hashes as they are. */
  public Tile {
    hashes = List.copyOf(hashes);
  }

  /**
   * A tile that was kept.
   *
   * @throws IllegalArgumentException when these are not the bytes of a tile
   */
  public static Tile of(int level, long number, byte[] bytes) {
    if (bytes.length % Hash.BYTES != 0 || bytes.length > WIDTH * Hash.BYTES) {
      throw new IllegalArgumentException("a tile has up to 256 hashes of 32 bytes");
    }
    var hashes = new ArrayList<Hash>();
    for (int at = 0; at < bytes.length; at += Hash.BYTES) {
      hashes.add(Hash.of(bytes, at, at + Hash.BYTES));
    }
    return new Tile(level, number, hashes);
  }

  /** How many hashes the tile has in a tree of this size, 0 when it is not in it. */
  public static int width(int level, long number, long size) {
    return Math.clamp(onLevel(level, size) - number * WIDTH, 0, WIDTH);
  }

  /** How many hashes a level has in a tree of this size. */
  static long onLevel(int level, long size) {
    return size >> (HEIGHT * level);
  }

  /** The hashes one after the other. */
  public byte[] bytes() {
    byte[] bytes = new byte[hashes.size() * Hash.BYTES];
    for (int at = 0; at < hashes.size(); at++) hashes.get(at).copyTo(bytes, at * Hash.BYTES);
    return bytes;
  }

  /** The hash above {@code 2^height} of these. */
  Hash above(int height, int number) {
    int from = number << height;
    List<Hash> level = hashes.subList(from, from + (1 << height));
    while (level.size() > 1) {
      var above = new ArrayList<Hash>(level.size() / 2);
      for (int at = 0; at < level.size(); at += 2) {
        above.add(Hash.node(level.get(at), level.get(at + 1)));
      }
      level = above;
    }
    return level.getFirst();
  }
}
