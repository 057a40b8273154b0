package nl.werkplaats.query.projection;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import org.bson.RawBsonDocument;

/** What one projection makes of the whole log, in a generation that nobody else touches yet. */
interface Pile {

  /**
   * As many keys of one projection are held in memory at once; of more, those that were not touched
   * for longest are asked of the stores when they are touched again.
   */
  int HELD = 50_000;

  static Pile of(Making making, OrderedLog log, ExecutorService writers, int held) {
    MongoCollection<RawBsonDocument> collection =
        making.collection().withDocumentClass(RawBsonDocument.class);
    var outgoing = new Outgoing(collection, writers);
    return switch (making.projection()) {
      case Folded<?> folded -> new FoldedPile<>(folded, making, collection, outgoing, held);
      case Steps<?> steps -> new StepsPile<>(steps, making, log, outgoing, held);
    };
  }

  Making making();

  /** Folds the next events; what is final of them is on its way to the store. */
  void fold(List<Recorded> batch);

  /** Hands everything to the store that was only in memory, and waits until it was taken. */
  void finish();

  /**
   * The SHA-256 of all documents in the order of their ids, to be asked when it is finished: the
   * same log folded in the same way gives the same.
   */
  byte[] hash();

  /** How many documents were made. */
  long documents();
}
