package nl.werkplaats.kernel.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.UUID;

/** What the tree commits to of one event; it tells nothing of what the event says. */
public record Leaf(long position, UUID location, String stream, long sequence, Hash digest) {

  private static final String KIND = "werkplaats-event-v1";
  private static final int WORDS = 6;

  /**
   * Reads a leaf back.
   *
   * @throws IllegalArgumentException when a leaf is never written so
   */
  public static Leaf parse(String text) {
    String[] words = text.strip().split(" ");
    if (words.length != WORDS) throw notALeaf();
    Leaf leaf =
        new Leaf(
            Long.parseLong(words[1]),
            UUID.fromString(words[2]),
            URLDecoder.decode(words[3], UTF_8),
            Long.parseLong(words[4]),
            Hash.parse(words[5]));
    if (!leaf.text().equals(text)) throw notALeaf();
    return leaf;
  }

  /** One line: the kind, position, location, stream, sequence and digest of the event. */
  public String text() {
    return String.join(
            " ",
            KIND,
            Long.toString(position),
            String.valueOf(location),
            // A stream is an id; one that was changed by hand must not look like another leaf.
            URLEncoder.encode(String.valueOf(stream), UTF_8),
            Long.toString(sequence),
            digest.toString())
        + "\n";
  }

  /** The leaf's hash in the tree. */
  public Hash hash() {
    return Hash.leaf(text().getBytes(UTF_8));
  }

  private static IllegalArgumentException notALeaf() {
    return new IllegalArgumentException("this is not the text of a leaf");
  }
}
