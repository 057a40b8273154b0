package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.werkplaats.kernel.history.LogPlace;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import org.bson.Document;
import org.bson.RawBsonDocument;
import tools.jackson.databind.JsonNode;

/**
 * Views of some of the events in collections of their own, folded as everything is and apart from
 * all that readers see.
 */
public final class Copies {

  /** Fewer than when all is made anew, for this goes on beside everything else. */
  private static final int HELD = 20_000;

  private static final int PORTION = 2_000;

  /** A copy is none of the generations. */
  private static final int NONE = 0;

  private final MongoDatabase database;
  private final OrderedLog log;
  private final Skips skips;
  private final int held;

  public Copies(MongoDatabase database, OrderedLog log, Skips skips) {
    this(database, log, skips, HELD);
  }

  Copies(MongoDatabase database, OrderedLog log, Skips skips, int held) {
    this.database = database;
    this.log = log;
    this.skips = skips;
    this.held = held;
  }

  /** Which events are told; hears how far it is, and ends it by throwing. */
  public interface Telling {

    /** As many are read at once. */
    int MOST = PORTION;

    /** The next ones after a position, {@link #MOST} at most; none when there are no more. */
    List<Recorded> after(long position);

    /** Whether it counts; asked of every event once and in their order. */
    boolean counts(Recorded event);

    void read(long events);

    /** All of them are read, and it is being written what was made. */
    void writing();
  }

  /**
   * What was made of one view.
   *
   * @param revision how the view folds: its fold's version
   * @param from the position of the first event that counted, 0 when there was none
   * @param to the position of the last one
   * @param events how many counted
   * @param sha256 of all documents in the order of their ids
   * @param behind how many keys stay behind because an event could not be folded into them
   */
  public record Copy(
      String view,
      int revision,
      long from,
      long to,
      long events,
      long documents,
      String sha256,
      long behind) {}

  /**
   * A document as it is stored.
   *
   * @param first the position of its first event
   * @param at the position of its last one
   * @param versions per stream that fed it, the version that it has reached
   */
  public record Stored(String id, long first, long at, Map<String, Long> versions, JsonNode view) {}

  /** Makes all of them from one reading, under a name that nothing else has. */
  public List<Copy> make(String name, List<Projection> projections, Telling telling) {
    var durability = Durability.from(database);
    List<Making> makings = projections.stream().map(one -> making(name, one)).toList();
    Load.Result result =
        new Load(log, PORTION, held)
            .run(
                makings,
                new Load.Source() {
                  @Override
                  public List<Recorded> after(long position) {
                    return telling.after(position);
                  }

                  @Override
                  public List<Recorded> meant(List<Recorded> read) {
                    return read.stream().filter(telling::counts).toList();
                  }
                },
                new Load.Listener() {
                  @Override
                  public void reached(long position, long events) {
                    telling.read(events);
                  }

                  @Override
                  public void finishing() {
                    telling.writing();
                  }
                });
    durability.seal("copies");
    return result.made().stream().map(made -> copy(made, result)).toList();
  }

  private Making making(String name, Projection projection) {
    return new Making(
        projection,
        NONE,
        database
            .getCollection(collection(name, projection))
            .withWriteConcern(WriteConcern.W1.withJournal(false)),
        new HeldUp(),
        skips.of(projection));
  }

  private static Copy copy(Load.Made made, Load.Result result) {
    Projection projection = made.making().projection();
    return new Copy(
        projection.name(),
        projection.revision(),
        result.from(),
        result.place().map(LogPlace::at).orElse(0L),
        result.events(),
        made.documents(),
        HexFormat.of().formatHex(made.hash()),
        made.making().notes().count());
  }

  private static String collection(String name, Projection projection) {
    return name + "_" + projection.name();
  }

  /**
   * Some of what was made, in the order of their ids.
   *
   * @param after the place before the first of them; from the beginning when absent
   */
  public List<Stored> page(String name, Projection projection, Optional<Object> after, int limit) {
    var which = after.map(place -> gt(Form.ID, place)).orElse(empty());
    return Asking.store(() -> {
      List<Stored> page = new ArrayList<>();
      for (RawBsonDocument document :
          database
              .getCollection(collection(name, projection), RawBsonDocument.class)
              .find(which)
              .sort(new Document(Form.ID, 1))
              .limit(limit)) {
        page.add(stored(projection, document));
      }
      return page;
    });
  }

  /**
   * The place of a document among the others of its view.
   *
   * @throws IllegalArgumentException when this can be no id of one
   */
  public static Object place(Projection projection, String id) {
    return switch (projection) {
      case Folded<?> _ -> id;
      case Steps<?> _ -> Long.parseLong(id);
    };
  }

  private static Stored stored(Projection projection, RawBsonDocument document) {
    JsonNode view = Form.view(document, JsonNode.class);
    return switch (projection) {
      case Folded<?> _ -> {
        Map<String, Long> versions = new TreeMap<>();
        document
            .getDocument(Form.VERSIONS)
            .forEach((stream, version) -> versions.put(stream, version.asNumber().longValue()));
        yield new Stored(
            Form.text(document, Form.ID),
            Form.number(document, Form.FIRST),
            Form.number(document, Form.AT),
            versions,
            view);
      }
      case Steps<?> _ -> {
        long position = Form.number(document, Form.ID);
        var version =
            Map.of(Form.text(document, StepsWork.STREAM), Form.number(document, StepsWork.VERSION));
        yield new Stored(String.valueOf(position), position, position, version, view);
      }
    };
  }

  /** The names of all collections of which the names begin so. */
  public List<String> collections(String beginning) {
    List<String> found = new ArrayList<>();
    for (String name : database.listCollectionNames()) {
      if (name.startsWith(beginning)) found.add(name);
    }
    return found;
  }

  /** Drops everything of which the name begins so. */
  public void drop(String beginning) {
    collections(beginning).forEach(name -> database.getCollection(name).drop());
  }
}
