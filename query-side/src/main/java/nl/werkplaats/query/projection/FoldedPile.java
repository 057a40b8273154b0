package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.werkplaats.kernel.history.Recorded;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Folded documents, each of which is written once, when everything is folded. */
final class FoldedPile<V> implements Pile {

  /**
   * @param stored whether an earlier state of it had to make way to the store
   */
  private record Held<V>(Kept<V> now, boolean stored) {}

  private final Folded<V> projection;
  private final Folding<V> folding;
  private final Making making;
  private final MongoCollection<RawBsonDocument> collection;
  private final Outgoing outgoing;
  private final int limit;
  private final LinkedHashMap<String, Held<V>> held = new LinkedHashMap<>(16, 0.75f, true);
  private final MessageDigest digest = Hashes.sha256();
  private long documents;
  private boolean someMadeWay;

  FoldedPile(
      Folded<V> projection,
      Making making,
      MongoCollection<RawBsonDocument> collection,
      Outgoing outgoing,
      int limit) {
    this.projection = projection;
    this.folding = new Folding<>(projection);
    this.making = making;
    this.collection = collection;
    this.outgoing = outgoing;
    this.limit = limit;
  }

  @Override
  public Making making() {
    return making;
  }

  @Override
  public void fold(List<Recorded> batch) {
    if (someMadeWay) fetchAgain(batch);
    for (Recorded recorded : batch) {
      for (String key : projection.keys(recorded.event())) foldInto(key, recorded);
    }
    makeWay();
  }

  private void foldInto(String key, Recorded recorded) {
    if (making.notes().holdUp(key, recorded.position())) return;
    Optional<Held<V>> before = Optional.ofNullable(held.get(key));
    try {
      folding
          .next(before.map(Held::now), key, recorded, making.skipped())
          .ifPresent(now -> {
            if (before.isEmpty()) documents++;
            held.put(key, new Held<>(now, before.map(Held::stored).orElse(false)));
          });
    } catch (RuntimeException poison) {
      making.notes().add(key, recorded, poison);
    }
  }

  private void fetchAgain(List<Recorded> batch) {
    Set<String> missing = new HashSet<>();
    batch.forEach(recorded -> missing.addAll(projection.keys(recorded.event())));
    missing.removeAll(held.keySet());
    if (missing.isEmpty()) return;
    outgoing.taken();
    for (RawBsonDocument document :
        making.collection().find(in(Form.ID, missing), RawBsonDocument.class)) {
      Kept<V> kept = Form.read(document, projection.type());
      held.put(kept.id(), new Held<>(kept, true));
    }
  }

  private void makeWay() {
    var eldest = held.values().iterator();
    while (held.size() > limit) {
      write(eldest.next());
      eldest.remove();
      someMadeWay = true;
    }
  }

  private RawBsonDocument write(Held<V> one) {
    Kept<V> now = one.now();
    RawBsonDocument document = Bson.raw(Form.write(now, projection.attributes(now.view())));
    outgoing.add(
        one.stored()
            ? new ReplaceOneModel<>(eq(Form.ID, now.id()), document)
            : new InsertOneModel<>(document));
    return document;
  }

  @Override
  public void finish() {
    for (String key : new TreeSet<>(held.keySet())) {
      RawBsonDocument written = write(held.remove(key));
      if (!someMadeWay) Canonical.of(written).into(digest);
    }
    outgoing.taken();
    if (someMadeWay) {
      for (RawBsonDocument stored : collection.find().sort(new Document(Form.ID, 1))) {
        Canonical.of(stored).into(digest);
      }
    }
  }

  @Override
  public byte[] hash() {
    return digest.digest();
  }

  @Override
  public long documents() {
    return documents;
  }
}
