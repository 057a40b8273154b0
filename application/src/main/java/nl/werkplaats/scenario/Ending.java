package nl.werkplaats.scenario;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Stage;

/**
 * What became of one question.
 *
 * @param name its name in the story
 * @param wordings how many wordings it had
 * @param dialogues how often it was in a dialogue
 * @param experiments with how many each experiment was tried
 * @param follows the question that raised it
 */
record Ending(
    String name,
    Stage stage,
    int wordings,
    int dialogues,
    List<String> experiments,
    Optional<String> follows) {}
