package nl.werkplaats.kernel.proof;

/** Gives the tiles of a tree, and with them all its hashes. */
@FunctionalInterface
public interface Tiles extends Hashes {

  /** A tile with at least the hashes that its tree has there. */
  Tile tile(int level, long number);

  @Override
  default Hash at(int level, long number) {
    int height = level % Tile.HEIGHT;
    // A hash just above a whole tile stands in the next level, once that has begun: always.
    long first = number << height;
    Tile tile = tile(level / Tile.HEIGHT, first / Tile.WIDTH);
    return tile.above(height, (int) (first % Tile.WIDTH) >> height);
  }
}
