package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.history.EventSerializer;
import nl.werkplaats.kernel.history.LogPlace;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Who works on which segment, and how far each is: Axon's store of tokens in MongoDB, asked by this
 * node.
 */
final class Claims {

  static final String COLLECTION = "tokens";

  static final String NAME = "processorName";

  private static final String SEGMENT = "segment";

  private final MongoCollection<Document> collection;
  private final MongoTokenStore store;
  private final EventSerializer serializer = new EventSerializer();
  private final Node node;
  private volatile boolean indexed;

  Claims(MongoDatabase database, Node node) {
    this.collection = database.getCollection(COLLECTION);
    this.node = node;
    this.store =
        MongoTokenStore.builder()
            .mongoTemplate(
                DefaultMongoTemplate.builder()
                    .mongoDatabase(database)
                    .trackingTokensCollectionName(COLLECTION)
                    .build())
            .serializer(serializer)
            .contentType(String.class)
            .nodeId(node.name())
            .claimTimeout(node.claimTimeout())
            // Not yet: a store that is away must not keep the service from starting.
            .ensureIndexes(false)
            .build();
  }

  /**
   * How one segment stands in the store.
   *
   * @param owner the node that holds it, if that node is alive as far as its claim tells
   * @param place absent before the first event was read
   */
  record Claim(String name, int segment, Optional<String> owner, Optional<LogPlace> place) {

    long position() {
      return place.map(LogPlace::at).orElse(0L);
    }
  }

  /**
   * Divides a generation into segments, all of them at this place, unless it is divided already.
   * Steps are not divided: who pages through the steps of several streams would never come back for
   * one that another segment wrote later at an earlier position.
   */
  void divide(Projection projection, int generation, Optional<LogPlace> from) {
    String name = Generations.progressName(projection, generation);
    int segments = projection instanceof Folded<?> ? node.segments() : 1;
    index();
    if (store.fetchSegments(name).length > 0) return;
    try {
      store.initializeTokenSegments(name, segments, from.orElse(null));
    } catch (MongoBulkWriteException another) {
      // A node that came at the same moment does it.
    }
  }

  // Only the unique index lets two nodes that begin at once divide it once.
  private void index() {
    if (indexed) return;
    collection.createIndex(ascending(NAME, SEGMENT), new IndexOptions().unique(true));
    indexed = true;
  }

  /** The segment with this number, which tells from the others what belongs to it. */
  Segment segment(String name, int number) {
    return Segment.computeSegment(number, store.fetchSegments(name));
  }

  List<Claim> all(Collection<String> names) {
    long alive = System.currentTimeMillis() - node.claimTimeout().toMillis();
    List<Claim> all = new ArrayList<>();
    for (Document token : collection.find(in(NAME, names))) {
      Optional<String> owner =
          Optional.ofNullable(token.getString("owner"))
              .filter(_ -> token.getLong("timestamp") >= alive);
      all.add(
          new Claim(
              token.getString(NAME),
              token.getInteger(SEGMENT),
              owner,
              Optional.ofNullable(token.getString("token")).map(this::place)));
    }
    return all;
  }

  private LogPlace place(String json) {
    return serializer.deserialize(
        new SimpleSerializedObject<>(json, String.class, serializer.typeForClass(LogPlace.class)));
  }

  /**
   * Claims the segment, and says how far it is.
   *
   * @throws org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException when another
   *     holds it
   */
  Optional<LogPlace> take(String name, Segment segment) {
    TrackingToken token = store.fetchToken(name, segment.getSegmentId());
    return Optional.ofNullable((LogPlace) token);
  }

  void store(LogPlace place, String name, Segment segment) {
    store.storeToken(place, name, segment.getSegmentId());
  }

  void extend(String name, Segment segment) {
    store.extendClaim(name, segment.getSegmentId());
  }

  void release(String name, Segment segment) {
    store.releaseClaim(name, segment.getSegmentId());
  }

  /** What tells the tokens that nobody holds, or that nobody held for too long. */
  Bson free() {
    long alive = System.currentTimeMillis() - node.claimTimeout().toMillis();
    return or(eq("owner", null), lt("timestamp", alive));
  }
}
