package nl.werkplaats.command.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.Decider;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.report.ReportWindowCommand.OpenReportWindow;
import nl.werkplaats.kernel.event.ReportWindowEvent;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Refusal.NotYours;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.ReportWindowMoves;

/** Decides whether a window for learner reports opens: guards first, events last. */
final class ReportWindowDecider extends Decider<ReportWindowEvent> {

  /** Fewer tell too little of what lasts, more are no longer remembered. */
  private static final int FEWEST_WEEKS = 6;

  private static final int MOST_WEEKS = 8;

  private final WindowId id;
  private final boolean exists;

  ReportWindowDecider(WindowId id, boolean exists, Given given, Elsewhere elsewhere) {
    super(given, elsewhere);
    this.id = id;
    this.exists = exists;
  }

  Decision<ReportWindowEvent> open(OpenReportWindow c) {
    rule(!exists, "already-there");
    if (!given.asker().belongsTo(c.location())) {
      throw Refused.unknown();
    }
    Hat hat =
        given.asker().hatsAt(c.location()).stream()
            .filter(ReportWindowMoves.OPENERS::contains)
            .findFirst()
            .orElseThrow(() -> new Refused(new NotYours()));
    if (!c.study().map(study -> elsewhere.isResearcherOf(asker(), study)).orElse(true)) {
      throw Refused.unknown();
    }
    rule(
        c.lookBackWeeks() >= FEWEST_WEEKS && c.lookBackWeeks() <= MOST_WEEKS,
        "look-back-weeks",
        Map.of("minimum", FEWEST_WEEKS, "maximum", MOST_WEEKS, "given", c.lookBackWeeks()));
    rule(!c.closesOn().isBefore(given.day()), "until-in-past");
    return decide(
        hat,
        Optional.<Instant>empty(),
        List.of(
            new ReportWindowOpened(
                id, c.location(), c.study(), c.title(), c.lookBackWeeks(), c.closesOn())));
  }
}
