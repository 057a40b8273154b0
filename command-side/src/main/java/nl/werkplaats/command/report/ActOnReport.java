package nl.werkplaats.command.report;

import nl.werkplaats.command.Act;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.id.ReportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** One move on one learner report, with everything needed to judge it. */
public record ActOnReport(
    @TargetAggregateIdentifier ReportId report, ReportCommand move, Given given) implements Act {}
