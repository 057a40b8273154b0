package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** What is so now, in the store of views. */
final class Served implements Shelf {

  private final Generations generations;

  Served(Generations generations) {
    this.generations = generations;
  }

  @Override
  public <V> List<Kept<V>> all(Folded<V> projection, Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : find(projection, in(Form.ID, ids), new Document(Form.ID, 1), 0);
  }

  @Override
  public <V> List<Kept<V>> find(Folded<V> projection, Bson filter, Bson sort, int limit) {
    return Asking.store(() -> {
      List<Kept<V>> found = new ArrayList<>();
      var served = generations.served(projection);
      for (RawBsonDocument document :
          served.find(filter, RawBsonDocument.class).sort(sort).limit(limit)) {
        found.add(Form.read(document, projection.type()));
      }
      return found;
    });
  }

  @Override
  public <V> long count(Folded<V> projection, Bson filter) {
    return Asking.store(() -> generations.served(projection).countDocuments(filter));
  }

  @Override
  public <S> List<Trail.Footprint<S>> steps(
      Steps<S> projection, long position, Bson filter, int limit) {
    return Asking.store(() -> {
      List<Trail.Footprint<S>> found = new ArrayList<>();
      for (RawBsonDocument document :
          generations
              .served(projection)
              .find(and(gt(Form.ID, position), filter), RawBsonDocument.class)
              .sort(new Document(Form.ID, 1))
              .batchSize(limit)
              .limit(limit)) {
        found.add(StepsWork.read(projection, document));
      }
      return found;
    });
  }
}
