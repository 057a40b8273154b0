package nl.werkplaats.query.projection;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.function.Supplier;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;

/** Asks the store of views, and says so in one way when it is away. */
public final class Asking {

  private Asking() {}

  public static <T> T store(Supplier<T> question) {
    try {
      return question.get();
    } catch (MongoTimeoutException
        | MongoSocketException
        | MongoConnectionPoolClearedException
        | MongoNotPrimaryException
        | MongoNodeIsRecoveringException away) {
      throw new Refused(new Refusal.StoreAway());
    }
  }
}
