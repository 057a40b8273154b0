package nl.werkplaats.command.report;

import java.time.LocalDate;
import java.util.List;
import nl.werkplaats.command.Creation;
import nl.werkplaats.command.MoveName;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.code.LateEffectKind;
import nl.werkplaats.kernel.code.Outcome;
import nl.werkplaats.kernel.code.Stimulator;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.text.ProtectedText;

/** What people can ask of a report. The names of the components are the fields of the body. */
public sealed interface ReportCommand {

  /** The name of the move in the table. */
  default String move() {
    return MoveName.of(getClass(), "Report");
  }

  /** One activity that is worth describing: parts two to five of the report. */
  record Described(
      ProtectedText situation,
      List<Outcome> outcomes,
      ProtectedText learned,
      List<LateEffectKind> carryOver,
      ProtectedText differently,
      List<Stimulator> stimulators,
      ProtectedText why) {}

  /** Look back: an inventory of what one did, and what was useful of it. */
  record SubmitReport(WindowId window, ProtectedText inventory, List<Described> activities)
      implements ReportCommand, Creation {}

  /** Say of what type an activity is, by a version of the book of codes. */
  record CodeReport(ItemId activity, ActivityType type, int codebookVersion)
      implements ReportCommand {}

  /** Show the report to one person, up to and including a date. */
  record ShareReport(PersonId recipient, LocalDate until) implements ReportCommand {}

  /** Stop showing it. */
  record RevokeReportShare(ShareId share) implements ReportCommand {}
}
