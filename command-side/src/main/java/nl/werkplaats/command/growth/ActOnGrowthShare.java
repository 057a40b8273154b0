package nl.werkplaats.command.growth;

import nl.werkplaats.command.Act;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.id.ShareId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** One move on one shared view, with everything needed to judge it. */
public record ActOnGrowthShare(
    @TargetAggregateIdentifier ShareId share, GrowthShareCommand move, Given given)
    implements Act {}
