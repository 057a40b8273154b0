package nl.werkplaats.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ThemeId;

/** A theme with the questions that wait for its next dialogue. */
final class SyntheticTheme {

  private final ThemeId id;
  private final List<SyntheticQuestion> waiting = new ArrayList<>();
  private Optional<DialogueId> dialogue = Optional.empty();

  SyntheticTheme(ThemeId id) {
    this.id = id;
  }

  ThemeId id() {
    return id;
  }

  /** The last one that was held on it. */
  Optional<DialogueId> dialogue() {
    return dialogue;
  }

  void held(DialogueId next) {
    dialogue = Optional.of(next);
  }

  void gathers(SyntheticQuestion question) {
    waiting.add(question);
  }

  /** Those that wait, when there are enough of them for a dialogue; then they wait no longer. */
  List<SyntheticQuestion> enoughFor(int seats) {
    if (waiting.size() < seats) return List.of();
    var enough = List.copyOf(waiting);
    waiting.clear();
    return enough;
  }
}
