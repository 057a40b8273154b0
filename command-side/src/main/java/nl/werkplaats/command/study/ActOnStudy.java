package nl.werkplaats.command.study;

import nl.werkplaats.command.Act;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.id.StudyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** One move on one study, with everything needed to judge it. */
public record ActOnStudy(@TargetAggregateIdentifier StudyId study, StudyCommand move, Given given)
    implements Act {}
