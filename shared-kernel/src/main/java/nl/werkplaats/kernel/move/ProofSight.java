package nl.werkplaats.kernel.move;

import java.util.Set;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;

/** Who may ask for proofs of the log; they tell nothing of what an event says. */
public final class ProofSight {

  private static final Set<Role> CHECK = Set.of(Role.AUDITOR, Role.APPLICATION_ADMIN);

  private static final Set<Role> PROVE = Set.of(Role.AUDITOR, Role.DATA_PROTECTION_OFFICER);

  private ProofSight() {}

  /** Whether somebody may see what was signed, and have it proven. */
  public static boolean seesProofs(Standing reader) {
    return reader.administers() || holds(reader, PROVE);
  }

  /** Whether somebody may have the whole log compared with what was signed. */
  public static boolean mayCheck(Standing asker) {
    return holds(asker, CHECK);
  }

  /** Whether somebody may have an event of a location proven. */
  public static boolean seesProofOf(Standing reader, LocationId location) {
    return reader.administers() || reader.at(location).stream().anyMatch(PROVE::contains);
  }

  private static boolean holds(Standing who, Set<Role> wanted) {
    return who.roles().values().stream().anyMatch(held -> held.stream().anyMatch(wanted::contains));
  }
}
