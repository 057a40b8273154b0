package nl.werkplaats.query.location;

import static nl.werkplaats.query.projection.Lists.changed;
import static nl.werkplaats.query.projection.Lists.with;
import static nl.werkplaats.query.projection.Lists.withOnce;
import static nl.werkplaats.query.projection.Lists.without;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.DecisionRecorded;
import nl.werkplaats.kernel.event.LocationEvent.GrowthMomentReached;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.event.LocationEvent.PolicyAdopted;
import nl.werkplaats.kernel.event.LocationEvent.RoleEnded;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.LocationEvent.TeamJoined;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeaderSet;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeft;
import nl.werkplaats.kernel.event.LocationEvent.VisionRecorded;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;

/** What is so of one location, folded from its events. */
public record LocationView(
    LocationId id,
    String name,
    String institution,
    LocalDate adoptedOn,
    Optional<LocationId> inspiredBy,
    Instant registeredAt,
    List<Team> teams,
    List<Grant> grants,
    Optional<Policy> policy) {

  /** A team with its leader and members. */
  public record Team(TeamId id, String title, Optional<PersonId> leader, List<PersonId> members) {

    Team led(PersonId person) {
      return new Team(id, title, Optional.of(person), members);
    }

    Team joined(PersonId person) {
      return new Team(id, title, leader, withOnce(members, person));
    }

    Team left(PersonId person) {
      return new Team(id, title, leader, without(members, person::equals));
    }
  }

  /** How the location agreed to handle its figures. */
  public record Policy(
      String version,
      int members,
      int outsiders,
      int mostShare,
      String consentReference,
      Instant adoptedAt) {}

  /** A role somebody holds, up to and including a date when one is given. */
  public record Grant(PersonId person, Role role, Optional<LocalDate> until) {

    boolean is(PersonId who, Role which) {
      return person.equals(who) && role == which;
    }
  }

  static LocationView of(LocationRegistered e, Provenance by) {
    return new LocationView(
        e.location(),
        e.name(),
        e.institution(),
        e.adoptedOn(),
        e.inspiredBy(),
        by.happenedAt(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  LocationView fold(LocationEvent event, Provenance by) {
    return switch (event) {
      case LocationRegistered _ -> throw new IllegalStateException("a location registers once");
      case TeamFormed e ->
          teams(with(teams, new Team(e.team(), e.title(), Optional.empty(), List.of())));
      case TeamLeaderSet e -> team(e.team(), team -> team.led(e.person()));
      case TeamJoined e -> team(e.team(), team -> team.joined(e.person()));
      case TeamLeft e -> team(e.team(), team -> team.left(e.person()));
      case RoleGranted e ->
          grants(
              with(
                  without(grants, one -> one.is(e.person(), e.role())),
                  new Grant(e.person(), e.role(), e.until())));
      case RoleEnded e -> grants(without(grants, one -> one.is(e.person(), e.role())));
      case PolicyAdopted e ->
          policy(
              new Policy(
                  e.version(),
                  e.members(),
                  e.outsiders(),
                  e.mostShare(),
                  e.consentReference(),
                  by.happenedAt()));
      case DecisionRecorded _, VisionRecorded _, GrowthMomentReached _ -> this;
    };
  }

  /** Everyone who is in one of its teams or leads one. */
  Set<PersonId> inTeams() {
    Set<PersonId> people = new HashSet<>();
    for (Team team : teams) {
      people.addAll(team.members());
      team.leader().ifPresent(people::add);
    }
    return people;
  }

  private LocationView team(TeamId id, UnaryOperator<Team> change) {
    return teams(changed(teams, team -> team.id().equals(id), change));
  }

  private LocationView teams(List<Team> next) {
    return new LocationView(
        id, name, institution, adoptedOn, inspiredBy, registeredAt, next, grants, policy);
  }

  private LocationView grants(List<Grant> next) {
    return new LocationView(
        id, name, institution, adoptedOn, inspiredBy, registeredAt, teams, next, policy);
  }

  private LocationView policy(Policy next) {
    return new LocationView(
        id,
        name,
        institution,
        adoptedOn,
        inspiredBy,
        registeredAt,
        teams,
        grants,
        Optional.of(next));
  }
}
