package nl.werkplaats.kernel.move;

import java.util.Set;
import nl.werkplaats.kernel.code.Role;

/**
 * Who may ask for proofs of the log; a proof tells nothing of what an event says, so that a role
 * anywhere is enough.
 */
public final class ProofSight {

  private static final Set<Role> CHECK = Set.of(Role.AUDITOR, Role.APPLICATION_ADMIN);

  private ProofSight() {}

  /** Whether somebody may see what was signed, and have it proven. */
  public static boolean seesProofs(Standing reader) {
    return mayCheck(reader) || holds(reader, Set.of(Role.DATA_PROTECTION_OFFICER));
  }

  /** Whether somebody may have the whole log compared with what was signed. */
  public static boolean mayCheck(Standing asker) {
    return holds(asker, CHECK);
  }

  private static boolean holds(Standing who, Set<Role> wanted) {
    return who.roles().values().stream().anyMatch(held -> held.stream().anyMatch(wanted::contains));
  }
}
