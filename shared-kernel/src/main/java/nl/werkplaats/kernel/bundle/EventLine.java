package nl.werkplaats.kernel.bundle;

import java.util.Set;
import nl.werkplaats.kernel.proof.StoredRow;

/**
 * One event with every column that the log keeps of it, as a line. What is JSON in the log is a
 * string here, so that no reader takes it for its own and writes it otherwise.
 */
public final class EventLine {

  private static final Set<String> NAMES =
      Set.of(
          "position",
          "eventId",
          "stream",
          "streamType",
          "sequence",
          "name",
          "revision",
          "recordedAt",
          "location",
          "payload",
          "metadata");

  private EventLine() {}

  /** Writes the line, without its end. */
  public static String write(StoredRow row) {
    return JsonLine.empty()
        .with("position", row.position())
        .with("eventId", row.eventId())
        .with("stream", row.stream())
        .with("streamType", row.streamType())
        .with("sequence", row.sequence())
        .with("name", row.name())
        .with("revision", row.revision())
        .with("recordedAt", Words.of(row.recordedAt()))
        .with("location", row.location())
        .with("payload", row.payload())
        .with("metadata", row.metadata())
        .toString();
  }

  /**
   * Reads a line back.
   *
   * @throws IllegalArgumentException when an event is never written so
   */
  public static StoredRow read(String text) {
    var line = JsonLine.read(text, NAMES);
    return new StoredRow(
        line.number("position"),
        line.word("eventId"),
        line.word("stream"),
        line.word("streamType"),
        line.number("sequence"),
        line.word("name"),
        line.word("revision"),
        Words.moment(line.word("recordedAt")),
        Words.id(line.word("location")),
        line.word("payload"),
        line.word("metadata"));
  }
}
