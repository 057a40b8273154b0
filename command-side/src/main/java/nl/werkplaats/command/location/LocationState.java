package nl.werkplaats.command.location;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.move.LocationFacts;
import nl.werkplaats.kernel.year.HalfYear;

/** What the events of one location add up to, as far as deciding needs it. */
final class LocationState {

  /** One role of one person. */
  record Held(PersonId person, Role role) {}

  private boolean registered;
  private final Map<Held, Optional<LocalDate>> roles = new HashMap<>();
  LocalDate adoptedOn;
  final Map<TeamId, Set<PersonId>> teams = new HashMap<>();
  private final Map<TeamId, PersonId> leaders = new HashMap<>();

  /** The version that counts now, by team; absent for the location as a whole. */
  final Map<Optional<TeamId>, Integer> visions = new HashMap<>();

  final Set<String> policies = new HashSet<>();
  final Set<HalfYear> moments = new HashSet<>();
  private Optional<Instant> lastFact = Optional.empty();

  boolean exists() {
    return registered;
  }

  Optional<Instant> lastFact() {
    return lastFact;
  }

  /** Until when somebody holds a role; the inner value is absent when it has no end. */
  Optional<Optional<LocalDate>> holds(PersonId person, Role role) {
    return Optional.ofNullable(roles.get(new Held(person, role)));
  }

  /** The members of the team and its leader; absent when there is no such team. */
  Optional<Set<PersonId>> peopleOf(TeamId team) {
    return Optional.ofNullable(teams.get(team))
        .map(members -> {
          Set<PersonId> people = new HashSet<>(members);
          Optional.ofNullable(leaders.get(team)).ifPresent(people::add);
          return people;
        });
  }

  /** The facts for the table. */
  LocationFacts facts(LocationId location) {
    Set<PersonId> inTeams = new HashSet<>(leaders.values());
    teams.values().forEach(inTeams::addAll);
    return new LocationFacts(location, inTeams);
  }

  void evolve(LocationEvent event, Instant happenedAt) {
    lastFact = Optional.of(happenedAt);
    switch (event) {
      case LocationRegistered e -> {
        registered = true;
        adoptedOn = e.adoptedOn();
      }
      case TeamFormed e -> teams.put(e.team(), new HashSet<>());
      case TeamLeaderSet e -> leaders.put(e.team(), e.person());
      case TeamJoined e -> teams.get(e.team()).add(e.person());
      case TeamLeft e -> teams.get(e.team()).remove(e.person());
      case RoleGranted e -> roles.put(new Held(e.person(), e.role()), e.until());
      case RoleEnded e -> roles.remove(new Held(e.person(), e.role()));
      case VisionRecorded e -> visions.put(e.team(), e.version());
      case PolicyAdopted e -> policies.add(e.version());
      case GrowthMomentReached e -> moments.add(e.halfYear());
      case DecisionRecorded _ -> {
        // What was decided before forbids nothing now.
      }
    }
  }
}
