package nl.werkplaats.command.report;

import nl.werkplaats.command.Act;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.id.WindowId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** One move on one window for learner reports, with everything needed to judge it. */
public record ActOnReportWindow(
    @TargetAggregateIdentifier WindowId window, ReportWindowCommand move, Given given)
    implements Act {}
