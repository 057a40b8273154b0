package nl.werkplaats.query.community;

import static nl.werkplaats.query.projection.Lists.with;
import static nl.werkplaats.query.projection.Lists.withOnce;
import static nl.werkplaats.query.projection.Lists.without;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.Condition;
import nl.werkplaats.kernel.code.ConditionEffect;
import nl.werkplaats.kernel.code.PlanPhase;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityBelowMinimum;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityMet;
import nl.werkplaats.kernel.event.CommunityEvent.ConditionTagged;
import nl.werkplaats.kernel.event.CommunityEvent.ImprovementPlanUpdated;
import nl.werkplaats.kernel.event.CommunityEvent.MemberJoined;
import nl.werkplaats.kernel.event.CommunityEvent.MemberLeft;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TextId;

/**
 * What is so of one community, folded from its events.
 *
 * @param met how often it met; who was there on which day is nobody's record
 * @param conditions what was said last of each condition
 */
public record CommunityView(
    Start start,
    List<PersonId> members,
    List<PersonId> leaders,
    int met,
    Optional<Plan> plan,
    List<Tagged> conditions) {

  /** What stood from the beginning. */
  public record Start(
      CommunityId id,
      LocationId location,
      CommunityKind kind,
      String title,
      TextId goals,
      Instant formedAt) {}

  /** The improvement plan as it was updated last. */
  public record Plan(PlanPhase phase, TextId text, Instant since) {}

  /** A condition, and what it was last seen to do. */
  public record Tagged(Condition condition, ConditionEffect effect, Instant since) {}

  static CommunityView of(CommunityFormed e, Provenance by) {
    return new CommunityView(
        new Start(
            e.community(), e.location(), e.kind(), e.title(), e.goals().text(), by.happenedAt()),
        e.members(),
        e.leaders(),
        0,
        Optional.empty(),
        List.of());
  }

  CommunityView fold(CommunityEvent event, Provenance by) {
    return switch (event) {
      case CommunityFormed _ -> throw new IllegalStateException("a community forms once");
      case MemberJoined e -> members(withOnce(members, e.person()));
      case MemberLeft e -> members(without(members, e.person()::equals));
      case CommunityBelowMinimum _ -> this;
      case CommunityMet _ -> new CommunityView(start, members, leaders, met + 1, plan, conditions);
      case ImprovementPlanUpdated e ->
          new CommunityView(
              start,
              members,
              leaders,
              met,
              Optional.of(new Plan(e.phase(), e.text().text(), by.happenedAt())),
              conditions);
      case ConditionTagged e ->
          new CommunityView(
              start,
              members,
              leaders,
              met,
              plan,
              with(
                  without(conditions, one -> one.condition() == e.condition()),
                  new Tagged(e.condition(), e.effect(), by.happenedAt())));
    };
  }

  private CommunityView members(List<PersonId> next) {
    return new CommunityView(start, next, leaders, met, plan, conditions);
  }

  boolean isBelowMinimum() {
    return members.size() < start.kind().minimum();
  }
}
