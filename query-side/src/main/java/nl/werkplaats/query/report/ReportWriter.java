package nl.werkplaats.query.report;

import static nl.werkplaats.kernel.move.ReportSight.AUTHOR;
import static nl.werkplaats.kernel.move.ReportSight.CODINGS;
import static nl.werkplaats.kernel.move.ReportSight.OWN;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.people.Opening;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.Opened;
import nl.werkplaats.query.http.Openings;

/** Writes a report down as one reader may see it. */
final class ReportWriter {

  private final SeenReport seen;
  private final PersonId reader;
  private final List<Opening> opened;
  private final Pseudonyms pseudonyms;

  /**
   * A writer for one answer.
   *
   * @param opened who opened the report, when it is the reader's own, the latest first
   */
  ReportWriter(SeenReport seen, PersonId reader, List<Opening> opened, Pseudonyms pseudonyms) {
    this.seen = seen;
    this.reader = reader;
    this.opened = opened;
    this.pseudonyms = pseudonyms;
  }

  ReportAnswer write(Joined joined) {
    ReportView.Start start = seen.view().start();
    boolean own = seen.may(OWN);
    return new ReportAnswer(
        seen.id(),
        seen.version(),
        seen.facts().stage(),
        seen.allowedMoves(),
        start.window(),
        start.location(),
        start.study(),
        start.submittedAt(),
        seen.may(AUTHOR) ? Optional.of(joined.person(start.author())) : Optional.empty(),
        start
            .study()
            .filter(_ -> seen.hats().contains(Hat.CODER) && !seen.may(AUTHOR))
            .map(study -> pseudonyms.of(start.author(), study)),
        seen.until(reader),
        joined.text(seen.view().inventory()),
        seen.view().activities().stream().map(one -> activity(one, joined)).toList(),
        own ? Optional.of(shares(joined)) : Optional.empty(),
        own ? Optional.of(Opened.perDay(opened, joined)) : Optional.empty());
  }

  /** Notes whose own content the answer holds. */
  void note(Openings.Noting openings) {
    openings.opened(List.of(seen.view().start().author()), seen.id().toString(), "report");
  }

  private ReportAnswer.Activity activity(ReportView.Described one, Joined joined) {
    Optional<ReportView.Coding> coding = one.coding().filter(_ -> seen.may(CODINGS));
    return new ReportAnswer.Activity(
        one.activity(),
        joined.text(one.situation()),
        joined.codes(one.outcomes()),
        joined.text(one.learned()),
        joined.codes(one.carryOver()),
        joined.text(one.differently()),
        joined.codes(one.stimulators()),
        joined.text(one.why()),
        coding.map(ReportView.Coding::type),
        coding.map(ReportView.Coding::formality),
        seen.may(CODINGS) ? Optional.of(one.codings()) : Optional.empty());
  }

  private List<ReportAnswer.Share> shares(Joined joined) {
    return seen.shares().stream()
        .map(share ->
            new ReportAnswer.Share(share.share(), joined.person(share.recipient()), share.until()))
        .toList();
  }
}
