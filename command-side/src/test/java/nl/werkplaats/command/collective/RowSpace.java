package nl.werkplaats.command.collective;

import static java.lang.Math.multiplyExact;
import static java.lang.Math.subtractExact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Everything that can be computed from some sums by adding, subtracting and scaling, exactly. */
final class RowSpace {

  private final int columns;
  private final List<long[]> reduced = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  RowSpace(int columns, List<BitSet> rows) {
    this.columns = columns;
    rows.forEach(this::add);
  }

  /** Keeps every row zero at the pivots of all others, in whole numbers. */
  private void add(BitSet row) {
    long[] left = new long[columns];
    row.stream().forEach(column -> left[column] = 1);
    for (int i = 0; i < reduced.size(); i++) {
      clear(left, reduced.get(i), pivots.get(i));
    }
    int pivot = 0;
    while (pivot < columns && left[pivot] == 0) pivot++;
    if (pivot == columns) return;
    if (left[pivot] < 0) scale(left, -1);
    for (long[] other : reduced) {
      clear(other, left, pivot);
    }
    reduced.add(left);
    pivots.add(pivot);
  }

  private void clear(long[] row, long[] by, int pivot) {
    if (row[pivot] == 0) return;
    long own = row[pivot];
    long others = by[pivot];
    long common = 0;
    for (int column = 0; column < columns; column++) {
      row[column] =
          subtractExact(multiplyExact(row[column], others), multiplyExact(by[column], own));
      common = gcd(common, row[column]);
    }
    for (int column = 0; common > 1 && column < columns; column++) {
      row[column] /= common;
    }
  }

  private static void scale(long[] row, long factor) {
    for (int column = 0; column < row.length; column++) {
      row[column] = multiplyExact(row[column], factor);
    }
  }

  private static long gcd(long a, long b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
  }

  /**
   * Every set of columns whose sum can be computed, without exception: it takes each reduced row
   * once or not at all, since no other row has anything at its pivot.
   */
  List<BitSet> sets() {
    if (reduced.size() > 20) throw new IllegalStateException("too many to try them all");
    long whole = 1;
    for (int i = 0; i < reduced.size(); i++) {
      long unit = reduced.get(i)[pivots.get(i)];
      whole = multiplyExact(whole / gcd(whole, unit), unit);
    }
    for (int i = 0; i < reduced.size(); i++) {
      scale(reduced.get(i), whole / reduced.get(i)[pivots.get(i)]);
    }
    List<BitSet> sets = new ArrayList<>();
    long[] sum = new long[columns];
    // Each number differs from the one before in one bit, so one row is added or taken away.
    for (int turn = 1; turn < 1 << reduced.size(); turn++) {
      int bit = Integer.numberOfTrailingZeros(turn);
      boolean adds = ((turn ^ turn >> 1) >> bit & 1) == 1;
      for (int column = 0; column < columns; column++) {
        sum[column] += adds ? reduced.get(bit)[column] : -reduced.get(bit)[column];
      }
      set(sum, whole, sets);
    }
    return sets;
  }

  private void set(long[] sum, long whole, List<BitSet> sets) {
    BitSet set = new BitSet(columns);
    for (int column = 0; column < columns; column++) {
      if (sum[column] == whole) set.set(column);
      else if (sum[column] != 0) return;
    }
    sets.add(set);
  }
}
