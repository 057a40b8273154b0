package nl.werkplaats.command.community;

import nl.werkplaats.command.Act;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.id.CommunityId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** One move on one community, with everything needed to judge it. */
public record ActOnCommunity(
    @TargetAggregateIdentifier CommunityId community, CommunityCommand move, Given given)
    implements Act {}
