package nl.werkplaats.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.bson.RawBsonDocument;

/** Writes documents in unordered bulks while the next ones are folded; used by one thread. */
final class Outgoing {

  private static final int BULK = 2_000;
  private static final int UNDER_WAY = 2;
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<RawBsonDocument> collection;
  private final ExecutorService writers;
  private final Deque<Future<?>> underWay = new ArrayDeque<>();
  private List<WriteModel<RawBsonDocument>> bulk = new ArrayList<>(BULK);

  Outgoing(MongoCollection<RawBsonDocument> collection, ExecutorService writers) {
    this.collection = collection;
    this.writers = writers;
  }

  void add(WriteModel<RawBsonDocument> write) {
    bulk.add(write);
    if (bulk.size() == BULK) send();
  }

  private void send() {
    List<WriteModel<RawBsonDocument>> full = bulk;
    bulk = new ArrayList<>(BULK);
    while (underWay.size() >= UNDER_WAY) Waiting.on(underWay.remove());
    underWay.add(writers.submit(() -> collection.bulkWrite(full, UNORDERED)));
  }

  /** Returns when the store has taken everything that was added. */
  void taken() {
    if (!bulk.isEmpty()) send();
    while (!underWay.isEmpty()) Waiting.on(underWay.remove());
  }
}
