package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import nl.werkplaats.query.projection.Tally.Verdict;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * Compares two generations of one projection key by key, each at one position, while both may move
 * on: a key that is further on one side is looked at again until it is not.
 */
final class Comparison {

  private static final int CHUNK = 1_000;
  private static final int PORTION = 2_000;

  /** One side, and how far it has certainly written everything. */
  record Side(MongoCollection<Document> collection, LongSupplier reached) {

    MongoCollection<RawBsonDocument> raw() {
      return collection.withDocumentClass(RawBsonDocument.class);
    }
  }

  /** Hears between two portions and two rounds, and ends the comparison by throwing. */
  interface Pause {
    /**
     * @return whether another round may be tried
     */
    boolean untilNextRound();

    void portion();
  }

  /** How far each side had certainly written when its documents were asked for. */
  private record Reach(long live, long rebuilt) {}

  private final boolean steps;
  private final Side live;
  private final Side rebuilt;
  private final Pause pause;
  private final Tally tally = new Tally();
  private long seen;

  Comparison(Projection projection, Side live, Side rebuilt, Pause pause) {
    this.steps = projection instanceof Steps<?>;
    this.live = live;
    this.rebuilt = rebuilt;
    this.pause = pause;
  }

  Difference run() {
    List<BsonValue> moving = scan(reach());
    while (!moving.isEmpty() && pause.untilNextRound()) moving = lookAgain(moving);
    moving.forEach(id -> tally.add(Verdict.MOVES, text(id)));
    return tally.difference();
  }

  private Reach reach() {
    return new Reach(live.reached().getAsLong(), rebuilt.reached().getAsLong());
  }

  private List<BsonValue> scan(Reach reach) {
    // A step never changes: what both sides have passed can be judged at once, the rest not yet.
    Bson which = steps ? lte(Form.ID, Math.min(reach.live(), reach.rebuilt())) : Filters.empty();
    List<BsonValue> moving = new ArrayList<>();
    try (var left = cursor(live, which);
        var right = cursor(rebuilt, which)) {
      Optional<RawBsonDocument> one = next(left);
      Optional<RawBsonDocument> other = next(right);
      while (one.isPresent() || other.isPresent()) {
        int order = order(one, other);
        judge(
            order <= 0 ? one : Optional.empty(),
            order >= 0 ? other : Optional.empty(),
            reach,
            moving);
        if (order <= 0) one = next(left);
        if (order >= 0) other = next(right);
        if (++seen % PORTION == 0) pause.portion();
      }
    }
    return moving;
  }

  private static MongoCursor<RawBsonDocument> cursor(Side side, Bson which) {
    return side.raw().find(which).sort(new Document(Form.ID, 1)).batchSize(CHUNK).iterator();
  }

  private static Optional<RawBsonDocument> next(MongoCursor<RawBsonDocument> cursor) {
    return cursor.hasNext() ? Optional.of(cursor.next()) : Optional.empty();
  }

  private static int order(Optional<RawBsonDocument> one, Optional<RawBsonDocument> other) {
    if (one.isEmpty()) return 1;
    if (other.isEmpty()) return -1;
    BsonValue left = one.get().get(Form.ID);
    BsonValue right = other.get().get(Form.ID);
    return left.isString()
        ? left.asString().compareTo(right.asString())
        : Long.compare(left.asNumber().longValue(), right.asNumber().longValue());
  }

  private List<BsonValue> lookAgain(List<BsonValue> ids) {
    List<BsonValue> moving = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      List<BsonValue> some = ids.subList(from, Math.min(ids.size(), from + CHUNK));
      Reach reach = reach();
      Map<BsonValue, RawBsonDocument> left = find(live, some);
      Map<BsonValue, RawBsonDocument> right = find(rebuilt, some);
      for (BsonValue id : some) {
        Optional<RawBsonDocument> one = Optional.ofNullable(left.get(id));
        Optional<RawBsonDocument> other = Optional.ofNullable(right.get(id));
        if (one.isPresent() || other.isPresent()) judge(one, other, reach, moving);
      }
      pause.portion();
    }
    return moving;
  }

  private static Map<BsonValue, RawBsonDocument> find(Side side, List<BsonValue> ids) {
    Map<BsonValue, RawBsonDocument> found = new HashMap<>();
    side.raw().find(in(Form.ID, ids)).forEach(one -> found.put(one.get(Form.ID), one));
    return found;
  }

  private void judge(
      Optional<RawBsonDocument> one,
      Optional<RawBsonDocument> other,
      Reach reach,
      List<BsonValue> moving) {
    BsonValue id = one.or(() -> other).orElseThrow().get(Form.ID);
    Verdict verdict = verdict(one, other, reach);
    if (verdict == Verdict.MOVES) moving.add(id);
    else tally.add(verdict, text(id));
  }

  private Verdict verdict(
      Optional<RawBsonDocument> one, Optional<RawBsonDocument> other, Reach reach) {
    long left = one.map(this::at).orElse(0L);
    long right = other.map(this::at).orElse(0L);
    if (left == right) {
      return Canonical.of(one.orElseThrow()).saysTheSameAs(Canonical.of(other.orElseThrow()))
          ? Verdict.EQUAL
          : Verdict.DIFFERENT;
    }
    // Who had passed the other's position before we looked, and yet is not there, never will be.
    boolean settled = left > right ? reach.rebuilt() >= left : reach.live() >= right;
    if (!settled) return Verdict.MOVES;
    if (other.isEmpty()) return Verdict.ONLY_LIVE;
    return one.isEmpty() ? Verdict.ONLY_REBUILT : Verdict.DIFFERENT;
  }

  private long at(RawBsonDocument document) {
    return document.getNumber(steps ? Form.ID : Form.AT).longValue();
  }

  private static String text(BsonValue id) {
    return id.isString() ? id.asString().getValue() : String.valueOf(id.asNumber().longValue());
  }
}
