package nl.werkplaats.command.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.command.Creation;
import nl.werkplaats.command.MoveName;
import nl.werkplaats.command.community.CommunityCommand;
import nl.werkplaats.command.dialogue.DialogueCommand;
import nl.werkplaats.command.facilitation.FacilitationCommand;
import nl.werkplaats.command.growth.GrowthShareCommand;
import nl.werkplaats.command.location.LocationCommand;
import nl.werkplaats.command.question.QuestionCommand;
import nl.werkplaats.command.report.ReportCommand;
import nl.werkplaats.command.report.ReportWindowCommand;
import nl.werkplaats.command.study.StudyCommand;
import nl.werkplaats.command.theme.ThemeCommand;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.code.StudyStage;
import nl.werkplaats.kernel.code.ThemeStage;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.FacilitationEvent;
import nl.werkplaats.kernel.event.GrowthShareEvent;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportWindowEvent;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.move.CommunityFacts;
import nl.werkplaats.kernel.move.FacilitationFacts;
import nl.werkplaats.kernel.move.GrowthShareFacts;
import nl.werkplaats.kernel.move.LocationFacts;
import nl.werkplaats.kernel.move.ReportFacts;
import nl.werkplaats.kernel.move.ReportWindowFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page leaves nothing out and makes nothing up. */
class PageTest {

  /**
   * A section of the page and what it speaks of.
   *
   * @param elsewhere events that another stream's command brings about, or that follow at times
   */
  record Subject(
      String section,
      Enum<?>[] stages,
      Class<?> commands,
      String noun,
      Class<?> events,
      Set<String> elsewhere) {

    @Override
    public String toString() {
      return section;
    }
  }

  static Stream<Subject> subjects() {
    return Stream.of(
        new Subject(
            "Learning question",
            Stage.values(),
            QuestionCommand.class,
            "Question",
            QuestionEvent.class,
            Set.of()),
        new Subject(
            "Theme",
            ThemeStage.values(),
            ThemeCommand.class,
            "Theme",
            ThemeEvent.class,
            Set.of("ThemeLinked", "ThemeUnlinked")),
        new Subject(
            "Dialogue",
            DialogueStage.values(),
            DialogueCommand.class,
            "Dialogue",
            DialogueEvent.class,
            Set.of()),
        new Subject(
            "Location",
            LocationFacts.Stage.values(),
            LocationCommand.class,
            "Location",
            LocationEvent.class,
            Set.of()),
        new Subject(
            "Community",
            CommunityFacts.Stage.values(),
            CommunityCommand.class,
            "Community",
            CommunityEvent.class,
            Set.of("CommunityBelowMinimum")),
        new Subject(
            "Facilitation",
            FacilitationFacts.Stage.values(),
            FacilitationCommand.class,
            "Facilitation",
            FacilitationEvent.class,
            Set.of()),
        new Subject(
            "Report window",
            ReportWindowFacts.Stage.values(),
            ReportWindowCommand.class,
            "ReportWindow",
            ReportWindowEvent.class,
            Set.of()),
        new Subject(
            "Learner report",
            ReportFacts.Stage.values(),
            ReportCommand.class,
            "Report",
            ReportEvent.class,
            Set.of()),
        new Subject(
            "Growth share",
            GrowthShareFacts.Stage.values(),
            GrowthShareCommand.class,
            "GrowthShare",
            GrowthShareEvent.class,
            Set.of()),
        new Subject(
            "Study", StudyStage.values(), StudyCommand.class, "Study", StudyEvent.class, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void namesEveryStageInDutch(Subject subject) {
    var stages = StageMachine.of(subject.section()).stages();
    assertThat(stages.keySet())
        .containsExactlyElementsOf(Stream.of(subject.stages()).map(Enum::name).toList());
    assertThat(stages.values()).doesNotContain("").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void namesEveryCommandByItsPath(Subject subject) {
    Set<String> paths =
        Stream.of(subject.commands().getPermittedSubclasses())
            .map(each ->
                Creation.class.isAssignableFrom(each)
                    ? "create"
                    : MoveName.of(each, subject.noun()))
            .collect(Collectors.toSet());
    assertThat(StageMachine.of(subject.section()).commandsOfPeople())
        .containsExactlyInAnyOrderElementsOf(paths);
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void namesEveryEvent(Subject subject) {
    Set<String> told = new TreeSet<>(subject.elsewhere());
    StageMachine.of(subject.section()).rows().forEach(row -> told.addAll(row.events()));
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(subject.events().getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void explainsEveryWordAndRuleThatItUses(Subject subject) {
    Tables page = Tables.read(Tables.PAGE);
    var words = first(page.of("Who is who", "Word", "Dutch", "Roles at the location"));
    words.addAll(first(page.of("Who is who", "Word", "Dutch", "To one thing")));
    var rules = first(page.of("Rules", "Rule", "On", "Says"));
    StageMachine machine = StageMachine.of(subject.section());
    assertThat(words).containsAll(machine.wordsUsed().toList());
    assertThat(rules).containsAll(machine.rulesUsed().toList());
  }

  private static Set<String> first(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.getFirst().replace("`", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
