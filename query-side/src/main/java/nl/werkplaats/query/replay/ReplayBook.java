package nl.werkplaats.query.replay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.query.replay.ReplayState.Ending;
import nl.werkplaats.query.replay.ReplayState.Gone;
import nl.werkplaats.query.replay.ReplayState.Outcome;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Every replay and how far it is, for all nodes to see. */
final class ReplayBook {

  /** A replay that was silent for so long is one whose node is gone. */
  static final Duration SILENT = Duration.ofSeconds(15);

  /** So long it is told what was made once, after the documents have gone. */
  private static final Duration REMEMBERED = Duration.ofDays(90);

  private static final String ID = "_id";
  private static final String LOCATION = "location";
  private static final String BEGUN = "begun";
  private static final String BEAT = "beat";
  private static final String RUNNING = "running";

  /** Whether there may be documents of it. */
  private static final String HOLDS = "holds";

  private static final String UNTIL = "until";
  private static final String CANCEL = "cancel";
  private static final String STATE = "state";

  private final MongoCollection<Document> replays;

  ReplayBook(MongoDatabase database) {
    this.replays = database.getCollection("replays");
  }

  void begin(ReplayState state) {
    replays.insertOne(
        new Document(ID, state.id().toString())
            .append(LOCATION, state.asked().location().toString())
            .append(BEGUN, Date.from(state.started()))
            .append(BEAT, Date.from(state.started()))
            .append(RUNNING, true)
            .append(HOLDS, true)
            .append(CANCEL, false)
            .append(STATE, document(state)));
  }

  /** As if it had never been asked for. */
  void strike(UUID id) {
    replays.deleteOne(eq(ID, id.toString()));
  }

  /**
   * Writes how far it is, and that it is alive.
   *
   * @return whether it is to go on: nobody asked to leave it or took it for dead
   */
  boolean write(ReplayState state, Instant now) {
    Document after =
        replays.findOneAndUpdate(
            running(state.id()),
            combine(set(BEAT, Date.from(now)), set(STATE, document(state))),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return after != null && !after.getBoolean(CANCEL);
  }

  /**
   * Writes how it ended.
   *
   * @return whether that holds: nobody asked to leave it or took it for dead meanwhile
   */
  boolean end(ReplayState state) {
    Optional<Instant> until = state.ending().flatMap(Ending::keptUntil);
    Bson which = running(state.id());
    return replays
            .updateOne(
                until.isPresent() ? and(which, eq(CANCEL, false)) : which,
                combine(
                    set(RUNNING, false),
                    set(HOLDS, until.isPresent()),
                    set(UNTIL, until.map(Date::from).orElse(null)),
                    set(STATE, document(state))))
            .getMatchedCount()
        == 1;
  }

  private static Bson running(UUID id) {
    return and(eq(ID, id.toString()), eq(RUNNING, true));
  }

  Optional<ReplayState> find(UUID id) {
    return Optional.ofNullable(replays.find(eq(ID, id.toString())).first()).map(ReplayBook::state);
  }

  /** The latest ones of these locations, the last first. */
  List<ReplayState> latest(Collection<LocationId> locations, int max) {
    List<String> places = locations.stream().map(LocationId::toString).toList();
    List<ReplayState> found = new ArrayList<>();
    replays
        .find(in(LOCATION, places))
        .sort(new Document(BEGUN, -1).append(ID, 1))
        .limit(max)
        .forEach(document -> found.add(state(document)));
    return found;
  }

  /** Of how many replays of the location there may be documents. */
  long held(LocationId location) {
    return replays.countDocuments(and(eq(LOCATION, location.toString()), eq(HOLDS, true)));
  }

  /** The replays of which there may be documents. */
  Set<String> holding() {
    Set<String> ids = new HashSet<>();
    replays.find(eq(HOLDS, true)).forEach(document -> ids.add(document.getString(ID)));
    return ids;
  }

  void cancel(UUID id) {
    replays.updateOne(running(id), set(CANCEL, true));
  }

  /** Ends those whose nodes are gone. */
  void interrupt(Instant now) {
    Bson silent = and(eq(RUNNING, true), lt(BEAT, Date.from(now.minus(SILENT))));
    for (Document document : replays.find(silent).into(new ArrayList<>())) {
      ReplayState dead = state(document).ended(Ending.of(Outcome.INTERRUPTED, now));
      replays.updateOne(
          and(eq(ID, document.getString(ID)), silent),
          combine(set(RUNNING, false), set(HOLDS, false), set(STATE, document(dead))));
    }
  }

  /** Lets those go that were kept for long enough, and forgets what went long ago. */
  void expire(Instant now) {
    Bson over = and(eq(RUNNING, false), eq(HOLDS, true), lt(UNTIL, Date.from(now)));
    for (Document document : replays.find(over).into(new ArrayList<>())) {
      letGo(state(document), Gone.EXPIRED);
    }
    replays.deleteMany(and(eq(HOLDS, false), lt(BEGUN, Date.from(now.minus(REMEMBERED)))));
  }

  /**
   * From now on there are no documents of it.
   *
   * @return whether it had ended, and somebody else was not before
   */
  boolean letGo(ReplayState state, Gone why) {
    return replays
            .updateOne(
                and(eq(ID, state.id().toString()), eq(RUNNING, false), eq(HOLDS, true)),
                combine(set(HOLDS, false), set(STATE, document(state.gone(why)))))
            .getModifiedCount()
        == 1;
  }

  private static Document document(ReplayState state) {
    return Document.parse(KernelJson.mapper().writeValueAsString(state));
  }

  private static ReplayState state(Document document) {
    return KernelJson.mapper().convertValue(document.get(STATE), ReplayState.class);
  }
}
