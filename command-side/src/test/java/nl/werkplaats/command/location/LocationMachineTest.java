package nl.werkplaats.command.location;

import static nl.werkplaats.command.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.werkplaats.command.Asking;
import nl.werkplaats.command.Bench;
import nl.werkplaats.command.Outcome;
import nl.werkplaats.command.location.LocationCommand.*;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.machine.Askers;
import nl.werkplaats.command.machine.Cells;
import nl.werkplaats.command.machine.Situation;
import nl.werkplaats.command.machine.StageMachine;
import nl.werkplaats.command.machine.Verdict;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.year.HalfYear;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LocationMachineTest {

  private static final TeamId TEAM = new TeamId(id("team"));
  private static final PersonId MEMBER = person("a member of the team");
  private static final LocalDate A_YEAR_AGO = TODAY.minusYears(1);
  private static final PersonId LEADER = person("a team leader");

  private static final String IN_TEAM = "somebody in a team";
  private static final String LEADING = "the leader of a team";
  private static final String MOVED = "somebody in a team who now works elsewhere";
  private static final Set<String> TEAM_MEMBERS = Set.of(IN_TEAM, LEADING);

  private final Bench bench = new Bench(Location.class).withoutFoldingAnew();
  private final StageMachine machine = StageMachine.of("Location");
  private final List<Asker> askers =
      Askers.ofEveryRole(bench.elsewhere())
          .with(IN_TEAM, Role.RESEARCHER, HERE)
          .with(LEADING, Role.TEAM_LEADER, HERE)
          .with(MOVED, Role.TEACHER, ELSEWHERE)
          .withReactions()
          .all();
  private final Cells<Registered> cells =
      new Cells<>(machine, List.of(new Registered()), askers, HERE, this::ask);

  LocationMachineTest() {
    bench.elsewhere().happened(Registered.EVENTS.toArray(Event[]::new));
  }

  @TestFactory
  Stream<DynamicTest> everybodyAsksEveryCommand() {
    return cells.tests();
  }

  @TestFactory
  Stream<DynamicTest> everybodyRegistersALocation() {
    return askers.stream()
        .map(asker -> {
          boolean may = asker.standing().administers() || asker.standing().isSystem();
          return DynamicTest.dynamicTest(
              asker + (may ? " may" : " may not") + " register a location",
              () -> assertThat(Verdict.of(register(asker)).isAccepted()).isEqualTo(may));
        });
  }

  @Test
  void noCellIsLost() {
    assertThat(cells.count()).isEqualTo(35 * 10);
  }

  private Outcome ask(
      Registered situation, String command, Asker asker, Optional<Long> expectedVersion) {
    return bench.ask(
        situation.history(),
        new ActOnLocation(
            HERE, move(command, asker), Asking.by(asker.standing(), none(), expectedVersion)));
  }

  private Outcome register(Asker asker) {
    return bench.ask(
        List.of(),
        new ActOnLocation(
            HERE,
            new RegisterLocation("a location", "an institution", TODAY, none()),
            Asking.by(asker.standing())));
  }

  private static LocationCommand move(String command, Asker asker) {
    return switch (command) {
      case "grant-role" -> new GrantRole(MEMBER, Role.RESEARCHER, none());
      case "end-role" -> new EndRole(MEMBER, Role.TEACHER);
      case "form-team" -> new FormTeam("another team");
      case "set-team-leader" -> new SetTeamLeader(TEAM, LEADER);
      case "join-team" -> new JoinTeam(TEAM, LEADER);
      case "leave-team" -> new LeaveTeam(TEAM, MEMBER);
      case "record-decision" -> new RecordDecision(text("a decision"), DeciderBody.TEAM);
      case "record-vision" ->
          new RecordVision(
              TEAM_MEMBERS.contains(asker.name()) ? Optional.of(TEAM) : none(), text("a vision"));
      case "adopt-policy" -> new AdoptPolicy("2", 6, 10, 40, "a consent");
      case "reach-growth-moment" -> new ReachGrowthMoment(HalfYear.parse("2025-2026-1"));
      default -> throw new AssertionError("the page names a command nobody knows: " + command);
    };
  }

  /** A location with a team and somebody in it whose role has run out. */
  private record Registered() implements Situation {

    static final List<Event> EVENTS =
        List.of(
            new LocationRegistered(HERE, "a location", "an institution", A_YEAR_AGO, none()),
            new RoleGranted(HERE, LEADER, Role.TEAM_LEADER, none()),
            new RoleGranted(HERE, MEMBER, Role.TEACHER, Optional.of(YESTERDAY)),
            new TeamFormed(HERE, TEAM, "a team"),
            new TeamJoined(HERE, TEAM, MEMBER),
            new TeamJoined(HERE, TEAM, person(IN_TEAM)),
            new TeamJoined(HERE, TEAM, person(MOVED)),
            new TeamLeaderSet(HERE, TEAM, person(LEADING)));

    @Override
    public String stage() {
      return "REGISTERED";
    }

    @Override
    public List<EventMessage<Event>> history() {
      return happened(EVENTS.toArray(Event[]::new));
    }

    @Override
    public boolean holds(String rule) {
      throw new AssertionError("the page names a rule nobody knows: " + rule);
    }

    @Override
    public Set<String> hats(Asker asker) {
      if (TEAM_MEMBERS.contains(asker.name())) {
        return Set.of("team member");
      }
      return asker.standing().isSystem() ? Set.of("reaction") : Set.of();
    }

    @Override
    public boolean isVariation() {
      return false;
    }

    @Override
    public Situation after(String command, Asker asker, String stage) {
      return this;
    }
  }
}
