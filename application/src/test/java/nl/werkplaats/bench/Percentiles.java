package nl.werkplaats.bench;

import java.util.Collection;

/** How long things took, in milliseconds: in the middle, at the slow end and at most. */
final class Percentiles {

  private final double[] sorted;

  Percentiles(Collection<Double> millis) {
    sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  int count() {
    return sorted.length;
  }

  double at(double percent) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (percent / 100 * sorted.length))];
  }

  void put(Figures figures, String what) {
    figures.put(what + ", count", count());
    figures.put(what + ", p50 ms", at(50));
    figures.put(what + ", p95 ms", at(95));
    figures.put(what + ", p99 ms", at(99));
    figures.put(what + ", most ms", at(100));
  }
}
