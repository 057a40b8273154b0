package nl.werkplaats.query.dialogue;

import java.util.List;
import java.util.Set;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.move.DialogueFacts;
import nl.werkplaats.kernel.move.DialogueMoves;
import nl.werkplaats.kernel.move.DialogueSight;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.query.projection.Kept;

/** A dialogue before one reader: what is so, in which hats they stand before it, what they see. */
public record SeenDialogue(
    Kept<DialogueView> kept, DialogueFacts facts, Set<Hat> hats, Set<DialogueSight> sight) {

  static SeenDialogue of(Kept<DialogueView> kept, DialogueFacts facts, Set<Hat> hats) {
    return new SeenDialogue(kept, facts, hats, DialogueSight.of(hats));
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

  /** The moves that this reader can make now. */
  public List<String> allowedMoves() {
    return DialogueMoves.TABLE.allowed(facts, hats);
  }
}
