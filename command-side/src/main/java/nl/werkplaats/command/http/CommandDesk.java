package nl.werkplaats.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.Unsigned;
import nl.werkplaats.command.community.ActOnCommunity;
import nl.werkplaats.command.community.CommunityCommand;
import nl.werkplaats.command.dialogue.ActOnDialogue;
import nl.werkplaats.command.dialogue.DialogueCommand;
import nl.werkplaats.command.facilitation.ActOnFacilitation;
import nl.werkplaats.command.facilitation.FacilitationCommand;
import nl.werkplaats.command.growth.ActOnGrowthShare;
import nl.werkplaats.command.growth.GrowthShareCommand;
import nl.werkplaats.command.http.BodyReader.Read;
import nl.werkplaats.command.http.CommandCatalogue.Entry;
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
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.id.Uuids;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.move.Refusal.Malformed;
import nl.werkplaats.kernel.move.Refusal.VersionDiffers;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.springframework.http.ResponseEntity;

/** Takes what somebody asks over HTTP, and has it judged. Time and new ids enter here. */
final class CommandDesk {

  private final Dispatch dispatch;
  private final Idempotency idempotency;
  private final Sight sight;
  private final Tally tally;
  private final byte[] secret;
  private final Clock clock;

  CommandDesk(
      Dispatch dispatch,
      Idempotency idempotency,
      Sight sight,
      Tally tally,
      byte[] secret,
      Clock clock) {
    this.dispatch = dispatch;
    this.idempotency = idempotency;
    this.sight = sight;
    this.tally = tally;
    this.secret = secret.clone();
    this.clock = clock;
  }

  ResponseEntity<byte[]> take(
      Entry entry, Optional<String> target, HttpServletRequest request, Standing asker)
      throws IOException {
    UUID id = target.map(CommandDesk::parsed).orElseGet(() -> Uuids.timeOrdered());
    Optional<Long> expected = Headers.expectedVersion(request);
    Optional<String> key = Headers.idempotencyKey(request);
    byte[] body = request.getInputStream().readAllBytes();
    Read<? extends Record> read = BodyReader.read(body, entry.command());
    if (entry.creates() && expected.filter(version -> version != 0).isPresent()) {
      throw new Refused(new VersionDiffers(0));
    }
    var given =
        new Given(
            asker,
            clock.instant(),
            read.happenedAt(),
            expected,
            Uuids.timeOrdered(),
            (UUID) request.getAttribute(Correlation.ATTRIBUTE),
            Optional.empty());
    Object act = act(entry, id, read.command(), given);
    Function<Object, Reply> reply = result -> Reply.to(entry, (Answer) result);
    if (key.isEmpty() || read.command() instanceof Unsigned) {
      return unkeyed(entry, reply, message(act, Map.of())).entity();
    }
    Attempt attempt = Attempt.of(secret, asker.person(), key.get(), request, body, reply);
    CommandMessage<?> message = message(act, Map.of(Attempt.META_DATA, attempt));
    return idempotency
        .once(
            attempt,
            () -> sight.demand(entry, id, read.command(), asker),
            () -> reply.apply(dispatch.send(entry, message)),
            refusal -> tally.refused(entry, refusal))
        .entity();
  }

  private Reply unkeyed(Entry entry, Function<Object, Reply> reply, CommandMessage<?> message) {
    try {
      return reply.apply(dispatch.send(entry, message));
    } catch (Refused refused) {
      tally.refused(entry, refused.refusal());
      throw refused;
    }
  }

  private static CommandMessage<?> message(Object act, Map<String, ?> metaData) {
    return GenericCommandMessage.asCommandMessage(act).andMetaData(metaData);
  }

  private static Object act(Entry entry, UUID id, Record command, Given given) {
    return switch (entry.resource()) {
      case QUESTIONS -> new ActOnQuestion(new QuestionId(id), (QuestionCommand) command, given);
      case THEMES -> new ActOnTheme(new ThemeId(id), (ThemeCommand) command, given);
      case DIALOGUES -> new ActOnDialogue(new DialogueId(id), (DialogueCommand) command, given);
      case COMMUNITIES ->
          new ActOnCommunity(new CommunityId(id), (CommunityCommand) command, given);
      case FACILITATIONS ->
          new ActOnFacilitation(new FacilitationId(id), (FacilitationCommand) command, given);
      case REPORT_WINDOWS ->
          new ActOnReportWindow(new WindowId(id), (ReportWindowCommand) command, given);
      case REPORTS -> new ActOnReport(new ReportId(id), (ReportCommand) command, given);
      case GROWTH_SHARES ->
          new ActOnGrowthShare(new ShareId(id), (GrowthShareCommand) command, given);
      case LOCATIONS -> new ActOnLocation(new LocationId(id), (LocationCommand) command, given);
      case STUDIES -> new ActOnStudy(new StudyId(id), (StudyCommand) command, given);
    };
  }

  private static UUID parsed(String id) {
    try {
      return QuestionId.of(id).value();
    } catch (IllegalArgumentException notOne) {
      throw new Refused(Malformed.at("id", "not-a-uuid"));
    }
  }
}
