package nl.werkplaats.command.question;

import nl.werkplaats.command.Act;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.id.QuestionId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** One move on one question, with everything needed to judge it. */
public record ActOnQuestion(
    @TargetAggregateIdentifier QuestionId question, QuestionMove move, Given given)
    implements Act {}
