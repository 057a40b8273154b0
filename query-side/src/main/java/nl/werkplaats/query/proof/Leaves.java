package nl.werkplaats.query.proof;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import nl.werkplaats.kernel.proof.Tile;

/**
 * A tile of leaves, and where in the log their events stand.
 *
 * @param positions one for each hash
 */
record Leaves(Tile tile, List<Long> positions) {

  static Leaves of(long number, byte[] hashes, byte[] positions) {
    Tile tile = Tile.of(0, number, hashes);
    LongBuffer reading = ByteBuffer.wrap(positions).asLongBuffer();
    var all = new ArrayList<Long>();
    while (reading.hasRemaining()) all.add(reading.get());
    if (all.size() != tile.hashes().size()) {
      throw new IllegalArgumentException("a tile of leaves has a position for each hash");
    }
    return new Leaves(tile, all);
  }

  static byte[] bytes(List<Long> positions) {
    var bytes = ByteBuffer.allocate(positions.size() * Long.BYTES);
    positions.forEach(bytes::putLong);
    return bytes.array();
  }
}
