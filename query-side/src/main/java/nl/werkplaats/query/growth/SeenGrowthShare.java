package nl.werkplaats.query.growth;

import java.util.List;
import java.util.Set;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.move.GrowthShareMoves;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.query.projection.Kept;

/** A share before one of the two who may know of it. */
record SeenGrowthShare(Kept<GrowthShareView> kept, Set<Hat> hats) {

  GrowthShareView view() {
    return kept.view();
  }

  ShareId id() {
    return view().id();
  }

  boolean isOwn() {
    return hats.contains(Hat.SHARER);
  }

  List<String> allowedMoves() {
    return GrowthShareMoves.TABLE.allowed(view().facts(), hats);
  }
}
