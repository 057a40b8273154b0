package nl.werkplaats.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

/** The indexes of one generation: those of its readers, and those of the engine itself. */
final class Indexes {

  private Indexes() {}

  /** Builds what is not there yet. */
  static void build(Projection projection, MongoCollection<Document> collection) {
    switch (projection) {
      case Steps<?> _ -> {
        collection.createIndex(new Document(StepsWork.PLACE, 1), new IndexOptions().unique(true));
        collection.createIndex(new Document(StepsWork.STREAM, 1).append(Form.ID, 1));
      }
      // The youngest documents tell whether the log is still the one they were made from.
      case Folded<?> _ -> collection.createIndex(new Document(Form.AT, 1));
    }
    projection.indexes().forEach(collection::createIndex);
  }
}
