package nl.werkplaats.query.projection;

import java.util.ArrayList;
import java.util.List;

/** Counts how keys compare, while a comparison goes on. */
final class Tally {

  private static final int EXAMPLES = 100;

  /** What a look at one key on both sides says. */
  enum Verdict {
    EQUAL,
    DIFFERENT,
    ONLY_LIVE,
    ONLY_REBUILT,
    /** It moves on, and has to be looked at again. */
    MOVES
  }

  private final long[] counts = new long[Verdict.values().length];
  private final List<String> examples = new ArrayList<>();

  void add(Verdict verdict, Object id) {
    counts[verdict.ordinal()]++;
    if (verdict != Verdict.EQUAL && examples.size() < EXAMPLES) examples.add(id.toString());
  }

  private long count(Verdict verdict) {
    return counts[verdict.ordinal()];
  }

  Difference difference() {
    return new Difference(
        count(Verdict.EQUAL),
        count(Verdict.DIFFERENT),
        count(Verdict.ONLY_LIVE),
        count(Verdict.ONLY_REBUILT),
        count(Verdict.MOVES),
        examples);
  }
}
