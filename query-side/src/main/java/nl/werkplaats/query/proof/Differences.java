package nl.werkplaats.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.werkplaats.kernel.proof.Hash;
import nl.werkplaats.kernel.proof.RootBuilder;
import nl.werkplaats.kernel.proof.StoredRow;

/**
 * All that differs, of which no more is kept than somebody can look through; it is counted to the
 * end, and known again by its fingerprint.
 */
final class Differences {

  private static final int KEPT = 200;

  private final List<Difference> others = new ArrayList<>();
  private final Map<Long, Hash> lost = new TreeMap<>();
  private final Map<Long, StoredRow> extra = new TreeMap<>();
  private final RootBuilder fingerprint = new RootBuilder();
  private long beyond;

  void add(Difference difference) {
    note(difference.toString());
    if (others.size() < KEPT) {
      others.add(difference);
    } else {
      beyond++;
    }
  }

  /** Something was sealed that does not stand there as it was. */
  void lost(long position, Hash leaf) {
    note("lost " + position + " " + leaf);
    if (lost.size() < KEPT) {
      lost.put(position, leaf);
    } else {
      beyond++;
    }
  }

  /** Something stands there that was not sealed there. */
  void extra(StoredRow row) {
    note("extra " + row.leaf().text());
    if (extra.size() < KEPT) {
      extra.put(row.position(), row);
    } else {
      beyond++;
    }
  }

  /** The same for the same differences, and for no others. */
  String fingerprint() {
    return fingerprint.root().toString();
  }

  boolean areNone() {
    return fingerprint.size() == 0;
  }

  /** How many there are, also of those that are not kept; then one event may count twice. */
  long count() {
    return named().size() + beyond;
  }

  /** Those that are kept, by what was done. */
  List<Difference> named() {
    var named = new ArrayList<>(others);
    var moved = new TreeMap<Long, StoredRow>();
    lost.forEach((position, leaf) ->
        extra.values().stream()
            .filter(row -> row.at(position).leaf().hash().equals(leaf))
            .findFirst()
            .ifPresent(row -> moved.put(position, row)));
    lost.keySet()
        .forEach(position -> {
          StoredRow now = extra.get(position);
          if (moved.containsKey(position)) {
            named.add(Difference.reordered(position, moved.get(position)));
          } else if (now == null || moved.containsValue(now)) {
            named.add(Difference.removed(position));
          } else {
            named.add(Difference.changed(now));
          }
        });
    extra.forEach((position, row) -> {
      if (!lost.containsKey(position) && !moved.containsValue(row)) {
        named.add(Difference.inserted(row));
      }
    });
    return named;
  }

  private void note(String what) {
    fingerprint.add(Hash.leaf(what.getBytes(UTF_8)));
  }
}
