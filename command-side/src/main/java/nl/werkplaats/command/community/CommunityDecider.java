package nl.werkplaats.command.community;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.command.Decider;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.community.CommunityCommand.*;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.CommunityEvent.*;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.CommunityFacts;
import nl.werkplaats.kernel.move.CommunityMoves;
import nl.werkplaats.kernel.move.CommunitySight;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Refusal.NotYours;
import nl.werkplaats.kernel.move.Refused;

/** Decides what follows when a move is asked of a community: guards first, events last. */
final class CommunityDecider extends Decider<CommunityEvent> {

  private final CommunityId id;
  private final CommunityState state;

  CommunityDecider(CommunityId id, CommunityState state, Given given, Elsewhere elsewhere) {
    super(given, elsewhere);
    this.id = id;
    this.state = state;
  }

  Decision<CommunityEvent> decide(CommunityCommand move, long version) {
    if (move instanceof FormCommunity c) {
      return form(c);
    }
    if (!state.exists()) {
      throw Refused.unknown();
    }
    CommunityFacts facts = state.facts();
    Set<Hat> hats =
        move instanceof LeaveCommunity c
            ? facts.hatsForLeaving(given.asker(), c.person())
            : facts.hats(given.asker());
    boolean visible = !CommunitySight.of(facts.hats(given.asker())).isEmpty();
    Hat hat =
        CommunityMoves.TABLE.permit(move.move(), facts, hats, visible, version, given.expected());
    return decide(hat, state.lastFact(), follow(move));
  }

  private Decision<CommunityEvent> form(FormCommunity c) {
    rule(!state.exists(), "already-there");
    if (!given.asker().belongsTo(c.location())) {
      throw Refused.unknown();
    }
    Hat hat =
        given.asker().hatsAt(c.location()).stream()
            .filter(CommunityMoves.FORMERS::contains)
            .findFirst()
            .orElseThrow(() -> new Refused(new NotYours()));
    List<PersonId> members = c.members().stream().distinct().toList();
    List<PersonId> leaders = c.leaders().stream().distinct().toList();
    members.forEach(person -> rolesOf(person, c.location()));
    leaders.forEach(person -> rolesOf(person, c.location()));
    rule(Collections.disjoint(members, leaders), "leader-is-no-member");
    fits(c.kind(), members.size(), members.size() >= c.kind().minimum());
    return decide(
        hat,
        Optional.empty(),
        List.of(
            new CommunityFormed(
                id, c.location(), c.kind(), c.title(), ref(c.goals()), members, leaders)));
  }

  private List<CommunityEvent> follow(CommunityCommand move) {
    return switch (move) {
      case JoinCommunity c -> {
        rolesOf(c.person(), state.location);
        rule(!state.members.contains(c.person()), "already-member");
        rule(!state.leaders.contains(c.person()), "leader-is-no-member");
        fits(state.kind, state.members.size() + 1, true);
        yield List.of(new MemberJoined(id, c.person()));
      }
      case LeaveCommunity c -> leave(c.person());
      case RecordMeeting c -> {
        List<PersonId> attendees = c.attendees().stream().distinct().toList();
        rule(!attendees.isEmpty(), "needs-attendee");
        rule(
            attendees.stream()
                .allMatch(one -> state.members.contains(one) || state.leaders.contains(one)),
            "attendee-not-in-community");
        yield List.of(new CommunityMet(id, attendees));
      }
      case UpdateImprovementPlan c ->
          List.of(new ImprovementPlanUpdated(id, c.phase(), ref(c.text())));
      case TagCondition c -> List.of(new ConditionTagged(id, c.condition(), c.effect()));
      case FormCommunity _ -> throw new IllegalStateException("a community forms only once");
    };
  }

  /** Whoever wants to go can go; that too few are left is told, and forbids nothing. */
  private List<CommunityEvent> leave(PersonId person) {
    rule(state.members.contains(person), "not-a-member");
    List<CommunityEvent> events = new ArrayList<>();
    events.add(new MemberLeft(id, person));
    int left = state.members.size() - 1;
    if (left < state.kind.minimum()) {
      events.add(new CommunityBelowMinimum(id, left));
    }
    return events;
  }

  private static void fits(CommunityKind kind, int size, boolean enough) {
    Map<String, Object> facts = new HashMap<>(Map.of("minimum", kind.minimum(), "given", size));
    kind.maximum().ifPresent(most -> facts.put("maximum", most));
    rule(enough && size <= kind.maximum().orElse(size), "community-size", facts);
  }
}
