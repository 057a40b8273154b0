package nl.werkplaats.command.facilitation;

import nl.werkplaats.command.Act;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.id.FacilitationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** One move on one request for facilitation, with everything needed to judge it. */
public record ActOnFacilitation(
    @TargetAggregateIdentifier FacilitationId facilitation, FacilitationCommand move, Given given)
    implements Act {}
