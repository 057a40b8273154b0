package nl.werkplaats.query.bundle;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import nl.werkplaats.kernel.proof.Hash;
import nl.werkplaats.kernel.proof.Hashes;

/** Remembers the hashes that were asked for last: leaves side by side share most of theirs. */
final class RememberedHashes implements Hashes {

  private static final int REMEMBERED = 4_096;

  private final Hashes hashes;
  private final SequencedMap<Place, Hash> latest = new LinkedHashMap<>(REMEMBERED, 1, true);

  RememberedHashes(Hashes hashes) {
    this.hashes = hashes;
  }

  private record Place(int level, long number) {}

  @Override
  public Hash at(int level, long number) {
    var place = new Place(level, number);
    Hash hash = latest.get(place);
    if (hash == null) {
      hash = hashes.at(level, number);
      latest.put(place, hash);
      if (latest.size() > REMEMBERED) latest.pollFirstEntry();
    }
    return hash;
  }
}
