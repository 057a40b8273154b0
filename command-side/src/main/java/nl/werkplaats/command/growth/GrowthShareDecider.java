package nl.werkplaats.command.growth;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.command.Decider;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.growth.GrowthShareCommand.*;
import nl.werkplaats.kernel.event.GrowthShareEvent;
import nl.werkplaats.kernel.event.GrowthShareEvent.*;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.move.GrowthShareFacts;
import nl.werkplaats.kernel.move.GrowthShareMoves;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Refused;

/** Decides who gets to see a view of whose development: guards first, events last. */
final class GrowthShareDecider extends Decider<GrowthShareEvent> {

  private final ShareId id;
  private final GrowthShareState state;

  GrowthShareDecider(ShareId id, GrowthShareState state, Given given, Elsewhere elsewhere) {
    super(given, elsewhere);
    this.id = id;
    this.state = state;
  }

  Decision<GrowthShareEvent> decide(GrowthShareCommand move, long version) {
    return switch (move) {
      case ShareView c -> share(c);
      case RevokeGrowthShare c -> revoke(c, version);
    };
  }

  /** Whoever is something at a location may have grown there, and nobody shows another's growth. */
  private Decision<GrowthShareEvent> share(ShareView c) {
    rule(!state.exists(), "already-there");
    if (!given.asker().belongsTo(c.location()) || !elsewhere.isPerson(c.recipient())) {
      throw Refused.unknown();
    }
    rule(!c.recipient().equals(asker()), "share-with-self");
    rule(!c.until().isBefore(given.day()), "until-in-past");
    var shared =
        new ViewShared(
            id, c.location(), asker(), c.view(), c.schoolYear(), c.recipient(), c.until());
    return decide(Hat.SHARER, Optional.empty(), List.of(shared));
  }

  private Decision<GrowthShareEvent> revoke(RevokeGrowthShare c, long version) {
    if (!state.exists()) {
      throw Refused.unknown();
    }
    GrowthShareFacts facts = state.facts();
    Set<Hat> hats = facts.hats(asker(), given.today());
    Hat hat =
        GrowthShareMoves.TABLE.permit(
            c.move(), facts, hats, facts.visibleTo(hats), version, given.expected());
    return decide(hat, state.lastFact(), List.of(new ViewShareRevoked(id)));
  }
}
