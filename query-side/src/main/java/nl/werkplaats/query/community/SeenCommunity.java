package nl.werkplaats.query.community;

import java.util.List;
import java.util.Set;
import nl.werkplaats.kernel.move.CommunityFacts;
import nl.werkplaats.kernel.move.CommunityMoves;
import nl.werkplaats.kernel.move.CommunitySight;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.query.projection.Kept;

/** A community before one reader who may see it. */
record SeenCommunity(Kept<CommunityView> kept, CommunityFacts facts, Set<Hat> hats) {

  CommunityView view() {
    return kept.view();
  }

  boolean may(CommunitySight sight) {
    return CommunitySight.of(hats).contains(sight);
  }

  /** The moves that this reader can make now. */
  List<String> allowedMoves() {
    return CommunityMoves.TABLE.allowed(facts, hats);
  }
}
