package nl.werkplaats.command.community;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.CommunityEvent.*;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.CommunityFacts;

/** What the events of one community add up to, as far as deciding needs it. */
final class CommunityState {

  LocationId location;
  CommunityKind kind;
  final Set<PersonId> members = new HashSet<>();
  final Set<PersonId> leaders = new HashSet<>();
  private Optional<Instant> lastFact = Optional.empty();

  boolean exists() {
    return kind != null;
  }

  Optional<Instant> lastFact() {
    return lastFact;
  }

  /** The facts for the table. */
  CommunityFacts facts() {
    return new CommunityFacts(location, members, leaders);
  }

  void evolve(CommunityEvent event, Instant happenedAt) {
    lastFact = Optional.of(happenedAt);
    switch (event) {
      case CommunityFormed e -> {
        location = e.location();
        kind = e.kind();
        members.addAll(e.members());
        leaders.addAll(e.leaders());
      }
      case MemberJoined e -> members.add(e.person());
      case MemberLeft e -> members.remove(e.person());
      case CommunityBelowMinimum _, CommunityMet _, ImprovementPlanUpdated _, ConditionTagged _ -> {
        // What a community did and said forbids nothing.
      }
    }
  }
}
