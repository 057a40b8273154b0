package nl.werkplaats.growth;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.community.ActOnCommunity;
import nl.werkplaats.command.community.CommunityCommand;
import nl.werkplaats.command.dialogue.ActOnDialogue;
import nl.werkplaats.command.dialogue.DialogueCommand;
import nl.werkplaats.command.facilitation.ActOnFacilitation;
import nl.werkplaats.command.facilitation.FacilitationCommand;
import nl.werkplaats.command.growth.ActOnGrowthShare;
import nl.werkplaats.command.growth.GrowthShareCommand;
import nl.werkplaats.command.location.ActOnLocation;
import nl.werkplaats.command.location.LocationCommand;
import nl.werkplaats.command.question.ActOnQuestion;
import nl.werkplaats.command.question.QuestionCommand;
import nl.werkplaats.command.report.ActOnReport;
import nl.werkplaats.command.report.ActOnReportWindow;
import nl.werkplaats.command.report.ReportCommand;
import nl.werkplaats.command.report.ReportWindowCommand;
import nl.werkplaats.command.study.ActOnStudy;
import nl.werkplaats.command.study.StudyCommand;
import nl.werkplaats.command.theme.ActOnTheme;
import nl.werkplaats.command.theme.ThemeCommand;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.id.Uuids;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.text.ProtectedText;
import nl.werkplaats.kernel.year.SchoolYear;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.transaction.support.TransactionOperations;

/** Has people act as of some day, also people for whom no account would open the door. */
final class Acting {

  private final CommandGateway commands;
  private final Register register;
  private final Vault vault;
  private final TransactionOperations transaction;
  private final Clock clock;
  private Instant moment = Instant.EPOCH;

  Acting(
      CommandGateway commands,
      Register register,
      Vault vault,
      TransactionOperations transaction,
      Clock clock) {
    this.commands = commands;
    this.register = register;
    this.vault = vault;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** From here on everything happens at noon of this day. */
  Acting on(LocalDate day) {
    moment = day.atTime(12, 0).atZone(SchoolYear.ZONE).toInstant();
    return this;
  }

  /** From here on everything happens at the moment that it is now. */
  Acting now() {
    moment = clock.instant();
    return this;
  }

  Instant moment() {
    return moment;
  }

  Register register() {
    return register;
  }

  PersonId person(String name) {
    var login = new Login("nobody", UUID.randomUUID().toString());
    return transaction.execute(_ -> vault.create(name, List.of(login)));
  }

  /** Creates something, and answers its id. */
  UUID does(PersonId who, Object creation) {
    return does(who, Uuids.timeOrdered(), creation).id();
  }

  Answer does(PersonId who, UUID thing, Object command) {
    var given =
        new Given(
            register.standing(who),
            clock.instant(),
            Optional.of(moment),
            Optional.empty(),
            Uuids.timeOrdered(),
            UUID.randomUUID(),
            Optional.empty());
    try {
      return commands.sendAndWait(act(thing, command, given));
    } catch (Refused refused) {
      throw new AssertionError(command.getClass().getSimpleName() + ": " + refused.refusal());
    }
  }

  private static Object act(UUID id, Object command, Given given) {
    return switch (command) {
      case LocationCommand c -> new ActOnLocation(new LocationId(id), c, given);
      case QuestionCommand c -> new ActOnQuestion(new QuestionId(id), c, given);
      case ThemeCommand c -> new ActOnTheme(new ThemeId(id), c, given);
      case DialogueCommand c -> new ActOnDialogue(new DialogueId(id), c, given);
      case CommunityCommand c -> new ActOnCommunity(new CommunityId(id), c, given);
      case FacilitationCommand c -> new ActOnFacilitation(new FacilitationId(id), c, given);
      case ReportWindowCommand c -> new ActOnReportWindow(new WindowId(id), c, given);
      case ReportCommand c -> new ActOnReport(new ReportId(id), c, given);
      case StudyCommand c -> new ActOnStudy(new StudyId(id), c, given);
      case GrowthShareCommand c -> new ActOnGrowthShare(new ShareId(id), c, given);
      default -> throw new IllegalArgumentException("nobody can ask for " + command);
    };
  }

  static ProtectedText text(String words) {
    return ProtectedText.write(words + " (voorbeeld)");
  }
}
