package nl.werkplaats.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.GrowthShareEvent.ViewShareRevoked;
import nl.werkplaats.kernel.event.GrowthShareEvent.ViewShared;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionMoved;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.history.EventCatalogue;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.TestLog.By;
import nl.werkplaats.query.question.QuestionView;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.timeline.Step.Veil;
import org.junit.jupiter.api.Test;

/** What a step says of its event, and how much of it others may know. */
class TimelineStepsTest {

  private static final Set<String> ONLY_WHO_DID_IT =
      Set.of("sharing-granted", "sharing-revoked", "takeaway-shared", "takeaway-share-revoked");

  private static final Set<String> NOT_WHO_DID_IT =
      Set.of(
          "intention-recorded",
          "reflection-recorded",
          "late-effect-reported",
          "question-harvested",
          "owner-added",
          "owner-left",
          "invitation-answered",
          "dialogue-paused",
          "dialogue-resumed",
          "summary-reviewed",
          "takeaway-recorded");

  private static final List<Class<?>> TOLD =
      List.of(QuestionEvent.class, ThemeEvent.class, DialogueEvent.class, LocationEvent.class);

  private final AnyEvents any = new AnyEvents(new Random(11));

  /** Whether the timelines tell events of this kind. */
  static boolean isTold(Class<? extends Event> event) {
    return TOLD.stream().anyMatch(family -> family.isAssignableFrom(event));
  }

  private static Step step(Optional<Step> before, Event event, int position) {
    By by = By.of(AnyEvents.ACTOR, "OWNER", By.TOLD.minusSeconds(position));
    return Timelines.PROJECTION.step(before, recorded(event, position, by));
  }

  private static Recorded recorded(Event event, int position, By by) {
    return new Recorded(
        position,
        "event-" + position,
        event.stream(),
        "any",
        position,
        event,
        by.provenance(AnyEvents.PLACE));
  }

  @Test
  void everyEventIsAStepUnderItsStoredNameAndVeiledAsItShould() {
    List<Step> steps =
        Stream.concat(any.beginnings().stream(), any.oneOfEach().stream())
            .filter(Timelines.PROJECTION::tells)
            .map(event -> step(Optional.empty(), event, 1))
            .toList();
    assertThat(steps.stream().map(Step::what).collect(Collectors.toSet()))
        .isEqualTo(
            EventCatalogue.classes().stream()
                .filter(TimelineStepsTest::isTold)
                .map(event -> EventCatalogue.nameOf(event).name())
                .collect(Collectors.toSet()));
    for (Step step : steps) {
      Veil expected =
          ONLY_WHO_DID_IT.contains(step.what())
              ? Veil.PRIVATE
              : NOT_WHO_DID_IT.contains(step.what()) ? Veil.NAMELESS : Veil.OPEN;
      assertThat(step.veil()).as(step.what()).isEqualTo(expected);
      assertThat(step.actor()).contains(AnyEvents.ACTOR);
      assertThat(step.recordedAt()).isEqualTo(By.TOLD);
      assertThat(step.location()).isEqualTo(AnyEvents.PLACE);
      assertThat(Timelines.PROJECTION.attributes(step)).doesNotContainValue(null);
    }
  }

  @Test
  void aStepKeepsNoTextAndNoSealedAnswerOfItsEvent() {
    for (Event event : any.oneOfEach().stream().filter(Timelines.PROJECTION::tells).toList()) {
      String kept = KernelJson.mapper().writeValueAsString(step(Optional.empty(), event, 1));
      assertThat(kept).as(event.getClass().getName()).doesNotContain("c2VhbGVk", "0".repeat(64));
    }
  }

  @Test
  void aQuestionThatMovesIsOnTheTimelinesOfBothThemes() {
    ThemeId from = ThemeId.fresh();
    ThemeId to = ThemeId.fresh();
    Step step = step(Optional.empty(), new QuestionMoved(QuestionId.fresh(), from, to), 1);
    assertThat(step.themes()).containsExactly(to, from);
  }

  @Property(tries = 40)
  void aStepSaysTheStageInWhichTheQuestionIsAfterIt(@ForAll long seed) {
    var events = new AnyEvents(new Random(seed));
    List<Event> history =
        Stream.concat(events.beginnings().stream(), Stream.generate(events::any).limit(200))
            .filter(QuestionEvent.class::isInstance)
            .toList();
    Map<String, QuestionView> views = new HashMap<>();
    Map<String, Step> steps = new HashMap<>();
    for (int i = 0; i < history.size(); i++) {
      Event event = history.get(i);
      String stream = event.stream();
      Recorded recorded = recorded(event, i + 1, By.system(By.TOLD));
      views.put(
          stream, Questions.PROJECTION.fold(Optional.ofNullable(views.get(stream)), recorded));
      steps.put(
          stream, Timelines.PROJECTION.step(Optional.ofNullable(steps.get(stream)), recorded));
      assertThat(steps.get(stream).stage())
          .as(steps.get(stream).what())
          .contains(views.get(stream).journey().stage());
    }
  }

  @Test
  void whatSomebodySharesOfThemselvesIsNobodysStory() {
    var share = ShareId.fresh();
    var shared =
        new ViewShared(
            share,
            AnyEvents.PLACE,
            AnyEvents.ACTOR,
            GrowthView.PALETTE,
            Optional.empty(),
            PersonId.fresh(),
            LocalDate.of(2026, 1, 1));
    var timeline = new TimelineProjection();
    assertThat(timeline.tells(shared)).isFalse();
    assertThat(timeline.tells(new ViewShareRevoked(share))).isFalse();
  }
}
