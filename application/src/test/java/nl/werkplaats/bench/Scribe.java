package nl.werkplaats.bench;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.werkplaats.bench.SyntheticLog.Deed;
import nl.werkplaats.bench.SyntheticLog.Row;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.LocationId;

/** Puts down deeds as rows of a log, each stream in its own order. */
final class Scribe {

  private static final int TOLD_WITHIN_SECONDS = 3_600;

  private final Random random;
  private final Map<String, Long> sequences = new HashMap<>();

  Scribe(Random random) {
    this.random = random;
  }

  /** What one request set in motion: the first event led to the others. */
  final class Request {
    private final LocationId location;
    private final UUID correlation = uuid();
    private Optional<String> cause = Optional.empty();

    private Request(LocationId location) {
      this.location = location;
    }

    Row row(Deed deed, Instant happened) {
      String eventId = uuid().toString();
      Provenance by =
          Provenance.of(
              Optional.of(deed.doer().person()),
              deed.doer().hat(),
              location,
              deed.theme().map(SyntheticTheme::id),
              deed.theme().flatMap(SyntheticTheme::dialogue),
              happened,
              happened.plusSeconds(random.nextInt(TOLD_WITHIN_SECONDS)),
              correlation,
              cause,
              "1");
      cause = Optional.of(eventId);
      long sequence = sequences.merge(deed.event().stream(), 0L, (was, _) -> was + 1);
      return new Row(eventId, deed.event(), sequence, by);
    }
  }

  Request request(LocationId location) {
    return new Request(location);
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
