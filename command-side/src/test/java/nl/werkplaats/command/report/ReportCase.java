package nl.werkplaats.command.report;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.report.Reports.ACTIVITY;
import static nl.werkplaats.command.report.Reports.REPORT;
import static nl.werkplaats.command.report.Reports.STUDY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.machine.Situation;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.ReportEvent.ReportShared;
import nl.werkplaats.kernel.id.ShareId;
import org.axonframework.eventhandling.EventMessage;

/** How a report stands: whose it is, for a study or not, consented to or not, shown or not. */
record ReportCase(String author, boolean inStudy, boolean consents, boolean shown)
    implements Situation {

  static final String AUTHOR = "the author";
  static final String AUTHOR_WHO_LEFT = "an author who works there no more";
  static final String RECIPIENT = "the recipient";
  static final String RESEARCHER = "a researcher of the study";
  static final String TEACHER_RESEARCHER = "a teacher-researcher of the study";
  static final String RESEARCHER_NO_MORE = "somebody who did research in the study";

  /** To somebody who never asks, so that there is always a share to revoke. */
  static final ShareId LASTING = new ShareId(id("lasting share"));

  static List<ReportCase> all() {
    return Stream.of(AUTHOR, AUTHOR_WHO_LEFT)
        .flatMap(author ->
            Stream.of(
                new ReportCase(author, false, false, false),
                new ReportCase(author, false, true, true),
                new ReportCase(author, true, false, false),
                new ReportCase(author, true, true, true)))
        .toList();
  }

  @Override
  public String stage() {
    return "SUBMITTED";
  }

  @Override
  public List<EventMessage<Event>> history() {
    List<Event> events = new ArrayList<>();
    events.add(
        Reports.submitted(
            person(author), inStudy ? Optional.of(STUDY) : Optional.empty(), ACTIVITY));
    events.add(new ReportShared(REPORT, LASTING, person("somebody who never asks"), NEXT_MONTH));
    var share = new ShareId(id("share"));
    events.add(new ReportShared(REPORT, share, person(RECIPIENT), shown ? TODAY : YESTERDAY));
    return happened(events.toArray(Event[]::new));
  }

  @Override
  public boolean holds(String rule) {
    throw new AssertionError("the page names a rule nobody knows: " + rule);
  }

  @Override
  public Set<String> hats(Asker asker) {
    Set<String> hats = new TreeSet<>();
    if (asker.name().equals(author)) {
      hats.add("author");
    }
    if (asker.name().equals(RECIPIENT) && shown) {
      hats.add("recipient");
    }
    boolean researches = Set.of(RESEARCHER, TEACHER_RESEARCHER).contains(asker.name());
    if (researches && inStudy && consents) {
      hats.add("coder");
    }
    return hats;
  }

  @Override
  public boolean isVariation() {
    return inStudy || shown;
  }

  @Override
  public Situation after(String command, Asker asker, String stage) {
    return command.equals("share") ? new ReportCase(author, inStudy, consents, true) : this;
  }
}
