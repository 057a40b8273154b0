package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
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

/** Keeps folded documents: each replace holds only if nobody else folded further meanwhile. */
final class FoldedWork<V> implements Work {

  /** As many documents stay in memory between batches as a busy location moves in a while. */
  private static final int HELD = 5_000;

  /** A document in memory, and the position at which it is stored; 0 when it is not stored yet. */
  private record Held<V>(Optional<Kept<V>> kept, long storedAt) {
    long at() {
      return kept.map(Kept::at).orElse(0L);
    }
  }

  private final Folded<V> projection;
  private final MongoCollection<Document> collection;
  private final Notes notes;
  private final Segment segment;
  private final Map<String, Held<V>> held = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<String> changed = new HashSet<>();
  private int replaced;
  private int inserted;

  FoldedWork(
      Folded<V> projection, MongoCollection<Document> collection, Notes notes, Segment segment) {
    this.projection = projection;
    this.collection = collection;
    this.notes = notes;
    this.segment = segment;
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
    for (Document document : collection.find(in(Form.ID, missing))) {
      Kept<V> kept = Form.read(document, projection.type());
      stored.put(kept.id(), kept);
    }
    for (String key : missing) {
      Optional<Kept<V>> kept = Optional.ofNullable(stored.get(key));
      held.put(key, new Held<>(kept, kept.map(Kept::at).orElse(0L)));
    }
  }

  private void foldInto(String key, Recorded recorded) {
    Held<V> before = held.get(key);
    if (recorded.position() <= before.at() || notes.holdUp(projection, key, recorded.position())) {
      return;
    }
    V view;
    try {
      view = projection.fold(before.kept().map(Kept::view), recorded);
    } catch (RuntimeException poison) {
      notes.add(projection, key, recorded.position(), poison);
      return;
    }
    Map<String, Long> versions = new HashMap<>(before.kept().map(Kept::versions).orElse(Map.of()));
    versions.put(recorded.stream(), recorded.version());
    long first = before.kept().map(Kept::first).orElse(recorded.position());
    var kept = new Kept<>(key, first, recorded.position(), versions, view);
    held.put(key, new Held<>(Optional.of(kept), before.storedAt()));
    changed.add(key);
  }

  private WriteModel<Document> write(String key) {
    Held<V> now = held.get(key);
    Kept<V> kept = now.kept().orElseThrow();
    Document document = Form.write(kept, projection.attributes(kept.view()));
    if (now.storedAt() == 0) {
      inserted++;
      return new InsertOneModel<>(document);
    }
    replaced++;
    return new ReplaceOneModel<>(and(eq(Form.ID, key), eq(Form.AT, now.storedAt())), document);
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
        key -> held.computeIfPresent(key, (k, now) -> new Held<>(now.kept(), now.at())));
    changed.clear();
    var eldest = held.keySet().iterator();
    while (held.size() > HELD) {
      eldest.next();
      eldest.remove();
    }
  }

  @Override
  public void drop() {
    held.clear();
    changed.clear();
  }
}
