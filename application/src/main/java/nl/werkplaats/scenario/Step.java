package nl.werkplaats.scenario;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.Stage;

/** One step of a story. */
sealed interface Step {

  /** Its place in the story, from 1. */
  int number();

  /** The account that does it. */
  String by();

  /**
   * Somebody does something.
   *
   * @param at when it happened; without it: now
   * @param resource for example {@code questions}
   * @param move for example {@code park}, or {@code create}
   * @param on the name of what it is done to; absent when something is created
   * @param as the name for what it makes
   * @param body the fields; texts that begin with a $ stand for a name
   * @param refused the code with which the service has to say no
   */
  record Command(
      int number,
      String by,
      Optional<Instant> at,
      String resource,
      String move,
      Optional<String> on,
      Optional<String> as,
      Map<String, Object> body,
      Optional<String> refused)
      implements Step {

    public Command {
      body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }

    String what() {
      return resource + "/" + move;
    }

    boolean creates() {
      return move.equals("create");
    }

    /** Whether it makes a person who comes in by an account of the story; without: by none. */
    boolean takesSomebodyIn() {
      return what().equals("people/create") && !body.containsKey("logins");
    }

    /** Whether no answer to it is kept, so that sending it again is no repetition. */
    boolean isKeptNowhere() {
      return what().equals("studies/respond");
    }

    /** Whether it makes something of which can be seen that the story has gone on since. */
    boolean beginsStory() {
      return what().equals("locations/create") || makesQuestion() && creates();
    }

    /** Whether the name it gives is that of a question. */
    boolean makesQuestion() {
      return as.isPresent()
          && (what().equals("questions/create") || move.equals("raise-follow-on"));
    }
  }

  /** The story waits until the service has carried questions on by itself. */
  record Await(int number, String by, Map<String, Stage> stages) implements Step {

    public Await {
      stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    }
  }
}
