package nl.werkplaats.query.projection;

import java.time.Duration;
import java.util.UUID;

/**
 * This instance of the service among those that share the work.
 *
 * @param name its own among all that use the same store of views
 * @param segments in how many parts a generation is divided that this node is the first to run
 * @param claimTimeout after how long without a sign of life others take over its parts
 */
public record Node(String name, int segments, Duration claimTimeout) {

  /** What a node takes when nobody says otherwise. */
  public static final int SEGMENTS = 2;

  public static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

  public Node {
    if (name.isBlank()) throw new IllegalArgumentException("a node has a name");
    if (segments < 1) throw new IllegalArgumentException("a generation has a segment at least");
    if (!claimTimeout.isPositive()) {
      throw new IllegalArgumentException("a claim must hold for a while");
    }
  }

  /** A name that no other node has, nor this one after its next start. */
  public static String freshName() {
    return ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
