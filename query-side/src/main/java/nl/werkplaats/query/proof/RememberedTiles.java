package nl.werkplaats.query.proof;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import nl.werkplaats.kernel.proof.Tile;
import nl.werkplaats.kernel.proof.Tiles;

/** Remembers the tiles that were asked for last: leaves side by side share theirs. */
final class RememberedTiles implements Tiles {

  private static final int REMEMBERED = 32;

  private final Tiles tiles;
  private final SequencedMap<Place, Tile> latest = new LinkedHashMap<>(REMEMBERED, 1, true);

  RememberedTiles(Tiles tiles) {
    this.tiles = tiles;
  }

  private record Place(int level, long number) {}

  @Override
  public Tile tile(int level, long number) {
    var place = new Place(level, number);
    Tile tile = latest.get(place);
    if (tile == null) {
      tile = tiles.tile(level, number);
      latest.put(place, tile);
      if (latest.size() > REMEMBERED) latest.pollFirstEntry();
    }
    return tile;
  }
}
