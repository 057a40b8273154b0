package nl.werkplaats.query.projection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.werkplaats.kernel.history.Recorded;
import org.axonframework.eventhandling.Segment;
import org.bson.Document;

/** The work of one projection without its loop. */
final class Machine {

  private final Work work;
  private final MongoCollection<Document> collection;

  Machine(Projection projection, MongoDatabase database) {
    var course = new Course(projection, 1);
    collection = database.getCollection(course.name());
    var notes = new Notes(database, course, Segment.ROOT_SEGMENT);
    notes.load();
    var nothing = Skips.Skipped.NOTHING;
    work =
        switch (projection) {
          case Folded<?> folded ->
              new FoldedWork<>(folded, collection, notes, Segment.ROOT_SEGMENT, nothing);
          case Steps<?> steps ->
              new StepsWork<>(steps, collection, notes, Segment.ROOT_SEGMENT, nothing);
        };
  }

  void take(List<Recorded> batch) {
    List<WriteModel<Document>> writes = work.fold(batch);
    if (!writes.isEmpty()) work.written(collection.bulkWrite(writes, options()));
  }

  void breakOff(List<Recorded> batch) {
    List<WriteModel<Document>> writes = work.fold(batch);
    assertThatThrownBy(
            () -> Fate.breaksOff(new AtomicInteger(1)).meet(collection, writes, options()))
        .isInstanceOf(MongoException.class);
  }

  private BulkWriteOptions options() {
    return new BulkWriteOptions().ordered(work.inOrder());
  }
}
