package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Knows the generations of each projection: collections of one revision, of which one is served
 * while others are made or kept. Every node sees a change within a second.
 */
public final class Generations {

  static final String COLLECTION = "generations";

  private static final Duration FRESH = Duration.ofMillis(250);

  /** What was read of it, and when. */
  private record Known(Map<String, Lineage> lineages, long at) {

    boolean fresh() {
      return System.nanoTime() - at < FRESH.toNanos();
    }
  }

  private final MongoDatabase database;
  private final MongoCollection<Document> stored;
  private volatile Known known = new Known(Map.of(), System.nanoTime() - FRESH.toNanos());

  public Generations(MongoDatabase database) {
    this.database = database;
    this.stored = database.getCollection(COLLECTION);
  }

  static String progressName(Projection projection, int generation) {
    return projection.collection() + "_g" + generation;
  }

  MongoDatabase database() {
    return database;
  }

  MongoCollection<Document> collection(Projection projection, int generation) {
    return database.getCollection(progressName(projection, generation));
  }

  /** The generation that readers see. */
  int serving(Projection projection) {
    return lineage(projection).serving();
  }

  MongoCollection<Document> served(Projection projection) {
    return collection(projection, serving(projection));
  }

  Lineage lineage(Projection projection) {
    Known now = known;
    if (!now.fresh()) now = read();
    return now.lineages().getOrDefault(projection.collection(), Lineage.BEGINNING);
  }

  /** As it was seen last; asks no store. */
  Lineage lastSeen(Projection projection) {
    return known.lineages().getOrDefault(projection.collection(), Lineage.BEGINNING);
  }

  /** Whether it is to be run at this moment; asks the store, whatever was seen last. */
  boolean runs(Course course) {
    return current(course.projection()).run(Instant.now()).contains(course.generation());
  }

  private synchronized Known read() {
    if (known.fresh()) return known;
    long at = System.nanoTime();
    Map<String, Lineage> lineages = new HashMap<>();
    for (Document document : stored.find()) {
      lineages.put(document.getString(Form.ID), Lineage.of(document));
    }
    known = new Known(lineages, at);
    return known;
  }

  /** A fresh number that nobody runs yet: whoever asked may fill its collection and its tokens. */
  int begin(Projection projection) {
    return change(projection, Lineage::begun).last();
  }

  /**
   * From now on every node also runs this generation, from its tokens on.
   *
   * @throws IllegalStateException when it was discarded, or the log is no longer what it was
   */
  void follow(Projection projection, int generation) {
    change(projection, lineage -> lineage.following(generation));
  }

  /**
   * For so long nobody runs the served generation, so that another can overtake it and no reader
   * ever goes back in time when that one is served.
   *
   * @param atMost then it is run again, also when whoever asked for this is gone
   */
  void rest(Projection projection, Duration atMost) {
    Instant until = Instant.now().plus(atMost).truncatedTo(ChronoUnit.MILLIS);
    change(projection, lineage -> lineage.resting(until));
  }

  void wake(Projection projection) {
    change(projection, lineage -> lineage.resting(Instant.EPOCH));
  }

  /**
   * From now on readers see this generation; the one that they saw is no longer run, and is kept
   * for roll-back until the next change.
   *
   * @throws IllegalStateException when it was discarded, or the log is no longer what it was
   */
  void serve(Projection projection, int generation) {
    change(projection, lineage -> lineage.serving(generation));
  }

  /**
   * The same while what readers see rests.
   *
   * @throws IllegalStateException also when it may be running again
   */
  void serveInRest(Projection projection, int generation) {
    change(projection, lineage -> lineage.stillResting(Instant.now()).serving(generation));
  }

  /** It is no longer run beside the served one, and stays as it is. */
  void unfollow(Projection projection, int generation) {
    change(projection, lineage -> lineage.unfollowing(generation));
  }

  /**
   * Deletes documents, tokens and notes of a generation: at once, or as soon as no node works on it
   * any more.
   *
   * @throws IllegalStateException when it is the one that readers see
   */
  void discard(Projection projection, int generation) {
    change(projection, lineage -> lineage.without(generation));
    delete(projection, generation, eq("owner", null));
  }

  /**
   * Deletes what is left of a generation, unless somebody works on it. First its tokens: then
   * nobody can claim it any more and bring back what is deleted.
   *
   * @param free what tells the tokens that nobody holds
   */
  void delete(Projection projection, int generation, Bson free) {
    String name = progressName(projection, generation);
    var tokens = database.getCollection(Claims.COLLECTION);
    tokens.deleteMany(and(eq(Claims.NAME, name), free));
    if (tokens.countDocuments(eq(Claims.NAME, name)) > 0) return;
    database.getCollection(name).drop();
    database.getCollection(Notes.COLLECTION).deleteMany(eq(Notes.GENERATION, name));
    change(projection, lineage -> lineage.deleted(generation));
  }

  /**
   * The log is not the one from which this generation was made: it leaves. When it is the one that
   * readers see, all others leave too and an empty one is served, so that nobody takes wrong
   * documents for right ones. Of nodes that say so at once one is heard.
   *
   * @return whether readers now see an empty one
   */
  boolean startAnew(Projection projection, int generation) {
    Lineage before = current(projection);
    if (generation < before.since() || !before.alive(generation)) return false;
    boolean served = generation == before.serving();
    Lineage after = served ? before.startedAnew() : before.without(generation);
    return replace(projection, before, after) && served;
  }

  private Lineage change(Projection projection, UnaryOperator<Lineage> change) {
    while (true) {
      Lineage before = current(projection);
      Lineage after = change.apply(before);
      if (after.equals(before) || replace(projection, before, after)) return after;
    }
  }

  private Lineage current(Projection projection) {
    String id = projection.collection();
    Document document = stored.find(eq(Form.ID, id)).first();
    if (document != null) return Lineage.of(document);
    try {
      stored.insertOne(Lineage.BEGINNING.document(id));
    } catch (MongoWriteException failure) {
      if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw failure;
    }
    return Lineage.of(stored.find(eq(Form.ID, id)).first());
  }

  /** Holds only if nobody changed it meanwhile. */
  private boolean replace(Projection projection, Lineage before, Lineage after) {
    String id = projection.collection();
    boolean held =
        stored.replaceOne(before.document(id), after.document(id)).getMatchedCount() == 1;
    known = new Known(known.lineages(), System.nanoTime() - FRESH.toNanos());
    return held;
  }
}
