package nl.werkplaats.command.theme;

import nl.werkplaats.command.Act;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.id.ThemeId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** One move on one theme, with everything needed to judge it. */
public record ActOnTheme(@TargetAggregateIdentifier ThemeId theme, ThemeCommand move, Given given)
    implements Act {}
