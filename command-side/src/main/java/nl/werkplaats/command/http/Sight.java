package nl.werkplaats.command.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.command.http.CommandCatalogue.Entry;
import nl.werkplaats.command.report.ReportCommand.SubmitReport;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.CommunityFact;
import nl.werkplaats.kernel.people.DialogueFact;
import nl.werkplaats.kernel.people.QuestionFact;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.ReportWindowFact;
import nl.werkplaats.kernel.people.ThemeFact;

/** Asks again, before a remembered answer is given, whether the caller still is anything there. */
final class Sight {

  private final Register register;

  Sight(Register register) {
    this.register = register;
  }

  /**
   * Looks where the thing is that was asked about.
   *
   * @throws Refused as unknown when the caller is nothing there any more
   */
  void demand(Entry entry, UUID id, Record command, Standing asker) {
    boolean known = entry.creates() ? knowsWhere(command, asker) : knows(entry, id, asker);
    if (!known) {
      throw Refused.unknown();
    }
  }

  private boolean knowsWhere(Record command, Standing asker) {
    return command instanceof SubmitReport c
        ? isAtWindow(c.window(), asker)
        : locationIn(command).map(asker::belongsTo).orElseGet(asker::administers);
  }

  private boolean isAtWindow(WindowId window, Standing asker) {
    return at(register.reports().window(window).map(ReportWindowFact::location), asker);
  }

  private boolean knows(Entry entry, UUID id, Standing asker) {
    return switch (entry.resource()) {
      case QUESTIONS ->
          at(register.question(new QuestionId(id)).map(QuestionFact::location), asker);
      case THEMES -> at(register.theme(new ThemeId(id)).map(ThemeFact::location), asker);
      case DIALOGUES ->
          at(register.dialogue(new DialogueId(id)).map(DialogueFact::location), asker)
              // An external expert wears a hat there without a role.
              || register.dialoguesOf(asker.person()).containsKey(new DialogueId(id))
              // Whoever shows what they took along may stop that from wherever they work now.
              || register.takeaways().hasShared(asker.person(), new DialogueId(id));
      case COMMUNITIES ->
          at(register.community(new CommunityId(id)).map(CommunityFact::location), asker);
      case FACILITATIONS -> at(register.facilitation(new FacilitationId(id)), asker);
      case REPORT_WINDOWS -> isAtWindow(new WindowId(id), asker);
      case REPORTS ->
          register
              .reports()
              .report(new ReportId(id))
              .filter(report ->
                  asker.belongsTo(report.location())
                      // Its author, and a researcher of its study, may work elsewhere.
                      || report.author().equals(asker.person())
                      || register.reports().mayCode(asker.person(), report))
              .isPresent();
      case GROWTH_SHARES ->
          // Only who shares ever moves one, from wherever they work now.
          register.growthShares(List.of(new ShareId(id))).stream()
              .anyMatch(share -> share.owner().equals(asker.person()));
      case LOCATIONS -> asker.belongsTo(new LocationId(id));
      case STUDIES ->
          register.studies().study(new StudyId(id)).stream()
                  .flatMap(study -> study.locations().stream())
                  .anyMatch(asker::belongsTo)
              // Whoever consents takes it back from wherever they work now.
              || register.studies().consents(asker.person(), new StudyId(id));
    };
  }

  private static boolean at(Optional<LocationId> location, Standing asker) {
    return location.filter(asker::belongsTo).isPresent();
  }

  private static Optional<LocationId> locationIn(Record command) {
    return Arrays.stream(command.getClass().getRecordComponents())
        .filter(component -> component.getType() == LocationId.class)
        .findFirst()
        .map(component -> {
          try {
            return (LocationId) component.getAccessor().invoke(command);
          } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
          }
        });
  }
}
