package nl.werkplaats.query.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.QuestionFacts;
import nl.werkplaats.kernel.move.QuestionMoves;
import nl.werkplaats.kernel.move.QuestionSight;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.projection.Kept;

/**
 * A question before one reader: what is so, in which hats they stand before it, what they see.
 *
 * @param kept what is so, or was at the moment that is asked about
 * @param today what is so now, by which it is judged who sees what of it
 * @param past the moment that is asked about; absent when that is now
 */
public record SeenQuestion(
    Kept<QuestionView> kept,
    QuestionView today,
    QuestionFacts facts,
    Set<Hat> hats,
    Set<QuestionSight> sight,
    Optional<Past> past) {

  public QuestionView view() {
    return kept.view();
  }

  public QuestionId id() {
    return view().origin().id();
  }

  /** Whose it is, and whose it was: what somebody reads of it is told to all of them. */
  public List<PersonId> owners() {
    return Stream.concat(view().owners().stream(), today.owners().stream()).distinct().toList();
  }

  public boolean may(QuestionSight what) {
    return sight.contains(what);
  }

  /** The moves that this reader can make now; what is past is moved by nobody. */
  public Optional<List<String>> allowedMoves() {
    return past.isPresent()
        ? Optional.empty()
        : Optional.of(QuestionMoves.TABLE.allowed(facts, hats));
  }
}
