package nl.werkplaats.command.community;

import static nl.werkplaats.command.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.werkplaats.command.Asking;
import nl.werkplaats.command.Bench;
import nl.werkplaats.command.Outcome;
import nl.werkplaats.command.community.CommunityCommand.*;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.machine.Askers;
import nl.werkplaats.command.machine.Cells;
import nl.werkplaats.command.machine.Creations;
import nl.werkplaats.command.machine.Situation;
import nl.werkplaats.command.machine.StageMachine;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.Condition;
import nl.werkplaats.kernel.code.ConditionEffect;
import nl.werkplaats.kernel.code.PlanPhase;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.id.PersonId;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CommunityMachineTest {

  private static final String MEMBER = "a member";
  private static final String LEADER = "who leads the community";
  private static final String MOVED_MEMBER = "a member who now works elsewhere";
  private static final String MOVED_LEADER = "who led the community and now works elsewhere";
  private static final PersonId OTHER = person("another member");
  private static final PersonId NEWCOMER = person("a newcomer");

  private final Bench bench = new Bench(Community.class).withoutFoldingAnew();
  private final StageMachine machine = StageMachine.of("Community");
  private final List<Asker> askers =
      Askers.ofEveryRole(bench.elsewhere())
          .with(MEMBER, Role.TEACHER, HERE)
          .with(LEADER, Role.TEACHER_RESEARCHER, HERE)
          .with(MOVED_MEMBER, Role.TEACHER, ELSEWHERE)
          .with(MOVED_LEADER, Role.TEACHER, ELSEWHERE)
          .withReactions()
          .all();
  private final Cells<Formed> cells =
      new Cells<>(machine, List.of(new Formed(true)), askers, HERE, this::ask);

  CommunityMachineTest() {
    people().forEach(this::worksHere);
    worksHere(NEWCOMER);
  }

  private void worksHere(PersonId person) {
    bench.elsewhere().happened(new RoleGranted(HERE, person, Role.HRD_ADVISER, Optional.empty()));
  }

  @TestFactory
  Stream<DynamicTest> everybodyAsksEveryCommand() {
    return cells.tests();
  }

  @TestFactory
  Stream<DynamicTest> everybodyFormsACommunity() {
    var form =
        new FormCommunity(
            HERE, CommunityKind.PLG, "a community", text("goals"), people(), List.of());
    return new Creations(machine, askers, HERE)
        .tests(_ -> new Formed(false), asker -> act(List.of(), form, asker, none()));
  }

  @Test
  void noCellIsLost() {
    assertThat(cells.count()).isEqualTo(36 * 5);
  }

  private Outcome ask(
      Formed situation, String command, Asker asker, Optional<Long> expectedVersion) {
    return act(situation.history(), move(command, asker), asker, expectedVersion);
  }

  private Outcome act(
      List<EventMessage<Event>> history,
      CommunityCommand move,
      Asker asker,
      Optional<Long> expectedVersion) {
    return bench.ask(
        history,
        new ActOnCommunity(COMMUNITY, move, Asking.by(asker.standing(), none(), expectedVersion)));
  }

  private static CommunityCommand move(String command, Asker asker) {
    return switch (command) {
      case "join" -> new JoinCommunity(NEWCOMER);
      case "leave" -> new LeaveCommunity(asker.name().equals(MEMBER) ? asker.person() : OTHER);
      case "record-meeting" -> new RecordMeeting(List.of(OTHER));
      case "update-improvement-plan" -> new UpdateImprovementPlan(PlanPhase.PLAN, text("plan"));
      case "tag-condition" -> new TagCondition(Condition.TIME, ConditionEffect.HINDERS);
      default -> throw new AssertionError("the page names a command nobody knows: " + command);
    };
  }

  /** Six who work here. */
  private static List<PersonId> people() {
    List<PersonId> people = new ArrayList<>(List.of(OTHER));
    Stream.of("2", "3", "4", "5", "6").forEach(each -> people.add(person("member " + each)));
    return people;
  }

  /** A learning community with members to spare, in which the member who asks is or was. */
  private record Formed(boolean withMember) implements Situation {

    @Override
    public String stage() {
      return "FORMED";
    }

    @Override
    public List<EventMessage<Event>> history() {
      List<PersonId> members = people();
      members.add(person(MEMBER));
      members.add(person(MOVED_MEMBER));
      return happened(
          new CommunityFormed(
              COMMUNITY,
              HERE,
              CommunityKind.PLG,
              "a community",
              ref("goals"),
              members,
              List.of(person(LEADER), person(MOVED_LEADER))));
    }

    @Override
    public boolean holds(String rule) {
      throw new AssertionError("the page names a rule nobody knows: " + rule);
    }

    @Override
    public Set<String> hats(Asker asker) {
      return switch (asker.name()) {
        case MEMBER -> withMember ? Set.of("member") : Set.of();
        case LEADER -> Set.of("community leader");
        default -> asker.standing().isSystem() ? Set.of("reaction") : Set.of();
      };
    }

    @Override
    public boolean isVariation() {
      return false;
    }

    @Override
    public Situation after(String command, Asker asker, String stage) {
      return new Formed(!command.equals("leave") || !asker.name().equals(MEMBER));
    }
  }
}
