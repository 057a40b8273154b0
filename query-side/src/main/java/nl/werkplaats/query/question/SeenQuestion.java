package nl.werkplaats.query.question;

import java.util.List;
import java.util.Set;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.QuestionFacts;
import nl.werkplaats.kernel.move.QuestionMoves;
import nl.werkplaats.kernel.move.QuestionSight;
import nl.werkplaats.query.projection.Kept;

/** A question before one reader: what is so, in which hats they stand before it, what they see. */
public record SeenQuestion(
    Kept<QuestionView> kept, QuestionFacts facts, Set<Hat> hats, Set<QuestionSight> sight) {

  static SeenQuestion of(Kept<QuestionView> kept, QuestionFacts facts, Set<Hat> hats) {
    return new SeenQuestion(kept, facts, hats, QuestionSight.of(facts, hats));
  }

  public QuestionView view() {
    return kept.view();
  }

  public QuestionId id() {
    return view().origin().id();
  }

  public boolean may(QuestionSight what) {
    return sight.contains(what);
  }

  /** The moves that this reader can make now. */
  public List<String> allowedMoves() {
    return QuestionMoves.TABLE.allowed(facts, hats);
  }
}
