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
import nl.werkplaats.kernel.people.PolicyFact;

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
    LocationFacts facts = state.facts(id);
    Set<Hat> hats =
        move instanceof RecordVision c
            ? facts.hatsForVision(given.asker(), c.team().map(this::peopleOf))
            : facts.hats(given.asker());
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
        rule(!c.person().equals(asker()), "not-for-oneself");
        rolesOf(c.person(), id);
        rule(!membersOf(c.team()).contains(c.person()), "already-in-team");
        yield new TeamJoined(id, c.team(), c.person());
      }
      case LeaveTeam c -> {
        rule(membersOf(c.team()).contains(c.person()), "not-in-team");
        yield new TeamLeft(id, c.team(), c.person());
      }
      case RecordDecision c -> new DecisionRecorded(id, ref(c.subject()), c.deciderBody());
      case RecordVision c -> {
        int before = state.visions.getOrDefault(c.team(), 0);
        yield new VisionRecorded(id, c.team(), before + 1, ref(c.text()));
      }
      case AdoptPolicy c -> adopt(c);
      case ReachGrowthMoment c -> {
        LocalDate last = c.halfYear().last();
        rule(given.day().isAfter(last), "half-year-not-over", Map.of("last", last.toString()));
        rule(!last.isBefore(state.adoptedOn), "half-year-before-adoption");
        rule(!state.moments.contains(c.halfYear()), "growth-moment-reached");
        yield new GrowthMomentReached(id, c.halfYear());
      }
      case RegisterLocation _ ->
          throw new IllegalStateException("a location is registered only once");
    };
  }

  private PolicyAdopted adopt(AdoptPolicy c) {
    PolicyFact standard = PolicyFact.STANDARD;
    atLeast(standard.members(), c.members(), "members");
    atLeast(Math.max(standard.outsiders(), c.members()), c.outsiders(), "outsiders");
    atLeast(1, c.mostShare(), "mostShare");
    rule(
        c.mostShare() <= standard.mostShare(),
        "policy-only-stricter",
        Map.of("field", "mostShare", "maximum", standard.mostShare(), "given", c.mostShare()));
    rule(
        !state.policies.contains(c.version()) && !standard.version().equals(c.version()),
        "policy-version-used",
        Map.of("given", c.version()));
    return new PolicyAdopted(
        id, c.version(), c.members(), c.outsiders(), c.mostShare(), c.consentReference());
  }

  private static void atLeast(int minimum, int given, String field) {
    rule(
        given >= minimum,
        "policy-only-stricter",
        Map.of("field", field, "minimum", minimum, "given", given));
  }

  private Set<PersonId> peopleOf(TeamId team) {
    return state.peopleOf(team).orElseThrow(Refused::unknown);
  }

  private Set<PersonId> membersOf(TeamId team) {
    return Optional.ofNullable(state.teams.get(team)).orElseThrow(Refused::unknown);
  }
}
