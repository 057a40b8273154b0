package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.query.projection.Tally.Verdict;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * Folded documents of one location: each is folded up to the position at which the live one stands,
 * and replaced only while that has not moved on; one that has is looked at again.
 */
final class FoldedMending<V> implements Mending {

  private static final int ROUNDS = 50;

  private final Folded<V> projection;
  private final Folding<V> folding;
  private final int generation;
  private final LocationId location;
  private final Toolbox tools;
  private final LocationLog log;
  private final Skips.Skipped skipped;
  private final boolean dryRun;
  private final MongoCollection<Document> collection;
  private final Tally tally = new Tally();
  private final Map<String, Kept<V>> made = new TreeMap<>();
  private final Set<String> stuck = new HashSet<>();
  private Map<String, RawBsonDocument> live = new HashMap<>();
  private long certain;
  private long replaced;

  FoldedMending(
      Folded<V> projection,
      LocationId location,
      Toolbox tools,
      Pulse pulse,
      Skips.Skipped skipped,
      boolean dryRun) {
    this.projection = projection;
    this.folding = new Folding<>(projection);
    this.generation = tools.generations().serving(projection);
    this.location = location;
    this.tools = tools;
    this.log = new LocationLog(tools.log(), location, pulse);
    this.skipped = skipped;
    this.dryRun = dryRun;
    this.collection = tools.generations().collection(projection, generation);
  }

  @Override
  public Result run() throws InterruptedException {
    look(or(eq("location", location.toString()), eq(Form.ID, location.toString())));
    fold(tools.log().settledHead());
    // A live document that does not say where it belongs is found by its id. The head is asked
    // after each look: no live document stands beyond it.
    look(in(Form.ID, made.keySet()));
    fold(tools.log().settledHead());
    byte[] hash = hash();
    long documents = made.size();
    long notes = stuck.size();
    Set<String> open = new TreeSet<>(made.keySet());
    open.addAll(live.keySet());
    for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
      if (round > 0) again(open);
      open.removeIf(this::isRight);
    }
    open.forEach(key -> tally.add(Verdict.MOVES, key));
    return new Result(
        log.from(), certain, log.events(), documents, hash, tally.difference(), notes, replaced);
  }

  private void again(Set<String> open) throws InterruptedException {
    live.clear();
    look(in(Form.ID, open));
    fold(tools.log().settledHead());
  }

  private void look(Bson which) {
    // Asked first: then whatever is not in a document that is read after it never will be.
    long before = tools.reached(projection, generation);
    if (live.isEmpty()) certain = before;
    collection
        .withDocumentClass(RawBsonDocument.class)
        .find(which)
        .forEach(one -> live.putIfAbsent(one.getString(Form.ID).getValue(), one));
  }

  private void fold(long head) {
    made.clear();
    stuck.clear();
    log.read(head, batch -> batch.forEach(this::fold));
  }

  private void fold(Recorded recorded) {
    for (String key : projection.keys(recorded.event())) {
      if (recorded.position() > Math.max(certain, at(key)) || stuck.contains(key)) continue;
      try {
        folding
            .next(Optional.ofNullable(made.get(key)), key, recorded, skipped)
            .ifPresent(now -> made.put(key, now));
      } catch (RuntimeException poison) {
        // The live one stays behind at the same event, with a note; so does this one.
        stuck.add(key);
      }
    }
  }

  private long at(String key) {
    RawBsonDocument one = live.get(key);
    return one == null ? 0 : one.getNumber(Form.AT).longValue();
  }

  private byte[] hash() {
    MessageDigest digest = Hashes.sha256();
    made.values().forEach(kept -> Canonical.of(raw(kept)).into(digest));
    return digest.digest();
  }

  private RawBsonDocument raw(Kept<V> kept) {
    return nl.werkplaats.query.projection.Bson.raw(document(kept));
  }

  private Document document(Kept<V> kept) {
    return Form.write(kept, projection.attributes(kept.view()));
  }

  /** Whether the key is right now, be it that it was put right. */
  private boolean isRight(String key) {
    Optional<RawBsonDocument> now = Optional.ofNullable(live.get(key));
    Optional<Kept<V>> wanted = Optional.ofNullable(made.get(key));
    Verdict verdict = verdict(now, wanted);
    boolean right = verdict == Verdict.EQUAL || dryRun || putRight(key, now, wanted);
    if (right) tally.add(verdict, key);
    return right;
  }

  private Verdict verdict(Optional<RawBsonDocument> now, Optional<Kept<V>> wanted) {
    if (wanted.isEmpty()) return now.isEmpty() ? Verdict.EQUAL : Verdict.ONLY_LIVE;
    if (now.isEmpty()) return Verdict.ONLY_REBUILT;
    RawBsonDocument document = now.get();
    boolean same =
        document.getNumber(Form.AT).longValue() == wanted.get().at()
            && Canonical.of(document).saysTheSameAs(Canonical.of(raw(wanted.get())));
    return same ? Verdict.EQUAL : Verdict.DIFFERENT;
  }

  private boolean putRight(String key, Optional<RawBsonDocument> now, Optional<Kept<V>> wanted) {
    boolean done =
        wanted.isEmpty()
            ? collection.deleteOne(is(now.orElseThrow())).getDeletedCount() == 1
            : now.map(one -> replace(one, wanted.get())).orElseGet(() -> insert(wanted.get()));
    if (done) replaced++;
    return done;
  }

  private boolean replace(RawBsonDocument now, Kept<V> wanted) {
    Kept<V> mended = wanted.mended(now.getInt32(Form.MENDED).getValue() + 1);
    return collection.replaceOne(is(now), document(mended)).getMatchedCount() == 1;
  }

  private boolean insert(Kept<V> wanted) {
    try {
      collection.insertOne(document(wanted.mended(1)));
      return true;
    } catch (MongoWriteException failure) {
      if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw failure;
      return false;
    }
  }

  /** The condition that it is still as it was read. */
  private static Bson is(RawBsonDocument now) {
    return and(
        eq(Form.ID, now.get(Form.ID)),
        eq(Form.AT, now.get(Form.AT)),
        eq(Form.MENDED, now.get(Form.MENDED)));
  }
}
