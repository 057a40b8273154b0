package nl.werkplaats.query.http;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.history.EventCatalogue;
import nl.werkplaats.kernel.history.StoredName;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/**
 * What is asked of the recorded history, as it came in.
 *
 * @param stream only of that one thing
 * @param location wherever the reader may see it when absent
 * @param from the first moment or day on which it was recorded
 * @param to the last moment or day on which it was recorded
 * @param name as the event is stored
 * @param correlation of the request that set it in motion
 * @param actor the reference of who did it
 * @param after the position after which it begins; from the beginning when absent
 * @param limit 1–200 for a page, 50 when absent; as many as there are for a stream
 */
public record HistoryAsked(
    String stream,
    String location,
    String from,
    String to,
    String name,
    String correlation,
    String actor,
    String after,
    String limit) {

  private static final Set<String> NAMES =
      EventCatalogue.names().stream().map(StoredName::name).collect(Collectors.toUnmodifiableSet());

  public Optional<String> ofStream() {
    return new Parameter("stream", stream).id(UUID::fromString).map(UUID::toString);
  }

  public Optional<LocationId> inLocation() {
    return new Parameter("location", location).id(LocationId::of);
  }

  public Optional<Instant> first() {
    return new Parameter("from", from).from();
  }

  public Optional<Instant> last() {
    return new Parameter("to", to).to();
  }

  public Optional<String> called() {
    return new Parameter("name", name).word(NAMES);
  }

  public Optional<UUID> together() {
    return new Parameter("correlation", correlation).id(UUID::fromString);
  }

  public Optional<PersonId> by() {
    return new Parameter("actor", actor).id(PersonId::of);
  }

  public long start() {
    return new Parameter("after", after).position().orElse(0L);
  }

  public int onePage() {
    return new Parameter("limit", limit).limit();
  }

  public long asMany() {
    return new Parameter("limit", limit).anyLimit().orElse(Long.MAX_VALUE);
  }

  /** The path of the request that runs, going on after a position. */
  public String next(long position) {
    return Cut.here("after", position);
  }
}
