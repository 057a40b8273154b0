package nl.werkplaats.kernel.move;

import java.util.Set;
import nl.werkplaats.kernel.code.Role;

/** Who may take what out of the service; everybody is told what outsiders may know. */
public final class ExportSight {

  private ExportSight() {}

  /**
   * Whether somebody may take out how questions went.
   *
   * @param roles at the location
   */
  public static boolean ofJourneys(Set<Role> roles) {
    boolean teaches = roles.stream().anyMatch(Role::teaches);
    return roles.contains(Role.AUDITOR) || GrowthSight.of(roles, teaches).isPresent();
  }

  /**
   * Whether somebody may take out that events happened.
   *
   * @param roles at the location
   */
  public static boolean ofEvents(Set<Role> roles) {
    return roles.contains(Role.AUDITOR);
  }
}
