package nl.werkplaats.query.projection;

import java.util.List;
import java.util.Set;
import nl.werkplaats.kernel.event.Event;
import org.bson.conversions.Bson;

/** Something that is remembered of the log, in one of two shapes and no third. */
public sealed interface Projection permits Folded, Steps {

  /** What is remembered, as the name of its collection. */
  String name();

  /** Counts the ways in which this has been folded: a new one starts in a collection of its own. */
  default int revision() {
    return 1;
  }

  /** The kinds of events that it is made of; who looks back in time reads no others. */
  default Set<Class<? extends Event>> about() {
    return Set.of(Event.class);
  }

  /** The indexes that its readers need. */
  List<Bson> indexes();

  /** What its collections and the names of its progress begin with. */
  default String collection() {
    return name() + "_v" + revision();
  }
}
