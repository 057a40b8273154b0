package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import nl.werkplaats.kernel.history.LogPlace;
import org.bson.Document;

/**
 * The events up to which the youngest documents of a generation are folded, by which one sees that
 * they come from this log: a restored one holds the beginning of the log that it was made from, so
 * what is missing is missing at its end.
 */
final class Youngest {

  /** More than there are appends under way at once, of which a restored log may have kept some. */
  private static final int SOME = 64;

  private Youngest() {}

  static List<LogPlace> of(Projection projection, MongoCollection<Document> collection) {
    String at = projection instanceof Steps<?> ? Form.ID : Form.AT;
    List<LogPlace> youngest = new ArrayList<>();
    for (Document document :
        collection.find().projection(include(at, Form.EVENT)).sort(descending(at)).limit(SOME)) {
      youngest.add(new LogPlace(Form.number(document, at), document.getString(Form.EVENT)));
    }
    return youngest;
  }
}
