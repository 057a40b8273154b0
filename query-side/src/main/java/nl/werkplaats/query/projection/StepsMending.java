package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.query.projection.Tally.Verdict;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** The steps of one location, portion by portion: a step never changes, so none has to wait. */
final class StepsMending<S> implements Mending {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final Steps<S> projection;
  private final LocationId location;
  private final Toolbox tools;
  private final LocationLog log;
  private final Skips.Skipped skipped;
  private final boolean dryRun;
  private final MongoCollection<Document> collection;
  private final Tally tally = new Tally();
  private final Map<String, S> last = new HashMap<>();
  private final Set<String> stuck = new HashSet<>();
  private final MessageDigest digest = Hashes.sha256();
  private final long certain;
  private long compared;
  private long documents;
  private long replaced;

  StepsMending(
      Steps<S> projection,
      LocationId location,
      Toolbox tools,
      Pulse pulse,
      Skips.Skipped skipped,
      boolean dryRun) {
    this.projection = projection;
    this.location = location;
    this.tools = tools;
    this.log = new LocationLog(tools.log(), location, pulse);
    this.skipped = skipped;
    this.dryRun = dryRun;
    int generation = tools.generations().serving(projection);
    this.collection = tools.generations().collection(projection, generation);
    this.certain = tools.reached(projection, generation);
  }

  @Override
  public Result run() {
    log.read(certain, this::compare);
    compare(new TreeMap<>(), certain);
    return new Result(
        log.from(),
        certain,
        log.events(),
        documents,
        digest.digest(),
        tally.difference(),
        stuck.size(),
        replaced);
  }

  private void compare(List<Recorded> batch) {
    TreeMap<Long, Document> wanted = new TreeMap<>();
    for (Recorded recorded : batch) {
      String stream = recorded.stream();
      if (!projection.tells(recorded.event())) continue;
      if (skipped.has(stream, recorded.position()) || stuck.contains(stream)) continue;
      try {
        S step = projection.step(Optional.ofNullable(last.get(stream)), recorded);
        last.put(stream, step);
        wanted.put(recorded.position(), StepsWork.document(projection, step, recorded));
      } catch (RuntimeException poison) {
        // The live timeline of this stream ends at the same event, with a note.
        stuck.add(stream);
      }
    }
    compare(wanted, batch.getLast().position());
  }

  private void compare(TreeMap<Long, Document> wanted, long upTo) {
    Map<Long, RawBsonDocument> live = live(wanted.keySet(), upTo);
    wanted.forEach((position, document) -> {
      RawBsonDocument right = Bson.raw(document);
      Canonical.of(right).into(digest);
      documents++;
      Optional<RawBsonDocument> now = Optional.ofNullable(live.remove(position));
      judge(position, now, right, document);
    });
    live.keySet()
        .forEach(superfluous -> {
          tally.add(Verdict.ONLY_LIVE, superfluous);
          if (!dryRun) replaced += collection.deleteOne(eq(Form.ID, superfluous)).getDeletedCount();
        });
    compared = upTo;
  }

  private Map<Long, RawBsonDocument> live(Set<Long> positions, long upTo) {
    Map<Long, RawBsonDocument> live = new TreeMap<>();
    var here = and(eq("location", location.toString()), gt(Form.ID, compared), lte(Form.ID, upTo));
    collection
        .withDocumentClass(RawBsonDocument.class)
        .find(positions.isEmpty() ? here : or(here, in(Form.ID, positions)))
        .forEach(one -> live.put(one.getNumber(Form.ID).longValue(), one));
    return live;
  }

  private void judge(
      long position, Optional<RawBsonDocument> now, RawBsonDocument right, Document document) {
    Verdict verdict =
        now.map(one ->
                Canonical.of(one).saysTheSameAs(Canonical.of(right))
                    ? Verdict.EQUAL
                    : Verdict.DIFFERENT)
            .orElse(Verdict.ONLY_REBUILT);
    tally.add(verdict, position);
    if (verdict == Verdict.EQUAL || dryRun) return;
    collection.replaceOne(eq(Form.ID, position), document, UPSERT);
    replaced++;
  }
}
