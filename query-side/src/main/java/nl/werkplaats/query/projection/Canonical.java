package nl.werkplaats.query.projection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonType;
import org.bson.RawBsonDocument;

/**
 * What a stored document says, byte by byte in the order of its fields' names, without what is only
 * kept to write it safely.
 */
final class Canonical {

  private static final Set<String> BOOKKEEPING = Set.of(Form.AT, Form.EVENT, Form.MENDED);

  private final ByteBuffer bytes;
  private final TreeMap<String, int[]> fields = new TreeMap<>();
  private int size;

  private Canonical(RawBsonDocument document) {
    bytes = document.getByteBuffer().asNIO().order(ByteOrder.LITTLE_ENDIAN);
    int place = bytes.position() + Integer.BYTES;
    while (bytes.get(place) != BsonType.END_OF_DOCUMENT.getValue()) {
      int name = place + 1;
      int value = endOfName(name);
      int next = value + length(BsonType.findByValue(bytes.get(place)), value);
      add(text(name, value - 1 - name), place, next);
      place = next;
    }
  }

  static Canonical of(RawBsonDocument document) {
    return new Canonical(document);
  }

  private void add(String name, int from, int to) {
    if (BOOKKEEPING.contains(name)) return;
    fields.put(name, new int[] {from, to});
    size += to - from;
  }

  private int endOfName(int from) {
    int place = from;
    while (bytes.get(place) != 0) place++;
    return place + 1;
  }

  private String text(int from, int length) {
    return new String(bytes.array(), bytes.arrayOffset() + from, length, StandardCharsets.UTF_8);
  }

  private int length(BsonType type, int value) {
    return switch (type) {
      case NULL -> 0;
      case BOOLEAN -> Byte.BYTES;
      case INT32 -> Integer.BYTES;
      case DOUBLE, INT64, DATE_TIME -> Long.BYTES;
      case STRING -> Integer.BYTES + bytes.getInt(value);
      case DOCUMENT, ARRAY -> bytes.getInt(value);
      default -> throw new IllegalArgumentException("no document of ours holds " + type);
    };
  }

  /** Adds it to a digest in such a way that no two rows of documents give the same bytes. */
  void into(MessageDigest digest) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, size));
    for (int[] field : fields.values()) {
      digest.update(bytes.slice(field[0], field[1] - field[0]));
    }
  }

  private byte[] whole() {
    var whole = ByteBuffer.allocate(size);
    fields.values().forEach(field -> whole.put(bytes.slice(field[0], field[1] - field[0])));
    return whole.array();
  }

  boolean saysTheSameAs(Canonical other) {
    return size == other.size && Arrays.equals(whole(), other.whole());
  }
}
