package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.eq;

import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads the steps of one projection in the one order of all events. */
public final class Trail<S> {

  /** A step with its place in the log and in its stream. */
  public record Footprint<S>(long position, String stream, long version, S step) {}

  private final Steps<S> projection;
  private final Generations generations;
  private final Shelf shelf;

  public Trail(Generations generations, Steps<S> projection) {
    this(generations, new Served(generations), projection);
  }

  private Trail(Generations generations, Shelf shelf, Steps<S> projection) {
    this.projection = projection;
    this.generations = generations;
    this.shelf = shelf;
  }

  /** The same steps, found elsewhere. */
  public Trail<S> on(Shelf other) {
    return new Trail<>(generations, other, projection);
  }

  /** The steps that match after a position, in the order in which they were recorded. */
  public List<Footprint<S>> after(long position, Bson filter, int limit) {
    return shelf.steps(projection, position, filter, limit);
  }

  /** The version of this stream that its kept steps have reached. */
  public long version(String stream) {
    return Asking.store(() -> {
      Document last =
          generations
              .served(projection)
              .find(eq(StepsWork.STREAM, stream))
              .sort(new Document(Form.ID, -1))
              .limit(1)
              .first();
      return last == null ? 0 : Form.number(last, StepsWork.VERSION);
    });
  }
}
