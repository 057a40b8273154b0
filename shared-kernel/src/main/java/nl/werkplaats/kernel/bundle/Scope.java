package nl.werkplaats.kernel.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.werkplaats.kernel.proof.Leaf;

/**
 * Which events a bundle holds: all of some locations from one position to another.
 *
 * @param size of the tree that it belongs to
 * @param sealedUpTo the position of the last event in that tree; later ones are not in the bundle
 * @param madeAt when somebody asked for it
 * @param from when the first event was recorded, as it was asked
 * @param to when the last event was recorded, as it was asked
 * @param first no event of the period stands before this position
 * @param last no event of the period stands after this position
 */
public record Scope(
    long size,
    long sealedUpTo,
    Instant madeAt,
    List<UUID> locations,
    Optional<Instant> from,
    Optional<Instant> to,
    long first,
    long last) {

  private static final String FORMAT = "werkplaats-bundle-v1";
  private static final Set<String> NAMES =
      Set.of(
          "format",
          "size",
          "sealedUpTo",
          "madeAt",
          "locations",
          "from",
          "to",
          "firstPosition",
          "lastPosition");

  /** Keeps the locations as they are. */
  public Scope {
    locations = List.copyOf(locations);
  }

  /**
   * Reads a scope back.
   *
   * @throws IllegalArgumentException when a scope is never written so
   */
  public static Scope read(String text) {
    var line = JsonLine.read(text, NAMES);
    if (!FORMAT.equals(line.word("format"))) {
      throw new IllegalArgumentException("a bundle of another form");
    }
    return new Scope(
        line.number("size"),
        line.number("sealedUpTo"),
        Words.moment(line.word("madeAt")),
        line.words("locations").stream().map(Words::id).toList(),
        Optional.ofNullable(Words.moment(line.word("from"))),
        Optional.ofNullable(Words.moment(line.word("to"))),
        line.number("firstPosition"),
        line.number("lastPosition"));
  }

  /** Writes it as one line, without its end. */
  public String write() {
    return JsonLine.empty()
        .with("format", FORMAT)
        .with("size", size)
        .with("sealedUpTo", sealedUpTo)
        .with("madeAt", Words.of(madeAt))
        .with("locations", locations)
        .with("from", Words.of(from.orElse(null)))
        .with("to", Words.of(to.orElse(null)))
        .with("firstPosition", first)
        .with("lastPosition", last)
        .toString();
  }

  /** Whether the bundle must hold the event of this leaf. */
  public boolean covers(Leaf leaf) {
    return first <= leaf.position()
        && leaf.position() <= last
        && locations.contains(leaf.location());
  }
}
