package nl.werkplaats.kernel.history;

import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;

/**
 * How far a reader is: the last event it has read, by its position and by its id, since a restored
 * log may hold another event at that position than before.
 *
 * @param at the position of the event
 */
public record LogPlace(long at, String eventId) implements TrackingToken {

  public static LogPlace of(Recorded recorded) {
    return new LogPlace(recorded.position(), recorded.eventId());
  }

  @Override
  public OptionalLong position() {
    return OptionalLong.of(at);
  }

  @Override
  public TrackingToken lowerBound(TrackingToken other) {
    return at <= inThisLog(other).at ? this : other;
  }

  @Override
  public TrackingToken upperBound(TrackingToken other) {
    return at >= inThisLog(other).at ? this : other;
  }

  @Override
  public boolean covers(TrackingToken other) {
    return other == null || inThisLog(other).at <= at;
  }

  private static LogPlace inThisLog(TrackingToken other) {
    if (other instanceof LogPlace place) return place;
    throw new IllegalArgumentException("not a place in this log: " + other);
  }
}
