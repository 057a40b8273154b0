package nl.werkplaats.architecture.bad.kernel.text;

import java.util.Optional;
import nl.werkplaats.architecture.bad.kernel.move.SampleMoves;

/** Knows the moves, which know it: a cycle. */
public record SampleText(Optional<SampleMoves> moves) {}
