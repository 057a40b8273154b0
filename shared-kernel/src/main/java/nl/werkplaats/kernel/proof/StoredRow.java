package nl.werkplaats.kernel.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** One event with every column that the log keeps of it, as it is stored. */
public record StoredRow(
    long position,
    String eventId,
    String stream,
    String streamType,
    long sequence,
    String name,
    String revision,
    Instant recordedAt,
    UUID location,
    String payload,
    String metadata) {

  private static final int ABSENT = -1;

  // Databases keep microseconds.
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /**
   * What every stored column comes to: SHA-256 over the columns in the order of this record, each
   * as UTF-8 after its number of bytes (four bytes, the highest first).
   */
  public Hash digest() {
    MessageDigest digest = Hash.sha256();
    add(digest, Long.toString(position));
    add(digest, eventId);
    add(digest, stream);
    add(digest, streamType);
    add(digest, Long.toString(sequence));
    add(digest, name);
    add(digest, revision);
    add(digest, recordedAt == null ? null : MOMENT.format(recordedAt));
    add(digest, location == null ? null : location.toString());
    add(digest, payload);
    add(digest, metadata);
    return Hash.of(digest.digest());
  }

  /** What the tree keeps of this event. */
  public Leaf leaf() {
    return new Leaf(position, location, stream, sequence, digest());
  }

  /** The same event as if it stood elsewhere. */
  public StoredRow at(long otherPosition) {
    return new StoredRow(
        otherPosition,
        eventId,
        stream,
        streamType,
        sequence,
        name,
        revision,
        recordedAt,
        location,
        payload,
        metadata);
  }

  private static void add(MessageDigest digest, String column) {
    // A table that was altered by hand may hold nothing where the log never does.
    if (column == null) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, ABSENT));
      return;
    }
    byte[] bytes = column.getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }
}
