package nl.werkplaats.command.location;

import nl.werkplaats.command.Act;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.id.LocationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** One move on one location, with everything needed to judge it. */
public record ActOnLocation(
    @TargetAggregateIdentifier LocationId location, LocationCommand move, Given given)
    implements Act {}
