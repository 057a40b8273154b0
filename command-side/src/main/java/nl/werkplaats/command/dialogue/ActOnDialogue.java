package nl.werkplaats.command.dialogue;

import nl.werkplaats.command.Act;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.id.DialogueId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** One move on one dialogue, with everything needed to judge it. */
public record ActOnDialogue(
    @TargetAggregateIdentifier DialogueId dialogue, DialogueMove move, Given given)
    implements Act {}
