package nl.werkplaats.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** A store of views in memory, spoken to over the wire. */
public final class TestMongo implements AutoCloseable {

  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

  public MongoClient client() {
    return client;
  }

  public MongoDatabase database(String name) {
    return client.getDatabase(name);
  }

  /** Everything that is stored, by collection and id. */
  public static Map<String, Map<Object, Document>> contents(MongoDatabase database) {
    Map<String, Map<Object, Document>> all = new TreeMap<>();
    for (String name : database.listCollectionNames()) {
      MongoCollection<Document> collection = database.getCollection(name);
      Map<Object, Document> documents = new TreeMap<>();
      for (Document document : collection.find()) {
        documents.put(document.get("_id"), document);
      }
      all.put(name, documents);
    }
    return all;
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }
}
