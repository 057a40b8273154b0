package nl.werkplaats.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.history.KernelJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.SequenceWriter;

/**
 * Writes history as one line per event, and at the end a line that says up to where it is told.
 * Without that line the connection broke, and the position of the last event is where to go on.
 */
final class HistoryLines {

  private static final Logger LOG = LoggerFactory.getLogger(HistoryLines.class);

  private final OutputStream out;
  private final SequenceWriter lines;
  private long written;

  HistoryLines(OutputStream out) {
    this.out = out;
    this.lines = KernelJson.mapper().writer().withRootValueSeparator("\n").writeValues(out);
  }

  /**
   * The last line.
   *
   * @param upTo everything up to here that was asked for is told
   * @param broken why it ends before what was asked for does
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record End(long upTo, Optional<String> broken) {}

  /**
   * Writes the first piece, which was read already, and then all others, as the reader takes them.
   */
  void write(List<RecordedEvent> first, History.Passage passage) throws IOException {
    write(first);
    try {
      while (passage.goesOn()) write(passage.next());
    } catch (DataAccessException away) {
      LOG.warn("Recorded history breaks off at {}: {}", passage.upTo(), away.getClass().getName());
      end(new End(passage.upTo(), Optional.of("store-away")));
      return;
    }
    end(new End(passage.upTo(), Optional.empty()));
  }

  /** How many events were written. */
  long written() {
    return written;
  }

  private void write(List<RecordedEvent> events) throws IOException {
    for (RecordedEvent event : events) {
      lines.write(event.onOneLine());
      written++;
    }
    lines.flush();
    out.flush();
  }

  private void end(End end) throws IOException {
    lines.write(end);
    lines.flush();
    out.write('\n');
    out.flush();
  }
}
