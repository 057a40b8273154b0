package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;

/**
 * The nodes that are there, and which of them works on what. Each works the same division out for
 * itself from the same signs of life; while they see different ones, claims keep two from working
 * on one segment.
 */
final class Crew {

  static final String COLLECTION = "nodes";

  private static final String BEAT = "beat";
  private static final String RUNS = "runs";
  private static final String HALTED = "halted";

  /** A node that was silent for so many claim timeouts is not even remembered. */
  private static final int FORGOTTEN = 100;

  private final MongoCollection<Document> collection;
  private final Node node;

  Crew(MongoDatabase database, Node node) {
    this.collection = database.getCollection(COLLECTION);
    this.node = node;
  }

  /** One segment of what is run under this name. */
  record Seat(String name, int segment) {

    @Override
    public String toString() {
      return name + "-" + segment;
    }
  }

  /** What a node can work on: these names, but for the seats on which it halted. */
  record Able(Set<String> names, Set<String> halted) {

    private boolean takes(Seat seat) {
      return names.contains(seat.name()) && !halted.contains(seat.toString());
    }
  }

  /** This node is there, and can do this. */
  void beat(Able able) {
    long now = System.currentTimeMillis();
    Document beat =
        new Document(Form.ID, node.name())
            .append(BEAT, now)
            .append(RUNS, List.copyOf(able.names()))
            .append(HALTED, List.copyOf(able.halted()));
    collection.replaceOne(eq(Form.ID, node.name()), beat, new ReplaceOptions().upsert(true));
    collection.deleteMany(lt(BEAT, now - FORGOTTEN * node.claimTimeout().toMillis()));
  }

  void leave() {
    collection.deleteOne(eq(Form.ID, node.name()));
  }

  /** The seats that are this node's: of each name the segments go round those who can run it. */
  Set<Seat> mine(Collection<Seat> seats) {
    Map<String, Able> present = present();
    List<Seat> sorted = new ArrayList<>(seats);
    sorted.sort(Comparator.comparing(Seat::name).thenComparingInt(Seat::segment));
    Set<Seat> mine = new HashSet<>();
    for (int place = 0; place < sorted.size(); place++) {
      Seat seat = sorted.get(place);
      List<String> able =
          present.entrySet().stream()
              .filter(one -> one.getValue().takes(seat))
              .map(Map.Entry::getKey)
              .toList();
      if (!able.isEmpty() && able.get(place % able.size()).equals(node.name())) mine.add(seat);
    }
    return mine;
  }

  /** What each node that is there can run, in the order of the nodes' names. */
  private Map<String, Able> present() {
    long alive = System.currentTimeMillis() - node.claimTimeout().toMillis();
    Map<String, Able> present = new TreeMap<>();
    for (Document one : collection.find()) {
      String name = one.getString(Form.ID);
      // Its own beat may be late in its own eyes, when a test or a pause took long.
      if (one.getLong(BEAT) >= alive || name.equals(node.name())) {
        present.put(name, new Able(texts(one, RUNS), texts(one, HALTED)));
      }
    }
    return present;
  }

  private static Set<String> texts(Document node, String field) {
    return Set.copyOf(node.getList(field, String.class));
  }
}
