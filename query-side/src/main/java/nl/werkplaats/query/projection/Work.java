package nl.werkplaats.query.projection;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import nl.werkplaats.kernel.history.Recorded;
import org.bson.Document;

/** Folds one batch after another for one projection, and holds in memory what it folded last. */
interface Work {

  /** Folds the batch and says what is to be written for it. */
  List<WriteModel<Document>> fold(List<Recorded> batch);

  /** Whether a write may be seen only together with all that stand before it. */
  boolean inOrder();

  /**
   * Hears that all of it was written.
   *
   * @throws StaleDocuments when a condition failed: somebody else wrote these documents
   */
  void written(BulkWriteResult result);

  /** From now on these events are left out. */
  void leaveOut(Skips.Skipped skipped);
}
