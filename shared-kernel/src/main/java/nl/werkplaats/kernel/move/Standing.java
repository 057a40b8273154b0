package nl.werkplaats.kernel.move;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/**
 * Who asks, and which roles that person holds where, at this moment.
 *
 * @param person a random reference
 * @param roles only roles that have not ended
 * @param policies the version of the policy that a location of theirs adopted; absent where none
 *     was
 */
public record Standing(
    PersonId person, Map<LocationId, Set<Role>> roles, Map<LocationId, String> policies) {

  /** The service itself, when it carries on what somebody began. */
  public static final Standing SYSTEM = new Standing(new PersonId(new UUID(0, 0)), Map.of());

  public Standing {
    roles = Map.copyOf(roles);
    policies = Map.copyOf(policies);
  }

  /** Somebody at locations that adopted no policy of their own. */
  public Standing(PersonId person, Map<LocationId, Set<Role>> roles) {
    this(person, roles, Map.of());
  }

  public boolean isSystem() {
    return person.equals(SYSTEM.person);
  }

  public Set<Role> at(LocationId location) {
    return roles.getOrDefault(location, Set.of());
  }

  public boolean belongsTo(LocationId location) {
    return !at(location).isEmpty();
  }

  /** Whether this person is there for more than to look into what is recorded. */
  public boolean isColleagueAt(LocationId location) {
    return at(location).stream().anyMatch(role -> !role.inspects());
  }

  public boolean teachesAt(LocationId location) {
    return at(location).stream().anyMatch(Role::teaches);
  }

  public boolean researchesAt(LocationId location) {
    return hatsAt(location).contains(Hat.RESEARCHER);
  }

  /** Whether this person administers any location at all. */
  public boolean administers() {
    return roles.values().stream().anyMatch(held -> held.contains(Role.APPLICATION_ADMIN));
  }

  /** The hats that follow from roles at the location alone. */
  public Set<Hat> hatsAt(LocationId location) {
    Set<Hat> hats = EnumSet.noneOf(Hat.class);
    if (isSystem()) {
      hats.add(Hat.SYSTEM);
    }
    for (Role role : at(location)) {
      switch (role) {
        case TEACHER, INSTRUCTOR -> hats.add(Hat.TEACHER);
        case SCHOOL_TRAINER -> hats.add(Hat.SCHOOL_TRAINER);
        case QUALITY_OFFICER -> hats.add(Hat.QUALITY_OFFICER);
        case TEAM_LEADER -> hats.add(Hat.TEAM_LEADER);
        case SCHOOL_LEADER -> hats.add(Hat.SCHOOL_LEADER);
        case RESEARCHER, TEACHER_RESEARCHER -> hats.add(Hat.RESEARCHER);
        case APPLICATION_ADMIN -> hats.add(Hat.ADMINISTRATOR);
        case AUDITOR -> hats.add(Hat.AUDITOR);
        default -> {
          // No other role plans, reads or moves anything in this release.
        }
      }
    }
    return hats;
  }
}
