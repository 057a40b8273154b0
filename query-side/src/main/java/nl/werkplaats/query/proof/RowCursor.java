package nl.werkplaats.query.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.proof.StoredRow;

/** Goes through the rows of the log up to an edge, holding few of them at a time. */
final class RowCursor {

  private static final int BATCH = 1_000;

  private final OrderedLog log;
  private final long edge;
  private final Deque<StoredRow> ahead = new ArrayDeque<>();

  // The log draws positions from 1; by hand a row can be put below them.
  private long read = Long.MIN_VALUE;

  RowCursor(OrderedLog log, long edge) {
    this.log = log;
    this.edge = edge;
  }

  /** The next row when it stands at or before a position, or null. */
  StoredRow nextUpTo(long position) {
    if (ahead.isEmpty() && read < edge) {
      ahead.addAll(log.rows(read, edge, BATCH));
      read = ahead.isEmpty() ? edge : ahead.getLast().position();
    }
    return ahead.isEmpty() || ahead.getFirst().position() > position ? null : ahead.removeFirst();
  }
}
