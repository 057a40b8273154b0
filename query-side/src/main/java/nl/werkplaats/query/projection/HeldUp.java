package nl.werkplaats.query.projection;

import java.util.HashSet;
import java.util.Set;
import nl.werkplaats.kernel.history.Recorded;

/** The same in memory alone, of a copy that nobody ever folds on. */
final class HeldUp implements Behind {

  private final Set<String> keys = new HashSet<>();

  @Override
  public boolean holdUp(String key, long position) {
    return keys.contains(key);
  }

  @Override
  public void add(String key, Recorded recorded, RuntimeException cause) {
    keys.add(key);
  }

  @Override
  public long count() {
    return keys.size();
  }
}
