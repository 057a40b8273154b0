package nl.werkplaats.command.community;

import java.util.List;
import nl.werkplaats.command.Creation;
import nl.werkplaats.command.MoveName;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.Condition;
import nl.werkplaats.kernel.code.ConditionEffect;
import nl.werkplaats.kernel.code.PlanPhase;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.text.ProtectedText;

/** What people can ask of a community. The names of the components are the fields of the body. */
public sealed interface CommunityCommand {

  /** The name of the move in the table. */
  default String move() {
    return MoveName.of(getClass(), "Community");
  }

  /** Form a community; who leads it is no member of it. */
  record FormCommunity(
      LocationId location,
      CommunityKind kind,
      String title,
      ProtectedText goals,
      List<PersonId> members,
      List<PersonId> leaders)
      implements CommunityCommand, Creation {}

  /** Take somebody in. */
  record JoinCommunity(PersonId person) implements CommunityCommand {}

  /** Let somebody go. */
  record LeaveCommunity(PersonId person) implements CommunityCommand {}

  /** Write down that it met, and who was there. */
  record RecordMeeting(List<PersonId> attendees) implements CommunityCommand {}

  /** Say in which phase the improvement plan is, and what it says now. */
  record UpdateImprovementPlan(PlanPhase phase, ProtectedText text) implements CommunityCommand {}

  /** Say what a condition does to learning together. */
  record TagCondition(Condition condition, ConditionEffect effect) implements CommunityCommand {}
}
