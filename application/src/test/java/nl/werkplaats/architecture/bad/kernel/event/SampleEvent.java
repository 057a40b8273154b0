package nl.werkplaats.architecture.bad.kernel.event;

import nl.werkplaats.architecture.bad.kernel.id.SampleId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An event that knows the framework. */
public record SampleEvent(@TargetAggregateIdentifier SampleId id) {}
