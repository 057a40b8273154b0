package nl.werkplaats.command.wiring;

import nl.werkplaats.command.dialogue.ActOnDialogue;
import nl.werkplaats.command.location.ActOnLocation;
import nl.werkplaats.command.moment.FreezeMoment;
import nl.werkplaats.command.question.ActOnQuestion;
import nl.werkplaats.command.theme.ActOnTheme;
import nl.werkplaats.kernel.id.Id;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/** Says which stream a command is for; Axon would search each one for annotations. */
@Component
class CommandTargets implements CommandTargetResolver {

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
    Id target =
        switch (command.getPayload()) {
          case ActOnQuestion act -> act.question();
          case ActOnTheme act -> act.theme();
          case ActOnDialogue act -> act.dialogue();
          case ActOnLocation act -> act.location();
          case FreezeMoment freeze -> freeze.moment();
          default ->
              throw new IllegalArgumentException("for no stream: " + command.getPayloadType());
        };
    // Which version was expected is judged before deciding, by what decides.
    return new VersionedAggregateIdentifier((Object) target.toString(), null);
  }
}
