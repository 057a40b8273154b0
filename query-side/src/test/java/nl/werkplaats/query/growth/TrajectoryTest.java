package nl.werkplaats.query.growth;

import static nl.werkplaats.query.growth.History.begun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.ParkReason;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.growth.Trajectory.Step;
import org.junit.jupiter.api.Test;

class TrajectoryTest {

  @Test
  void the_stages_stand_in_order_and_a_loop_comes_back_to_where_it_was() {
    History question =
        begun("2025-09-01")
            .themed("2025-09-10")
            .entered("2025-10-01")
            .tried("2025-10-08")
            .ended("2025-11-01")
            .brought("2025-11-01")
            .tried("2025-11-20")
            .ended("2025-12-10")
            .reflected("2025-12-10")
            .harvested("2025-12-12");
    assertThat(steps(question, Span.ALL))
        .extracting(Step::stage, Step::again)
        .containsExactly(
            tuple(Stage.INTAKE, false),
            tuple(Stage.THEMED, false),
            tuple(Stage.DIALOGUE, false),
            tuple(Stage.EXPERIMENT, false),
            tuple(Stage.DIALOGUE, true),
            tuple(Stage.EXPERIMENT, true),
            tuple(Stage.REFLECTION, false),
            tuple(Stage.HARVESTED, false));
  }

  @Test
  void to_wait_and_go_on_is_no_loop() {
    History question = begun("2025-09-01").themed("2025-09-10");
    question
        .by(
            History.ME,
            "2025-09-11",
            new QuestionParked(
                question.id, Stage.THEMED, ParkReason.OTHER, Optional.empty(), Optional.empty()))
        .by(History.ME, "2025-09-20", new QuestionResumed(question.id, Stage.THEMED))
        .by(History.ME, "2025-09-21", new QuestionRestarted(question.id));
    assertThat(steps(question, Span.ALL))
        .extracting(Step::stage, Step::again)
        .containsExactly(
            tuple(Stage.INTAKE, false),
            tuple(Stage.THEMED, false),
            tuple(Stage.PARKED, false),
            tuple(Stage.THEMED, false),
            tuple(Stage.INTAKE, true));
  }

  @Test
  void a_colleague_who_reflects_as_well_adds_no_stage() {
    History question =
        begun("2025-09-01").entered("2025-09-02").reflected("2025-09-03").reflected("2025-09-04");
    assertThat(steps(question, Span.ALL)).hasSize(3);
  }

  @Test
  void of_one_school_year_only_what_it_came_into_in_that_year_is_told() {
    History question =
        begun("2025-06-01").themed("2025-07-31").entered("2025-08-01").reflected("2026-08-01");
    assertThat(steps(question, new Span(Optional.of(SchoolYear.parse("2025-2026")))))
        .extracting(Step::stage, Step::at)
        .containsExactly(tuple(Stage.DIALOGUE, Instant.parse("2025-08-01T10:00:00Z")));
    assertThat(
            Trajectory.of(
                    List.of(question.view()),
                    new Span(Optional.of(SchoolYear.parse("2019-2020"))),
                    _ -> Optional.empty())
                .questions())
        .isEmpty();
  }

  @Test
  void it_holds_no_number() {
    History question = begun("2025-09-01").themed("2025-09-10");
    var json =
        KernelJson.mapper()
            .valueToTree(
                Trajectory.of(List.of(question.view()), Span.ALL, _ -> Optional.of("woorden")));
    assertThat(json.findValues("stages")).isNotEmpty();
    assertThat(json.toString()).doesNotContainPattern("\":[0-9]");
  }

  private static List<Step> steps(History question, Span span) {
    return Trajectory.of(List.of(question.view()), span, _ -> Optional.empty())
        .questions()
        .getFirst()
        .stages();
  }
}
