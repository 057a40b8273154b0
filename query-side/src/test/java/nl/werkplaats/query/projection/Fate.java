package nl.werkplaats.query.projection;

import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What becomes of a bulk on its way to the store. */
interface Fate {

  BulkWriteResult meet(
      MongoCollection<Document> collection,
      List<WriteModel<Document>> writes,
      BulkWriteOptions options);

  /** The store, with this fate for every bulk; notes are not written in bulks. */
  static MongoDatabase befalls(MongoDatabase database, Fate fate) {
    return (MongoDatabase)
        Proxy.newProxyInstance(
            Fate.class.getClassLoader(),
            new Class<?>[] {MongoDatabase.class},
            (_, method, arguments) ->
                method.getName().equals("getCollection") && arguments.length == 1
                    ? befalls(database.getCollection((String) arguments[0]), fate)
                    : call(method, database, arguments));
  }

  /** The same store to somebody who finds neither progress nor nodes there, nor leaves any. */
  static MongoDatabase forgotten(MongoDatabase database) {
    List<String> own = List.of(Claims.COLLECTION, Crew.COLLECTION);
    return (MongoDatabase)
        Proxy.newProxyInstance(
            Fate.class.getClassLoader(),
            new Class<?>[] {MongoDatabase.class},
            (_, method, arguments) ->
                method.getName().equals("getCollection") && own.contains(arguments[0])
                    ? database.getCollection(arguments[0] + "_of_another")
                    : call(method, database, arguments));
  }

  /** Whether somebody can still reach the store. */
  final class Life {

    private volatile boolean over;

    void end() {
      over = true;
    }
  }

  /** The store as long as this life lasts; afterwards nothing can be asked of it or told it. */
  static MongoDatabase lives(MongoDatabase database, Life life) {
    return (MongoDatabase)
        Proxy.newProxyInstance(
            Fate.class.getClassLoader(),
            new Class<?>[] {MongoDatabase.class},
            (_, method, arguments) ->
                method.getName().equals("getCollection") && arguments.length == 1
                    ? lives(database.getCollection((String) arguments[0]), life)
                    : call(method, database, arguments));
  }

  private static Object lives(MongoCollection<Document> collection, Life life) {
    return Proxy.newProxyInstance(
        Fate.class.getClassLoader(),
        new Class<?>[] {MongoCollection.class},
        (_, method, arguments) -> {
          if (life.over) throw new MongoException("nobody is there, says the test");
          return call(method, collection, arguments);
        });
  }

  /** Progress that so many times cannot be stored; claiming and giving up go on. */
  static MongoDatabase forgets(MongoDatabase database, AtomicInteger times) {
    return (MongoDatabase)
        Proxy.newProxyInstance(
            Fate.class.getClassLoader(),
            new Class<?>[] {MongoDatabase.class},
            (_, method, arguments) ->
                method.getName().equals("getCollection") && arguments[0].equals(Claims.COLLECTION)
                    ? forgets(database.getCollection(Claims.COLLECTION), times)
                    : call(method, database, arguments));
  }

  private static Object forgets(MongoCollection<Document> tokens, AtomicInteger times) {
    return Proxy.newProxyInstance(
        Fate.class.getClassLoader(),
        new Class<?>[] {MongoCollection.class},
        (_, method, arguments) -> {
          boolean stores =
              method.getName().equals("updateOne")
                  && ((Bson) arguments[1])
                      .toBsonDocument()
                      .getDocument("$set")
                      .containsKey("token");
          if (stores && times.getAndDecrement() > 0) {
            throw new MongoException("progress not stored, by the test");
          }
          return call(method, tokens, arguments);
        });
  }

  @SuppressWarnings("unchecked")
  private static Object befalls(MongoCollection<Document> collection, Fate fate) {
    return Proxy.newProxyInstance(
        Fate.class.getClassLoader(),
        new Class<?>[] {MongoCollection.class},
        (_, method, arguments) ->
            method.getName().equals("bulkWrite")
                ? fate.meet(
                    collection,
                    (List<WriteModel<Document>>) arguments[0],
                    (BulkWriteOptions) arguments[1])
                : call(method, collection, arguments));
  }

  private static Object call(Method method, Object real, Object... arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /**
   * So many bulks break off: of one in order a beginning is written, of another here one and there
   * one.
   */
  static Fate breaksOff(AtomicInteger times) {
    return (collection, writes, options) -> {
      if (times.getAndDecrement() <= 0) return collection.bulkWrite(writes, options);
      var some = new ArrayList<WriteModel<Document>>();
      for (int i = 0; i < writes.size(); i++) {
        if (options.isOrdered() ? i < writes.size() / 2 : i % 2 == 1) some.add(writes.get(i));
      }
      if (!some.isEmpty()) collection.bulkWrite(some, options);
      throw new MongoException("broken off by the test");
    };
  }

  /** So many bulks are written whole, and nobody hears of it. */
  static Fate losesTheAnswer(AtomicInteger times) {
    return (collection, writes, options) -> {
      BulkWriteResult written = collection.bulkWrite(writes, options);
      if (times.getAndDecrement() > 0) throw new MongoException("answer lost by the test");
      return written;
    };
  }
}
