package nl.werkplaats.query.projection;

import com.mongodb.MongoException;
import java.util.function.Supplier;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;

/** Asks the store of views, and says so in one way when it is away. */
final class Asking {

  private Asking() {}

  static <T> T store(Supplier<T> question) {
    try {
      return question.get();
    } catch (MongoException away) {
      Refused refused = new Refused(new Refusal.StoreAway());
      refused.initCause(away);
      throw refused;
    }
  }
}
