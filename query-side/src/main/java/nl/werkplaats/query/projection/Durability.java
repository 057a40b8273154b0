package nl.werkplaats.query.projection;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * Makes sure of many writes at once that were acknowledged before they were on any disk: while one
 * server stays what it is, a later write that is journaled, and held by most members, covers every
 * earlier one.
 */
final class Durability {

  private static final String COLLECTION = "marks";

  private final MongoDatabase database;
  private final Object server;

  private Durability(MongoDatabase database) {
    this.database = database;
    this.server = server(database);
  }

  /** To be called before the first of those writes. */
  static Durability from(MongoDatabase database) {
    return new Durability(database);
  }

  /** Which process takes the writes, and how often it was chosen to. */
  private static Object server(MongoDatabase database) {
    // Under its old name the embedded store knows it too.
    Document hello = database.runCommand(new Document("isMaster", 1));
    Document version = hello.get("topologyVersion", new Document());
    return List.of(
        Objects.toString(version.get("processId")), Objects.toString(hello.get("electionId")));
  }

  /**
   * Returns when everything written so far is durable.
   *
   * @throws WritesLost when the server was started again or another one took over meanwhile
   */
  void seal(String mark) {
    database
        .getCollection(COLLECTION)
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .replaceOne(
            Filters.eq(Form.ID, mark),
            new Document(Form.ID, mark),
            new ReplaceOptions().upsert(true));
    if (!server(database).equals(server)) throw new WritesLost();
  }

  /** Some of what was acknowledged may be gone. */
  static final class WritesLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WritesLost() {
      super("the server that took the writes is not what it was");
    }
  }
}
