package nl.werkplaats.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.kernel.move.Refusal.RuleBroken;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.query.asof.Meaning;
import nl.werkplaats.query.http.DocumentsAsked;
import nl.werkplaats.query.projection.Projection;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.replay.ReplayState.Gone;
import nl.werkplaats.query.replay.ReplayState.Outcome;
import nl.werkplaats.query.replay.ReplayState.Phase;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** How replays go on, are left and go, and what is left of them then: nothing. */
@ParameterizedClass
@MethodSource("kinds")
class ReplaysTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** More than are read at once: the second portion is held on to. */
  private static final int EVENTS = 2_500;

  private static final int MIDWAY = 2_200;
  private static final DocumentsAsked FIRST_PAGE = new DocumentsAsked(null, null);

  @Parameter MongoKind kind;

  private ReplayCase school;

  static List<MongoKind> kinds() {
    return List.of(MongoKind.EMBEDDED, MongoKind.best());
  }

  @BeforeEach
  void begin() {
    school = new ReplayCase(kind, 3);
  }

  @AfterEach
  void end() {
    school.close();
  }

  private static ReplayLimits limits(int running, int kept, long events) {
    return new ReplayLimits(running, kept, events, Duration.ofHours(24));
  }

  private ReplayState begin(Replays node, Projection... some) {
    return node.begin(school.asked(ReplayCase.NOW, Meaning.KNOWN, List.of(some)));
  }

  private void isRefused(Replays node, String rule, Map<String, Object> facts) {
    assertThatThrownBy(() -> begin(node, Questions.PROJECTION))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new RuleBroken(rule, facts)));
  }

  @Test
  void whoAsksSeesHowFarItIs() throws InterruptedException {
    school.happens(EVENTS);
    var halting = new Halting(MIDWAY);
    Replays node = school.node(ReplayCase.LIMITS, List.of(halting));
    ReplayState begun = begin(node, halting);
    halting.reached.await();
    ReplayState midway =
        await().atMost(SOON).until(() -> node.find(begun.id()).orElseThrow(), s -> s.told() > 0);
    assertThat(midway.phase()).isEqualTo(Phase.READING);
    assertThat(midway.told()).isEqualTo(2_000);
    assertThat(midway.of()).isGreaterThan(EVENTS);
    assertThat(midway.isThere()).isFalse();
    assertThatThrownBy(() -> node.page(midway, halting.name(), FIRST_PAGE))
        .isInstanceOf(Refused.class);
    halting.goOn.countDown();
    ReplayState ended = school.ended(node, begun);
    assertThat(ended.phase()).isEqualTo(Phase.ENDED);
    assertThat(ended.told()).isEqualTo(ended.of());
    assertThat(ended.isThere()).isTrue();
    assertThat(node.page(ended, halting.name(), FIRST_PAGE)).isNotEmpty();
  }

  @Test
  void oneThatIsLeftMidwayLeavesNothing() throws InterruptedException {
    school.happens(EVENTS);
    var halting = new Halting(MIDWAY);
    Replays node = school.node(ReplayCase.LIMITS, List.of(Questions.PROJECTION, halting));
    Replays other = school.node(ReplayCase.LIMITS, List.of(Questions.PROJECTION));
    isLeft(node, node, halting);
    // Another node only says so; it is heard at the next beat.
    var again = new Halting(MIDWAY);
    isLeft(school.node(ReplayCase.LIMITS, List.of(again)), other, again);
  }

  private void isLeft(Replays doing, Replays asked, Halting halting) throws InterruptedException {
    ReplayState begun = begin(doing, halting);
    halting.reached.await();
    asked.cancel(begun.id());
    halting.goOn.countDown();
    ReplayState ended = school.ended(asked, begun);
    assertThat(ended.ending().orElseThrow().outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(ended.receipts()).isEmpty();
    assertThat(school.book.held(school.events.location)).isZero();
    await().atMost(SOON).untilAsserted(() -> assertThat(school.collections()).isEmpty());
  }

  @Test
  void oneThatFailsLeavesNothingAndSaysWhyWithoutContents() {
    school.happens(10);
    Replays node = school.node(ReplayCase.LIMITS, List.of(Questions.PROJECTION));
    school.log.appendUnknown(school.events.any());
    ReplayState ended = school.ended(node, begin(node, Questions.PROJECTION));
    assertThat(ended.ending().orElseThrow().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(ended.ending().orElseThrow().trouble().orElseThrow()).endsWith("UnknownEventName");
    await().atMost(SOON).untilAsserted(() -> assertThat(school.collections()).isEmpty());
  }

  @Test
  void whatIsDiscardedGoesAndItsReceiptsStay() {
    school.happens(50);
    Replays node = school.node(ReplayCase.LIMITS, List.of(Questions.PROJECTION));
    ReplayState made = school.ended(node, begin(node, Questions.PROJECTION));
    assertThat(school.collections()).isNotEmpty();
    node.discard(made);
    assertThat(school.collections()).isEmpty();
    ReplayState gone = node.find(made.id()).orElseThrow();
    assertThat(gone.gone()).contains(Gone.DISCARDED);
    assertThat(gone.receipts()).isEqualTo(made.receipts());
    assertThatThrownBy(() -> node.page(made, "questions", FIRST_PAGE)).isInstanceOf(Refused.class);
  }

  @Test
  void whatWasKeptForLongEnoughGoesByItself() {
    school.happens(50);
    Replays node = school.node(ReplayCase.LIMITS, List.of(Questions.PROJECTION));
    ReplayState made = school.ended(node, begin(node, Questions.PROJECTION));
    school.clock.forward(Duration.ofHours(23));
    ReplayState younger = school.ended(node, begin(node, Questions.PROJECTION));
    school.clock.forward(Duration.ofHours(2));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(school.collections()).containsExactly(Replay.name(younger) + "_questions"));
    assertThat(node.find(made.id()).orElseThrow().gone()).contains(Gone.EXPIRED);
  }

  @Test
  void aRefusalNamesTheLimitThatItIsAbout() throws InterruptedException {
    school.happens(50);
    var halting = new Halting(20);
    Replays node = school.node(limits(1, 2, 1_000), List.of(halting, Questions.PROJECTION));
    Replays other = school.node(limits(2, 2, 1_000), List.of(Questions.PROJECTION));
    ReplayState running = begin(node, halting);
    halting.reached.await();
    isRefused(node, "replays-running", Map.of("maximum", 1));
    ReplayState second = school.ended(other, begin(other, Questions.PROJECTION));
    isRefused(other, "replays-kept", Map.of("maximum", 2));
    other.discard(second);
    school.ended(other, begin(other, Questions.PROJECTION));
    halting.goOn.countDown();
    school.ended(node, running);
    isRefused(node, "replays-kept", Map.of("maximum", 2));
    long events = running.of();
    Replays small = school.node(limits(1, 5, events - 1), List.of(Questions.PROJECTION));
    isRefused(small, "replay-too-large", Map.of("given", events, "maximum", events - 1));
  }

  @Test
  void whatADeadNodeLeftIsFoundAndDropped() {
    school.happens(5);
    var asked = school.asked(ReplayCase.NOW, Meaning.KNOWN, List.of(Questions.PROJECTION));
    ReplayState dead = ReplayState.begun(UUID.randomUUID(), asked, 5, school.clock.instant());
    school.book.begin(dead);
    isHalfMade(Replay.name(dead) + "_questions");
    isHalfMade(Leftovers.BEGINNING + UUID.randomUUID() + "_themes");
    Replays node = school.node(ReplayCase.LIMITS, List.of(Questions.PROJECTION));
    // It is silent, but not for long enough; what nobody ever heard of goes at once.
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(school.collections()).containsExactly(Replay.name(dead) + "_questions"));
    assertThat(node.find(dead.id()).orElseThrow().ending()).isEmpty();
    school.clock.forward(ReplayBook.SILENT.plusSeconds(1));
    await().atMost(SOON).until(() -> school.collections().isEmpty());
    ReplayState found = node.find(dead.id()).orElseThrow();
    assertThat(found.ending().orElseThrow().outcome()).isEqualTo(Outcome.INTERRUPTED);
    assertThat(school.book.held(school.events.location)).isZero();
  }

  @Test
  void oneThatWasTakenForDeadLeavesNothingWhenItComesBack() throws InterruptedException {
    school.happens(100);
    var halting = new Halting(50);
    Replays node = school.node(ReplayCase.LIMITS, List.of(halting));
    ReplayState begun = begin(node, halting);
    halting.reached.await();
    school.book.interrupt(school.clock.instant().plus(ReplayBook.SILENT).plusSeconds(1));
    halting.goOn.countDown();
    assertThat(school.ended(node, begun).ending().orElseThrow().outcome())
        .isEqualTo(Outcome.INTERRUPTED);
    ReplayState next =
        await()
            .atMost(SOON)
            .ignoreExceptionsInstanceOf(Refused.class)
            .until(() -> begin(node, halting), Objects::nonNull);
    school.ended(node, next);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(school.collections()).containsExactly(Replay.name(next) + "_counts"));
  }

  @Test
  void aNodeThatStopsLeavesWhatItWasDoing() throws InterruptedException {
    school.happens(EVENTS);
    var halting = new Halting(MIDWAY);
    Replays node = school.node(ReplayCase.LIMITS, List.of(halting));
    ReplayState begun = begin(node, halting);
    halting.reached.await();
    Thread.startVirtualThread(halting.goOn::countDown);
    node.stop();
    assertThat(node.find(begun.id()).orElseThrow().ending().orElseThrow().outcome())
        .isIn(Outcome.CANCELLED, Outcome.MADE);
  }

  private void isHalfMade(String collection) {
    school.views.getCollection(collection).insertOne(new Document("_id", "half"));
  }
}
