package nl.werkplaats.query.projection;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.query.projection.Claims.Claim;
import org.axonframework.eventhandling.Segment;

/** Everything that a rebuild works with. */
record Toolbox(
    Generations generations,
    OrderedLog log,
    Claims claims,
    Skips skips,
    Receipts receipts,
    RebuildBook book,
    Clock clock) {

  /** Up to where every segment of this generation has certainly written. */
  long reached(Projection projection, int generation) {
    return parts(projection, generation).mapToLong(Claim::position).min().orElse(0);
  }

  /** Whether no node works on this generation. */
  boolean isIdle(Projection projection, int generation) {
    return parts(projection, generation).allMatch(part -> part.owner().isEmpty());
  }

  private Stream<Claim> parts(Projection projection, int generation) {
    return claims.all(List.of(Generations.progressName(projection, generation))).stream();
  }

  Comparison.Side side(Projection projection, int generation) {
    return new Comparison.Side(
        generations.collection(projection, generation), () -> reached(projection, generation));
  }

  Notes notes(Projection projection, int generation) {
    var course = new Course(projection, generation);
    return new Notes(generations.database(), course, Segment.ROOT_SEGMENT);
  }

  Instant now() {
    return clock.instant();
  }

  static Optional<String> text(byte[] hash) {
    return Optional.of(HexFormat.of().formatHex(hash));
  }

  void keep(Receipt receipt, Pulse pulse) {
    receipts.keep(receipt);
    pulse.made(receipt.id());
  }

  static UUID fresh() {
    return UUID.randomUUID();
  }
}
