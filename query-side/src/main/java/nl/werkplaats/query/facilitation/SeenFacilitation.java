package nl.werkplaats.query.facilitation;

import java.util.List;
import java.util.Set;
import nl.werkplaats.kernel.move.FacilitationFacts;
import nl.werkplaats.kernel.move.FacilitationFacts.Stage;
import nl.werkplaats.kernel.move.FacilitationMoves;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.projection.Kept;

/** A request for facilitation before one reader. */
record SeenFacilitation(
    Kept<FacilitationView> kept, FacilitationFacts facts, Set<Hat> hats, Standing reader) {

  static SeenFacilitation of(Kept<FacilitationView> kept, Standing reader) {
    FacilitationView view = kept.view();
    var facts =
        new FacilitationFacts(
            view.location(), view.decided().isPresent() ? Stage.DECIDED : Stage.REQUESTED);
    return new SeenFacilitation(kept, facts, facts.hats(reader), reader);
  }

  boolean isVisible() {
    return FacilitationFacts.visibleTo(hats);
  }

  /** The moves that this reader can make now. */
  List<String> allowedMoves() {
    return FacilitationMoves.TABLE.allowed(facts, hats);
  }

  boolean mayReadNoteOf(FacilitationView.Decided decided) {
    return FacilitationFacts.notesVisibleTo(hats)
        || decided.by().filter(reader.person()::equals).isPresent();
  }
}
