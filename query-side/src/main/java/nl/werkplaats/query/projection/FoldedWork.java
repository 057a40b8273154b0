package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.history.Recorded;
import org.axonframework.eventhandling.Segment;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Keeps folded documents: each replace holds only if nobody else folded further meanwhile. */
final class FoldedWork<V> implements Work {

  /** As many documents stay in memory between batches as a busy location moves in a while. */
  private static final int HELD = 5_000;

  /** A document in memory with what it is searched by, and as it is stored. */
  private record Held<V>(
      Optional<Kept<V>> now, Map<String, Object> attributes, Optional<Kept<V>> stored) {}

  private final Folded<V> projection;
  private final Folding<V> folding;
  private final MongoCollection<Document> collection;
  private final Notes notes;
  private final Segment segment;
  private Skips.Skipped skipped;
  private final Map<String, Held<V>> held = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<String> changed = new HashSet<>();
  private int replaced;
  private int inserted;

  FoldedWork(
      Folded<V> projection,
      MongoCollection<Document> collection,
      Notes notes,
      Segment segment,
      Skips.Skipped skipped) {
    this.projection = projection;
    this.folding = new Folding<>(projection);
    this.collection = collection;
    this.notes = notes;
    this.segment = segment;
    this.skipped = skipped;
  }

  @Override
  public List<WriteModel<Document>> fold(List<Recorded> batch) {
    changed.clear();
    load(batch);
    for (Recorded recorded : batch) {
      for (String key : mine(recorded)) {
        foldInto(key, recorded);
      }
    }
    replaced = 0;
    inserted = 0;
    return changed.stream().map(this::write).toList();
  }

  private Set<String> mine(Recorded recorded) {
    Set<String> keys = new HashSet<>(projection.keys(recorded.event()));
    keys.removeIf(key -> !segment.matches(key));
    return keys;
  }

  private void load(List<Recorded> batch) {
    Set<String> missing = new HashSet<>();
    batch.forEach(recorded -> missing.addAll(mine(recorded)));
    missing.removeAll(held.keySet());
    if (missing.isEmpty()) return;
    Map<String, Kept<V>> stored = new HashMap<>();
    for (RawBsonDocument document : collection.find(in(Form.ID, missing), RawBsonDocument.class)) {
      Kept<V> kept = Form.read(document, projection.type());
      stored.put(kept.id(), kept);
    }
    for (String key : missing) {
      Optional<Kept<V>> kept = Optional.ofNullable(stored.get(key));
      held.put(key, new Held<>(kept, Map.of(), kept));
    }
  }

  private void foldInto(String key, Recorded recorded) {
    if (notes.holdUp(key, recorded.position())) return;
    Held<V> before = held.get(key);
    try {
      Optional<Kept<V>> next = folding.next(before.now(), key, recorded, skipped);
      if (next.isEmpty() || next.get() == before.now().orElse(null)) return;
      held.put(key, new Held<>(next, projection.attributes(next.get().view()), before.stored()));
      changed.add(key);
    } catch (RuntimeException poison) {
      notes.add(key, recorded, poison);
    }
  }

  private WriteModel<Document> write(String key) {
    Held<V> one = held.get(key);
    Kept<V> now = one.now().orElseThrow();
    Document document = Form.write(now, one.attributes());
    if (one.stored().isEmpty()) {
      inserted++;
      return new InsertOneModel<>(document);
    }
    replaced++;
    return new ReplaceOneModel<>(Form.is(one.stored().get()), document);
  }

  @Override
  public boolean inOrder() {
    return false;
  }

  @Override
  public void written(BulkWriteResult result) {
    if (result.getMatchedCount() != replaced || result.getInsertedCount() != inserted) {
      throw new StaleDocuments();
    }
    changed.forEach(
        key -> held.computeIfPresent(key, (_, one) -> new Held<>(one.now(), Map.of(), one.now())));
    changed.clear();
    var eldest = held.keySet().iterator();
    while (held.size() > HELD) {
      eldest.next();
      eldest.remove();
    }
  }

  @Override
  public void leaveOut(Skips.Skipped now) {
    skipped = now;
  }
}
