package nl.werkplaats.kernel.event;

import java.util.List;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.Condition;
import nl.werkplaats.kernel.code.ConditionEffect;
import nl.werkplaats.kernel.code.PlanPhase;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/** What happens to one lasting group that learns together. */
public sealed interface CommunityEvent extends Event {

  CommunityId community();

  @Override
  default String stream() {
    return community().toString();
  }

  /** A community formed. */
  record CommunityFormed(
      CommunityId community,
      LocationId location,
      CommunityKind kind,
      String title,
      TextRef goals,
      List<PersonId> members,
      List<PersonId> leaders)
      implements CommunityEvent {
    public CommunityFormed {
      members = List.copyOf(members);
      leaders = List.copyOf(leaders);
    }
  }

  /** Somebody joined. */
  record MemberJoined(CommunityId community, PersonId person) implements CommunityEvent {}

  /** Somebody left. */
  record MemberLeft(CommunityId community, PersonId person) implements CommunityEvent {}

  /** It has fewer members than such a group needs; nobody is forced to do anything about it. */
  record CommunityBelowMinimum(CommunityId community, int size) implements CommunityEvent {}

  /** The community met. */
  record CommunityMet(CommunityId community, List<PersonId> attendees) implements CommunityEvent {
    public CommunityMet {
      attendees = List.copyOf(attendees);
    }
  }

  /** The improvement plan is in this phase, and says this. */
  record ImprovementPlanUpdated(CommunityId community, PlanPhase phase, TextRef text)
      implements CommunityEvent {}

  /** A condition was seen to promote or hinder the community. */
  record ConditionTagged(CommunityId community, Condition condition, ConditionEffect effect)
      implements CommunityEvent {}
}
