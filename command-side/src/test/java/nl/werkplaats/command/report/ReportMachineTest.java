package nl.werkplaats.command.report;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.report.Reports.ACTIVITY;
import static nl.werkplaats.command.report.Reports.REPORT;
import static nl.werkplaats.command.report.Reports.STUDY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.command.Asking;
import nl.werkplaats.command.Bench;
import nl.werkplaats.command.Outcome;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.machine.Askers;
import nl.werkplaats.command.machine.Cells;
import nl.werkplaats.command.machine.Creations;
import nl.werkplaats.command.machine.StageMachine;
import nl.werkplaats.command.report.ReportCommand.*;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.StudyEvent.StudyOpened;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReportMachineTest {

  private final Bench bench = new Bench(LearnerReport.class).withoutFoldingAnew();
  private final StageMachine machine = StageMachine.of("Learner report");
  private final List<Asker> askers =
      Askers.ofEveryRole(bench.elsewhere())
          .with(ReportCase.AUTHOR, Role.TEACHER, HERE)
          .withStranger(ReportCase.AUTHOR_WHO_LEFT)
          .with(ReportCase.RECIPIENT, Role.TEACHER, ELSEWHERE)
          .with(ReportCase.RESEARCHER, Role.RESEARCHER, ELSEWHERE)
          .with(ReportCase.TEACHER_RESEARCHER, Role.TEACHER_RESEARCHER, HERE)
          .with(ReportCase.RESEARCHER_NO_MORE, Role.TEACHER, HERE)
          .withReactions()
          .all();
  private final Cells<ReportCase> cells =
      new Cells<>(machine, ReportCase.all(), askers, HERE, this::ask);

  ReportMachineTest() {
    bench
        .elsewhere()
        .happened(new StudyOpened(STUDY, ELSEWHERE, "a study", ref("purpose"), List.of(), none()));
    bench.elsewhere().happened(Reports.opened(Optional.of(STUDY), NEXT_MONTH));
    Stream.of(ReportCase.RESEARCHER, ReportCase.TEACHER_RESEARCHER, ReportCase.RESEARCHER_NO_MORE)
        .forEach(name -> bench.elsewhere().reports().researches(STUDY, person(name)));
  }

  @TestFactory
  Stream<DynamicTest> everybodyAsksEveryCommand() {
    return cells.tests();
  }

  @TestFactory
  Stream<DynamicTest> everybodyHandsInAReport() {
    return new Creations(machine, askers, HERE)
        .tests(
            asker -> new ReportCase(asker.name(), false, false, false),
            asker -> act(List.of(), Reports.submit(1), asker, none()));
  }

  @Test
  void noCellIsLost() {
    // Two plain cases by everybody, six variations by all but the fifteen strangers from elsewhere.
    assertThat(cells.count()).isEqualTo((2 * 38 + 6 * 23) * 3);
  }

  private Outcome ask(
      ReportCase situation, String command, Asker asker, Optional<Long> expectedVersion) {
    bench.elsewhere().reports().consents(STUDY, person(situation.author()), situation.consents());
    return act(situation.history(), move(command), asker, expectedVersion);
  }

  private Outcome act(
      List<EventMessage<Event>> history,
      ReportCommand move,
      Asker asker,
      Optional<Long> expectedVersion) {
    return bench.ask(
        history,
        new ActOnReport(REPORT, move, Asking.by(asker.standing(), none(), expectedVersion)));
  }

  private static ReportCommand move(String command) {
    return switch (command) {
      case "code" -> new CodeReport(ACTIVITY, ActivityType.TEACHING_COACHING, 1);
      case "share" -> new ShareReport(person(ReportCase.RECIPIENT), NEXT_MONTH);
      case "revoke-share" -> new RevokeReportShare(ReportCase.LASTING);
      default -> throw new AssertionError("the page names a command nobody knows: " + command);
    };
  }
}
