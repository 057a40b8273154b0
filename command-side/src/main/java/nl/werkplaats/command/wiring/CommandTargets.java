package nl.werkplaats.command.wiring;

import nl.werkplaats.command.community.ActOnCommunity;
import nl.werkplaats.command.dialogue.ActOnDialogue;
import nl.werkplaats.command.facilitation.ActOnFacilitation;
import nl.werkplaats.command.growth.ActOnGrowthShare;
import nl.werkplaats.command.location.ActOnLocation;
import nl.werkplaats.command.moment.FreezeMoment;
import nl.werkplaats.command.question.ActOnQuestion;
import nl.werkplaats.command.report.ActOnReport;
import nl.werkplaats.command.report.ActOnReportWindow;
import nl.werkplaats.command.study.ActOnStudy;
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
          case ActOnCommunity act -> act.community();
          case ActOnFacilitation act -> act.facilitation();
          case ActOnLocation act -> act.location();
          case ActOnReportWindow act -> act.window();
          case ActOnReport act -> act.report();
          case ActOnGrowthShare act -> act.share();
          case ActOnStudy act -> act.study();
          case FreezeMoment freeze -> freeze.moment();
          default ->
              throw new IllegalArgumentException("for no stream: " + command.getPayloadType());
        };
    // Which version was expected is judged before deciding, by what decides.
    return new VersionedAggregateIdentifier((Object) target.toString(), null);
  }
}
