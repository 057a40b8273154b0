package nl.werkplaats.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The indexes of one generation: those of its readers, and those of the engine itself. */
final class Indexes {

  private Indexes() {}

  /** Builds what is not there yet, all of them in one reading of the documents. */
  static void build(Projection projection, MongoCollection<Document> collection) {
    List<IndexModel> indexes = new ArrayList<>();
    switch (projection) {
      case Steps<?> _ -> {
        indexes.add(
            new IndexModel(new Document(StepsWork.PLACE, 1), new IndexOptions().unique(true)));
        indexes.add(new IndexModel(new Document(StepsWork.STREAM, 1).append(Form.ID, 1)));
      }
      // The youngest documents tell whether the log is still the one they were made from.
      case Folded<?> _ -> indexes.add(new IndexModel(new Document(Form.AT, 1)));
    }
    projection.indexes().forEach(keys -> indexes.add(new IndexModel(keys)));
    collection.createIndexes(indexes);
  }
}
