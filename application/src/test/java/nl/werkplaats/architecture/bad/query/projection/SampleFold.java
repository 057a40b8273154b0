package nl.werkplaats.architecture.bad.query.projection;

import java.util.Optional;
import nl.werkplaats.architecture.bad.query.timeline.SampleStep;

/** Knows the step, which knows it: a cycle. */
public record SampleFold(Optional<SampleStep> step) {}
