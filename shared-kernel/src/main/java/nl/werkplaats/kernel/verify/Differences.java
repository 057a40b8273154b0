package nl.werkplaats.kernel.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.werkplaats.kernel.proof.Leaf;
import nl.werkplaats.kernel.proof.StoredRow;

/** What one check found, of which the first are named and the others counted. */
final class Differences {

  private static final int NAMED = 20;

  private final List<Said> first = new ArrayList<>();
  private long count;

  private record Said(String key, Object... values) {}

  /** Positions and the like are told as they are written, without signs between the digits. */
  void add(String key, Object... values) {
    count++;
    if (first.size() == NAMED) return;
    for (int at = 0; at < values.length; at++) values[at] = String.valueOf(values[at]);
    first.add(new Said(key, values));
  }

  void add(String key, Leaf leaf) {
    add(key, leaf.position(), leaf.stream(), leaf.sequence());
  }

  void add(String key, StoredRow row) {
    add(key, row.position(), row.stream(), row.sequence(), row.eventId(), row.name());
  }

  boolean none() {
    return count == 0;
  }

  void tell(Consumer<String> line, Texts texts) {
    first.forEach(each -> line.accept(texts.say(each.key(), each.values())));
    if (count > first.size()) line.accept(texts.say("difference.more", count - first.size()));
  }
}
