package nl.werkplaats.kernel.move;

import java.util.List;
import java.util.Map;

/** Why something was refused, with every fact the caller needs to do better. */
public sealed interface Refusal {

  /** The request cannot be read; nothing was judged yet. */
  record Malformed(List<Violation> violations) implements Refusal {
    public Malformed {
      violations = List.copyOf(violations);
    }

    public static Malformed at(String field, String problem) {
      return new Malformed(List.of(new Violation(field, problem)));
    }
  }

  /**
   * What is wrong with one field.
   *
   * @param field path of the field in the body, or the name of the header or parameter
   * @param problem a stable word such as {@code required}, {@code unknown-field} or {@code
   *     too-long}
   * @param accepted the codes that would have been taken; empty where that is not the trouble
   */
  record Violation(String field, String problem, List<String> accepted) {
    public Violation {
      accepted = List.copyOf(accepted);
    }

    public Violation(String field, String problem) {
      this(field, problem, List.of());
    }
  }

  /** Nobody identifiable asks, or somebody who no longer counts. */
  record WhoAreYou() implements Refusal {}

  /** There is no such thing, or the caller may not know that there is: deliberately the same. */
  record Unknown() implements Refusal {}

  /** The caller may see this but not do that. */
  record NotYours() implements Refusal {}

  /** The move does not exist from the stage in which things are. */
  record MoveNotAllowed(String currentStage, List<String> allowedMoves) implements Refusal {
    public MoveNotAllowed {
      allowedMoves = List.copyOf(allowedMoves);
    }
  }

  /** The caller expected another version of the stream. */
  record VersionDiffers(long currentVersion) implements Refusal {}

  /** A rule of the domain said no. */
  record RuleBroken(String rule, Map<String, Object> facts) implements Refusal {
    public RuleBroken {
      facts = Map.copyOf(facts);
    }

    public RuleBroken(String rule) {
      this(rule, Map.of());
    }
  }

  /** Somebody else moved it at the same moment, again and again. */
  record ChangedMeanwhile() implements Refusal {}

  /** The view has not reached the version that was asked for. */
  record ViewBehind(long reachedVersion) implements Refusal {}

  /** The idempotency key stands for another request. */
  record KeyReused() implements Refusal {}

  /** A store is not reachable; when it went at the commit, nobody knows what was stored. */
  record StoreAway() implements Refusal {}
}
