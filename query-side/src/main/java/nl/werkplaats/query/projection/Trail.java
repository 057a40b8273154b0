package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** Reads the steps of one projection in the one order of all events. */
public final class Trail<S> {

  /** A step with its place in the log and in its stream. */
  public record Footprint<S>(long position, String stream, long version, S step) {}

  private final Steps<S> projection;
  private final Generations generations;

  public Trail(Generations generations, Steps<S> projection) {
    this.projection = projection;
    this.generations = generations;
  }

  /** The steps that match after a position, in the order in which they were recorded. */
  public List<Footprint<S>> after(long position, Bson filter, int limit) {
    return Asking.store(() -> {
      List<Footprint<S>> found = new ArrayList<>();
      for (RawBsonDocument document :
          generations
              .served(projection)
              .find(and(gt(Form.ID, position), filter), RawBsonDocument.class)
              .sort(new Document(Form.ID, 1))
              .batchSize(limit)
              .limit(limit)) {
        found.add(read(document));
      }
      return found;
    });
  }

  /** The version of this stream that its steps have reached. */
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

  private Footprint<S> read(RawBsonDocument document) {
    return new Footprint<>(
        Form.number(document, Form.ID),
        Form.text(document, StepsWork.STREAM),
        Form.number(document, StepsWork.VERSION),
        Form.view(document, projection.type()));
  }
}
