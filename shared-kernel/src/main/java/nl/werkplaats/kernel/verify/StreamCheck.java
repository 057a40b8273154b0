package nl.werkplaats.kernel.verify;

import java.util.HashMap;
import java.util.Map;
import nl.werkplaats.kernel.proof.Leaf;

/**
 * Whether the events of each stream are numbered from 0 without a gap. It remembers one number for
 * each stream.
 */
final class StreamCheck {

  private final Map<String, Long> next = new HashMap<>();
  private final Differences differences = new Differences();

  void add(Leaf leaf) {
    long expected = next.getOrDefault(leaf.stream(), 0L);
    if (leaf.sequence() > expected) {
      differences.add(
          "difference.gap", leaf.stream(), expected, leaf.sequence() - 1, leaf.position());
    } else if (leaf.sequence() < expected) {
      differences.add("difference.again", leaf.stream(), leaf.sequence(), leaf.position());
    }
    next.put(leaf.stream(), Math.max(expected, leaf.sequence() + 1));
  }

  int count() {
    return next.size();
  }

  Differences differences() {
    return differences;
  }
}
