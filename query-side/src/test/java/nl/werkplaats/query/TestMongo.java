package nl.werkplaats.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** A store of views in memory, spoken to over the wire. */
public final class TestMongo implements AutoCloseable {

  /** What the names begin with of what the engine keeps for itself, beside what it makes. */
  private static final List<String> BOOKKEEPING = List.of("tokens", "generations", "nodes");

  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

  public MongoClient client() {
    return client;
  }

  public MongoDatabase database(String name) {
    return client.getDatabase(name);
  }

  /** Everything that was made and noted, by collection and id. */
  public static Map<String, Map<Object, Document>> contents(MongoDatabase database) {
    Map<String, Map<Object, Document>> all = new TreeMap<>();
    for (String name : database.listCollectionNames()) {
      if (BOOKKEEPING.stream().anyMatch(name::startsWith)) continue;
      MongoCollection<Document> collection = database.getCollection(name);
      Map<Object, Document> documents = new TreeMap<>();
      for (Document document : collection.find()) {
        documents.put(document.get("_id"), document);
      }
      all.put(name, documents);
    }
    return all;
  }

  /** The same as text, with every field in the order of its name. */
  public static Map<String, String> canonical(MongoDatabase database) {
    Map<String, String> all = new TreeMap<>();
    contents(database)
        .forEach((collection, documents) ->
            documents.forEach(
                (id, document) -> all.put(collection + " " + id, sorted(document).toString())));
    return all;
  }

  private static Object sorted(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<Object, Object> sorted = new TreeMap<>();
        map.forEach((name, one) -> sorted.put(name, sorted(one)));
        yield sorted;
      }
      case List<?> list -> list.stream().map(TestMongo::sorted).toList();
      case null -> "null";
      default -> value.getClass().getSimpleName() + " " + value;
    };
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }
}
