package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.history.Recorded;
import org.axonframework.eventhandling.Segment;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Keeps steps: written once under their position, and writing one twice changes nothing. */
final class StepsWork<S> implements Work {

  /** The step's place in its stream, by which the next step finds it. */
  static final String PLACE = "place";

  static final String STREAM = "stream";
  static final String VERSION = "version";

  /** As many streams keep their last step in memory as a busy location moves in a while. */
  private static final int HELD = 5_000;

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final Steps<S> projection;
  private final MongoCollection<Document> collection;
  private final Notes notes;
  private final Segment segment;
  private Skips.Skipped skipped;
  private final Map<String, S> last = new LinkedHashMap<>(16, 0.75f, true);

  StepsWork(
      Steps<S> projection,
      MongoCollection<Document> collection,
      Notes notes,
      Segment segment,
      Skips.Skipped skipped) {
    this.projection = projection;
    this.collection = collection;
    this.notes = notes;
    this.segment = segment;
    this.skipped = skipped;
  }

  @Override
  public List<WriteModel<Document>> fold(List<Recorded> batch) {
    List<Recorded> mine =
        batch.stream()
            .filter(r -> segment.matches(r.stream()) && projection.tells(r.event()))
            .toList();
    load(mine);
    List<WriteModel<Document>> writes = new ArrayList<>();
    for (Recorded recorded : mine) {
      if (skipped.has(recorded.stream(), recorded.position())) continue;
      if (notes.holdUp(recorded.stream(), recorded.position())) continue;
      try {
        S step = projection.step(Optional.ofNullable(last.get(recorded.stream())), recorded);
        Document document = document(projection, step, recorded);
        last.put(recorded.stream(), step);
        writes.add(new ReplaceOneModel<>(eq(Form.ID, recorded.position()), document, UPSERT));
      } catch (RuntimeException poison) {
        notes.add(recorded.stream(), recorded, poison);
      }
    }
    return writes;
  }

  private void load(List<Recorded> batch) {
    Map<String, Recorded> firsts = new LinkedHashMap<>();
    for (Recorded recorded : batch) {
      if (!last.containsKey(recorded.stream())) firsts.putIfAbsent(recorded.stream(), recorded);
    }
    firsts.values().removeIf(first -> first.version() == 1);
    if (firsts.isEmpty()) return;
    List<String> places =
        firsts.values().stream().map(one -> place(one.stream(), one.version() - 1)).toList();
    for (RawBsonDocument document : collection.find(in(PLACE, places), RawBsonDocument.class)) {
      firsts.remove(Form.text(document, STREAM));
      remember(document);
    }
    firsts.values().forEach(this::loadTheOneBefore);
  }

  /** The event right before it was left out, so the step before that is the last one told. */
  private void loadTheOneBefore(Recorded first) {
    RawBsonDocument document =
        collection
            .find(
                and(eq(STREAM, first.stream()), lt(Form.ID, first.position())),
                RawBsonDocument.class)
            .sort(new Document(Form.ID, -1))
            .limit(1)
            .first();
    if (document != null) remember(document);
  }

  private void remember(RawBsonDocument document) {
    last.put(Form.text(document, STREAM), Form.view(document, projection.type()));
  }

  /** The step as it is stored. */
  static <S> Document document(Steps<S> projection, S step, Recorded recorded) {
    Document document =
        new Document(Form.ID, recorded.position())
            .append(Form.EVENT, recorded.eventId())
            .append(PLACE, place(recorded.stream(), recorded.version()))
            .append(STREAM, recorded.stream())
            .append(VERSION, recorded.version())
            .append(Form.VIEW, Bson.of(step));
    projection
        .attributes(step)
        .forEach((name, value) -> document.append(name, Form.searchable(value)));
    return document;
  }

  /** A step as it was stored. */
  static <S> Trail.Footprint<S> read(Steps<S> projection, RawBsonDocument document) {
    return new Trail.Footprint<>(
        Form.number(document, Form.ID),
        Form.text(document, STREAM),
        Form.number(document, VERSION),
        Form.view(document, projection.type()));
  }

  private static String place(String stream, long version) {
    return stream + ":" + version;
  }

  /** A reader who pages by position never comes back for a step that appears behind the others. */
  @Override
  public boolean inOrder() {
    return true;
  }

  @Override
  public void written(BulkWriteResult result) {
    var eldest = last.keySet().iterator();
    while (last.size() > HELD) {
      eldest.next();
      eldest.remove();
    }
  }

  @Override
  public void leaveOut(Skips.Skipped now) {
    skipped = now;
  }
}
