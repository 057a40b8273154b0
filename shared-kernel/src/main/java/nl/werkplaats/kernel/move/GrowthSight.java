package nl.werkplaats.kernel.move;

import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.Role;

/** Who may see the collective figures of a group, and as whom. */
public final class GrowthSight {

  private GrowthSight() {}

  /**
   * As whom somebody is told; a teacher is told of their own groups alone. Whoever looks at groups
   * is an outsider to all of them: arranging a team includes nobody in what its members are told.
   *
   * @param roles at the location of the group
   * @param member whether somebody belongs to the group itself
   * @return nothing when the figures are not for this reader at all
   */
  public static Optional<Audience> of(Set<Role> roles, boolean member) {
    if (roles.stream().anyMatch(GrowthSight::looksAtGroups)) return Optional.of(Audience.OUTSIDERS);
    return member && roles.stream().anyMatch(Role::teaches)
        ? Optional.of(Audience.MEMBERS)
        : Optional.empty();
  }

  private static boolean looksAtGroups(Role role) {
    return switch (role) {
      case SCHOOL_TRAINER,
          TEAM_LEADER,
          QUALITY_OFFICER,
          SCHOOL_LEADER,
          HRD_ADVISER,
          POLICY_OFFICER,
          EDUCATION_MANAGER ->
          true;
      case TEACHER,
          INSTRUCTOR,
          RESEARCHER,
          TEACHER_RESEARCHER,
          CURRICULUM_DEVELOPER,
          AUDITOR,
          DATA_PROTECTION_OFFICER,
          APPLICATION_ADMIN ->
          false;
    };
  }
}
