package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.history.KernelJson;
import org.bson.Document;

/**
 * Every rebuild and how far it is, for all nodes to see; and which projection is being made anew by
 * which, for only one may be.
 */
final class RebuildBook {

  /** A rebuild that was silent for so long is one whose node is gone. */
  static final Duration SILENT = Duration.ofSeconds(15);

  private static final String STATE = "state";
  private static final String CANCEL = "cancel";
  private static final String BEGUN = "begun";
  private static final String REBUILD = "rebuild";
  private static final String GENERATION = "generation";
  private static final String BEAT = "beat";

  private final MongoCollection<Document> rebuilds;
  private final MongoCollection<Document> holds;

  RebuildBook(MongoDatabase database) {
    this.rebuilds = database.getCollection("rebuilds");
    this.holds = database.getCollection("rebuild_holds");
  }

  /**
   * That a rebuild holds a projection.
   *
   * @param projection the name of its collection
   * @param generation what it makes; absent before it has begun
   */
  record Hold(String projection, UUID rebuild, Optional<Integer> generation) {}

  void begin(RebuildState state) {
    rebuilds.insertOne(
        new Document(Form.ID, state.id().toString())
            .append(BEGUN, Date.from(state.started()))
            .append(CANCEL, false)
            .append(STATE, Bson.of(state)));
  }

  /**
   * Writes how far it is.
   *
   * @return whether somebody asked to cancel it
   */
  boolean write(RebuildState state) {
    Document after =
        rebuilds.findOneAndUpdate(
            eq(Form.ID, state.id().toString()),
            set(STATE, Bson.of(state)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return after == null || after.getBoolean(CANCEL);
  }

  Optional<RebuildState> find(UUID id) {
    return Optional.ofNullable(rebuilds.find(eq(Form.ID, id.toString())).first())
        .map(RebuildBook::read);
  }

  /** The latest ones, the last first. */
  List<RebuildState> latest(int max) {
    List<RebuildState> found = new ArrayList<>();
    rebuilds
        .find()
        .sort(new Document(BEGUN, -1))
        .limit(max)
        .forEach(document -> found.add(read(document)));
    return found;
  }

  void cancel(UUID id) {
    rebuilds.updateOne(eq(Form.ID, id.toString()), set(CANCEL, true));
  }

  private static RebuildState read(Document document) {
    return KernelJson.mapper().convertValue(document.get(STATE), RebuildState.class);
  }

  /**
   * Holds the projection for this rebuild.
   *
   * @return whether nobody else holds it
   */
  boolean hold(Projection projection, UUID rebuild, Instant now) {
    try {
      holds.insertOne(
          new Document(Form.ID, projection.collection())
              .append(REBUILD, rebuild.toString())
              .append(GENERATION, null)
              .append(BEAT, Date.from(now)));
      return true;
    } catch (MongoWriteException failure) {
      if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw failure;
      return false;
    }
  }

  void makes(Projection projection, UUID rebuild, int generation) {
    holds.updateOne(
        and(eq(Form.ID, projection.collection()), eq(REBUILD, rebuild.toString())),
        set(GENERATION, generation));
  }

  /**
   * Says that the rebuild is alive.
   *
   * @return whether it still holds all that it held
   */
  boolean beat(UUID rebuild, int held, Instant now) {
    return holds
            .updateMany(eq(REBUILD, rebuild.toString()), set(BEAT, Date.from(now)))
            .getMatchedCount()
        == held;
  }

  Optional<Hold> holder(Projection projection) {
    return Optional.ofNullable(holds.find(eq(Form.ID, projection.collection())).first())
        .map(RebuildBook::hold);
  }

  List<Hold> holds() {
    List<Hold> found = new ArrayList<>();
    holds.find().forEach(document -> found.add(hold(document)));
    return found;
  }

  /**
   * Takes over what is held by a rebuild whose node is gone.
   *
   * @return whether it was silent for long enough, and nobody else took it over
   */
  boolean takeOver(Hold hold, Instant now) {
    return holds
            .updateOne(
                and(
                    eq(Form.ID, hold.projection()),
                    eq(REBUILD, hold.rebuild().toString()),
                    lt(BEAT, Date.from(now.minus(SILENT)))),
                set(BEAT, Date.from(now)))
            .getModifiedCount()
        == 1;
  }

  private static Hold hold(Document document) {
    return new Hold(
        document.getString(Form.ID),
        UUID.fromString(document.getString(REBUILD)),
        Optional.ofNullable(document.getInteger(GENERATION)));
  }

  void release(String projection, UUID rebuild) {
    holds.deleteOne(and(eq(Form.ID, projection), eq(REBUILD, rebuild.toString())));
  }
}
