package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refused;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The keys that stay behind, for those who run the service. What is asked here is noted, and done
 * within a second or so by whichever node works on the key.
 */
public final class DeadLetters {

  private final List<Projection> projections;
  private final Generations generations;
  private final Skips skips;
  private final MongoCollection<Document> notes;

  public DeadLetters(Projections engine, Generations generations, Skips skips) {
    this.projections = engine.all();
    this.generations = generations;
    this.skips = skips;
    this.notes = generations.database().getCollection(Notes.COLLECTION);
  }

  /**
   * Those of what is served or followed, in an order that stays.
   *
   * @param projection the name of the only one that is asked for, without its revision
   * @param after the id after which to begin
   */
  public List<DeadLetter> list(Optional<String> projection, Optional<String> after, int limit) {
    return Asking.store(() -> {
      List<Bson> filters = new ArrayList<>();
      filters.add(in(Notes.GENERATION, alive()));
      projection.ifPresent(name -> filters.add(eq(Notes.PROJECTION, name)));
      after.ifPresent(id -> filters.add(gt(Form.ID, id)));
      return notes
          .find(and(filters))
          .sort(new Document(Form.ID, 1))
          .limit(limit)
          .map(DeadLetter::of)
          .into(new ArrayList<>());
    });
  }

  /** How many keys stay behind in the generation that readers see, on whichever nodes. */
  public long count(Progress progress) {
    String name = progress.name() + "_g" + progress.generation();
    return Asking.store(() -> notes.countDocuments(eq(Notes.GENERATION, name)));
  }

  private List<String> alive() {
    List<String> names = new ArrayList<>();
    for (Projection projection : projections) {
      Lineage lineage = generations.lineage(projection);
      names.add(Generations.progressName(projection, lineage.serving()));
      lineage.followed().forEach(one -> names.add(Generations.progressName(projection, one)));
    }
    return names;
  }

  /**
   * Asks that the key is tried again.
   *
   * @throws Refused when it does not stay behind
   */
  public void retry(String id) {
    boolean there =
        Asking.store(() -> notes.updateOne(eq(Form.ID, id), set(Notes.ASKED, true)))
                .getMatchedCount()
            == 1;
    if (!there) throw Refused.unknown();
  }

  /**
   * Decides that the event is left out for this key, in every generation and revision, and that the
   * key goes on after it.
   *
   * @throws Refused when the key does not stay behind
   */
  public void drop(String id, String reason, PersonId by, Instant at) {
    DeadLetter letter =
        Asking.store(() -> Optional.ofNullable(notes.find(eq(Form.ID, id)).first()))
            .map(DeadLetter::of)
            .orElseThrow(Refused::unknown);
    skips.add(letter.projection(), letter.key(), letter.position(), reason, by, at);
    Bson alike =
        and(
            eq(Notes.PROJECTION, letter.projection()),
            eq(Notes.KEY, letter.key()),
            eq(Notes.POSITION, letter.position()));
    Asking.store(() -> notes.updateMany(alike, set(Notes.ASKED, true)));
  }
}
