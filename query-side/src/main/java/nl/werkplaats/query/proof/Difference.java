package nl.werkplaats.query.proof;

import java.util.Optional;
import nl.werkplaats.kernel.proof.StoredRow;

/**
 * One thing in which the log is not what was sealed of it.
 *
 * @param position where in the log the event was sealed, or stands without ever having been
 * @param event its id, of what stands there now
 * @param movedTo where an event stands now that was sealed elsewhere
 * @param size the size of a checkpoint
 * @param tile the level and number of a tile
 */
record Difference(
    Kind kind,
    Optional<Long> position,
    Optional<String> event,
    Optional<String> stream,
    Optional<Long> movedTo,
    Optional<Long> size,
    Optional<String> tile) {

  /** What was done to it. */
  enum Kind {
    /** Another event, or another byte of it, stands where one was sealed. */
    CHANGED,
    REMOVED,
    /** An event appeared below the edge up to which all was sealed. */
    INSERTED,
    /** An event stands elsewhere than it was sealed. */
    REORDERED,
    /** What is kept of the tree is not what was signed. */
    TILE,
    /** A checkpoint is gone, was not signed by this service or does not fit the tree. */
    CHECKPOINT,
    /** A signing key is not the one that this service made. */
    KEY
  }

  static Difference changed(StoredRow row) {
    return at(Kind.CHANGED, row);
  }

  static Difference inserted(StoredRow row) {
    return at(Kind.INSERTED, row);
  }

  static Difference removed(long position) {
    return of(Kind.REMOVED, Optional.of(position), Optional.empty(), Optional.empty());
  }

  static Difference reordered(long position, StoredRow now) {
    return new Difference(
        Kind.REORDERED,
        Optional.of(position),
        Optional.ofNullable(now.eventId()),
        Optional.ofNullable(now.stream()),
        Optional.of(now.position()),
        Optional.empty(),
        Optional.empty());
  }

  static Difference tile(int level, long number) {
    return of(Kind.TILE, Optional.empty(), Optional.empty(), Optional.of(level + "/" + number));
  }

  static Difference checkpoint(long size) {
    return of(Kind.CHECKPOINT, Optional.empty(), Optional.of(size), Optional.empty());
  }

  static Difference key() {
    return of(Kind.KEY, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Difference at(Kind kind, StoredRow row) {
    return new Difference(
        kind,
        Optional.of(row.position()),
        Optional.ofNullable(row.eventId()),
        Optional.ofNullable(row.stream()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Difference of(
      Kind kind, Optional<Long> position, Optional<Long> size, Optional<String> tile) {
    return new Difference(
        kind, position, Optional.empty(), Optional.empty(), Optional.empty(), size, tile);
  }

  /** For the log of the service. */
  @Override
  public String toString() {
    var words = new StringBuilder(kind.name());
    position.ifPresent(at -> words.append(" at position ").append(at));
    event.ifPresent(id -> words.append(", event ").append(id));
    stream.ifPresent(id -> words.append(" of stream ").append(id));
    movedTo.ifPresent(at -> words.append(", now at position ").append(at));
    size.ifPresent(leaves -> words.append(" of size ").append(leaves));
    tile.ifPresent(which -> words.append(' ').append(which));
    return words.toString();
  }
}
