package nl.werkplaats.query.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.move.DialogueFacts;
import nl.werkplaats.kernel.move.DialogueMoves;
import nl.werkplaats.kernel.move.DialogueSight;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.projection.Kept;

/**
 * A dialogue before one reader: what is so, in which hats they stand before it, what they see.
 *
 * @param kept what is so, or was at the moment that is asked about
 * @param facts what is so now
 * @param past the moment that is asked about; absent when that is now
 */
public record SeenDialogue(
    Kept<DialogueView> kept,
    DialogueFacts facts,
    Set<Hat> hats,
    Set<DialogueSight> sight,
    Optional<Past> past) {

  static SeenDialogue of(
      Kept<DialogueView> kept, DialogueFacts facts, Set<Hat> hats, Optional<Past> past) {
    return new SeenDialogue(kept, facts, hats, DialogueSight.of(hats), past);
  }

  public DialogueView view() {
    return kept.view();
  }

  public DialogueId id() {
    return view().brief().id();
  }

  public boolean may(DialogueSight what) {
    return sight.contains(what);
  }

  /** The moves that this reader can make now; what is past is moved by nobody. */
  public Optional<List<String>> allowedMoves() {
    return past.isPresent()
        ? Optional.empty()
        : Optional.of(DialogueMoves.TABLE.allowed(facts, hats));
  }

  /** Whether this is one of them. */
  public boolean allows(String move) {
    return allowedMoves().filter(moves -> moves.contains(move)).isPresent();
  }
}
