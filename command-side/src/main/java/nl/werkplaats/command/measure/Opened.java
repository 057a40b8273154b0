package nl.werkplaats.command.measure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.werkplaats.kernel.event.SealedAnswer;

/** The sealed answers that could still be opened; an erased one says nothing. */
public record Opened(Map<UUID, List<String>> answers) {

  public Opened {
    answers = Map.copyOf(answers);
  }

  List<String> codes(SealedAnswer answer) {
    return answers.getOrDefault(answer.id(), List.of());
  }
}
