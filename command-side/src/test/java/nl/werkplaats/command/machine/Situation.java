package nl.werkplaats.command.machine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.Event;
import org.axonframework.eventhandling.EventMessage;

/** How one thing stands, in the words of the page; written without a look at the code. */
public interface Situation {

  String stage();

  /** What had happened for it to stand like this. */
  List<EventMessage<Event>> history();

  /** How many events this person is told there are. */
  default long versionFor(Asker asker) {
    return history().size();
  }

  /** The stage to which a parked question would go on. */
  default Optional<String> remembered() {
    return Optional.empty();
  }

  /** Whether what a rule of the page says is so. */
  boolean holds(String rule);

  /** What somebody is to this one thing, beyond roles. */
  Set<String> hats(Asker asker);

  /** Whether a reaction would find that it is so already, and add no event. */
  default boolean isSoAlready(String command) {
    return false;
  }

  /** Whether the same stage is also there in a plainer form. */
  boolean isVariation();

  /** How it stands after somebody's accepted command led to a stage. */
  Situation after(String command, Asker asker, String stage);
}
