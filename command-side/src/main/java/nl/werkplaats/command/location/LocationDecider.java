package nl.werkplaats.command.location;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.werkplaats.command.Decider;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.location.LocationCommand.*;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.LocationFacts;
import nl.werkplaats.kernel.move.LocationMoves;
import nl.werkplaats.kernel.move.Refusal.NotYours;
import nl.werkplaats.kernel.move.Refused;

/** Decides what follows when something is arranged at a location: guards first, events last. */
final class LocationDecider extends Decider<LocationEvent> {

  private final LocationId id;
  private final LocationState state;

  LocationDecider(LocationId id, LocationState state, Given given, Elsewhere elsewhere) {
    super(given, elsewhere);
    this.id = id;
    this.state = state;
  }

  Decision<LocationEvent> decide(LocationCommand move, long version) {
    if (move instanceof RegisterLocation c) {
      return register(c);
    }
    if (!state.exists()) {
      throw Refused.unknown();
    }
    LocationFacts facts = new LocationFacts(id);
    Set<Hat> hats = facts.hats(given.asker());
    boolean visible = given.asker().belongsTo(id) || given.asker().isSystem();
    Hat hat =
        LocationMoves.TABLE.permit(move.move(), facts, hats, visible, version, given.expected());
    Map<String, UUID> made = move instanceof FormTeam ? Map.of("team", given.fresh()) : Map.of();
    return decide(hat, state.lastFact(), List.of(follow(move)), made);
  }

  private Decision<LocationEvent> register(RegisterLocation c) {
    rule(!state.exists(), "already-there");
    if (!given.asker().administers() && !given.asker().isSystem()) {
      throw new Refused(new NotYours());
    }
    if (!c.inspiredBy().map(elsewhere::isLocation).orElse(true)) {
      throw Refused.unknown();
    }
    List<LocationEvent> events = new ArrayList<>();
    events.add(
        new LocationRegistered(id, c.name(), c.institution(), c.adoptedOn(), c.inspiredBy()));
    if (!given.asker().isSystem()) {
      events.add(new RoleGranted(id, asker(), Role.APPLICATION_ADMIN, Optional.empty()));
    }
    Hat hat = given.asker().isSystem() ? Hat.SYSTEM : Hat.ADMINISTRATOR;
    return decide(hat, Optional.empty(), events);
  }

  private LocationEvent follow(LocationCommand move) {
    return switch (move) {
      case GrantRole c -> {
        if (!elsewhere.isPerson(c.person())) {
          throw Refused.unknown();
        }
        rule(!c.person().equals(asker()), "not-for-oneself");
        rule(c.until().filter(given.day()::isAfter).isEmpty(), "until-in-past");
        rule(
            !state.holds(c.person(), c.role()).equals(Optional.of(c.until())), "role-already-held");
        yield new RoleGranted(id, c.person(), c.role(), c.until());
      }
      case EndRole c -> {
        rule(!c.person().equals(asker()), "not-for-oneself");
        Optional<Optional<LocalDate>> held = state.holds(c.person(), c.role());
        rule(held.isPresent(), "role-not-held");
        boolean ranOut = held.get().filter(given.today()::isAfter).isPresent();
        rule(ranOut || !given.asker().isSystem(), "role-not-run-out");
        yield new RoleEnded(id, c.person(), c.role());
      }
      case FormTeam c -> new TeamFormed(id, new TeamId(given.fresh()), c.title());
      case SetTeamLeader c -> {
        membersOf(c.team());
        rule(rolesOf(c.person(), id).contains(Role.TEAM_LEADER), "needs-team-leader-role");
        yield new TeamLeaderSet(id, c.team(), c.person());
      }
      case JoinTeam c -> {
        rolesOf(c.person(), id);
        rule(!membersOf(c.team()).contains(c.person()), "already-in-team");
        yield new TeamJoined(id, c.team(), c.person());
      }
      case LeaveTeam c -> {
        rule(membersOf(c.team()).contains(c.person()), "not-in-team");
        yield new TeamLeft(id, c.team(), c.person());
      }
      case RegisterLocation _ ->
          throw new IllegalStateException("a location is registered only once");
    };
  }

  private Set<PersonId> membersOf(TeamId team) {
    return Optional.ofNullable(state.teams.get(team)).orElseThrow(Refused::unknown);
  }
}
