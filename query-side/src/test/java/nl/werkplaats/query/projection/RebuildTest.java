package nl.werkplaats.query.projection;

import static nl.werkplaats.query.projection.Bench.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.TestMongo;
import nl.werkplaats.query.projection.Receipt.Outcome;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Making anew what is there, while it is read and while more happens. */
@ParameterizedClass
@MethodSource("kinds")
class RebuildTest {

  /** So far may the engine be behind while more is written. */
  private static final long FOLLOWED = 200;

  @Parameter MongoKind kind;

  private final Bench bench = new Bench();
  private MongoDatabase views;

  static Stream<MongoKind> kinds() {
    return Stream.of(MongoKind.best());
  }

  private Projections begin(Projection... projections) {
    return begin(List.of(projections));
  }

  private Projections begin(List<Projection> projections) {
    views = kind.client().getDatabase(MongoKind.freshDatabase());
    bench.begin();
    bench.happen(400);
    Projections engine = bench.start(views, projections);
    bench.caughtUp(engine);
    return engine;
  }

  @AfterEach
  void end() {
    bench.close();
    views.drop();
  }

  private Rebuilds rebuilds(Projection... projections) {
    return bench.rebuilds(views, List.of(projections));
  }

  private static RebuildAsked asked(Switching switching, List<Projection> projections) {
    return new RebuildAsked(
        projections.stream().map(Projection::name).toList(),
        Optional.empty(),
        switching,
        false,
        AnyEvents.ACTOR);
  }

  private static RebuildAsked asked(Switching switching, Projection... projections) {
    return asked(switching, List.of(projections));
  }

  private RebuildAsked here(boolean dryRun, List<Projection> projections) {
    LocationId location = bench.location();
    return new RebuildAsked(
        projections.stream().map(Projection::name).toList(),
        Optional.of(location),
        Switching.WHEN_EQUAL,
        dryRun,
        AnyEvents.ACTOR);
  }

  private RebuildState ended(Rebuilds rebuilds, RebuildState begun) {
    return await()
        .atMost(SOON.multipliedBy(2))
        .until(() -> rebuilds.find(begun.id()).orElseThrow(), now -> now.outcome().isPresent());
  }

  private List<Receipt> receipts(RebuildState ended) {
    return ended.receipts().stream().map(id -> bench.receipts().find(id).orElseThrow()).toList();
  }

  private int serving(Projection projection) {
    return new Generations(views).serving(projection);
  }

  private MongoCollection<Document> served(Projection projection) {
    return new Generations(views).served(projection);
  }

  /** What readers see of all of these. */
  private Map<String, String> seen(List<Projection> projections) {
    Map<String, String> all = TestMongo.canonical(views);
    Map<String, String> seen = new TreeMap<>();
    for (Projection projection : projections) {
      String name = Generations.progressName(projection, serving(projection)) + " ";
      all.forEach((id, text) -> {
        if (id.startsWith(name)) {
          seen.put(projection.name() + id.substring(name.length()), text);
        }
      });
    }
    return seen;
  }

  @Test
  void whatDidNotChangeIsFoundEqualAndServed() {
    begin(Bench.REAL);
    Map<String, String> before = seen(Bench.REAL);
    Rebuilds rebuilds = bench.rebuilds(views, Bench.REAL);
    RebuildState ended = ended(rebuilds, rebuilds.begin(asked(Switching.WHEN_EQUAL, Bench.REAL)));
    assertThat(ended.outcome()).contains(Outcome.SWITCHED);
    assertThat(ended.percent()).isEqualTo(100);
    assertThat(seen(Bench.REAL)).isNotEmpty().isEqualTo(before);
    assertThat(Bench.REAL).allMatch(projection -> serving(projection) == 2);
    long head = bench.log.log().head();
    assertThat(receipts(ended))
        .hasSize(Bench.REAL.size())
        .allSatisfy(receipt -> {
          assertThat(receipt.difference().orElseThrow().none()).isTrue();
          assertThat(receipt.from()).isEqualTo(1);
          assertThat(receipt.to()).isEqualTo(head);
          assertThat(receipt.events()).isEqualTo(head);
          assertThat(receipt.by()).isEqualTo(AnyEvents.ACTOR);
          assertThat(receipt.outcome()).isEqualTo(Outcome.SWITCHED);
          assertThat(receipt.difference().orElseThrow().equal()).isEqualTo(receipt.documents());
        });
  }

  @Test
  void theSameLogGivesTheSameHashAgain() {
    begin(Bench.REAL);
    Rebuilds rebuilds = bench.rebuilds(views, Bench.REAL);
    List<Optional<String>> first =
        receipts(ended(rebuilds, rebuilds.begin(asked(Switching.WHEN_EQUAL, Bench.REAL)))).stream()
            .map(Receipt::sha256)
            .toList();
    List<Optional<String>> second =
        receipts(ended(rebuilds, rebuilds.begin(asked(Switching.NEVER, Bench.REAL)))).stream()
            .map(Receipt::sha256)
            .toList();
    assertThat(second).isEqualTo(first).doesNotHaveDuplicates();
  }

  @Test
  void whileMoreHappensNothingDiffersAndNoReaderGoesBack() throws Exception {
    Projection counting = new Sample.Counting();
    Projection chain = new Sample.Chain();
    Projections engine = begin(counting, chain);
    Rebuilds rebuilds = rebuilds(counting, chain);
    var generations = new Generations(views);
    var trail = new Trail<>(generations, new Sample.Chain());
    var counts = new Views<>(generations, new Sample.Counting());
    var over = new AtomicBoolean();
    List<String> backwards = new ArrayList<>();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                bench.happen(20);
                // More than the engine can follow would be a queue, and no load.
                await()
                    .atMost(SOON)
                    .until(() ->
                        over.get()
                            || engine.progress().stream().allMatch(one -> one.lag() < FOLLOWED));
              }
            },
            Thread::startVirtualThread);
    Map<String, Long> last = new TreeMap<>();
    CompletableFuture<Void> reader =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                counts
                    .find(new Document(), new Document(Form.ID, 1), 0)
                    .forEach(kept -> grow(last, "count " + kept.id(), kept.version(), backwards));
                for (String stream : last.keySet().stream().map(id -> id.substring(6)).toList()) {
                  grow(last, "chain " + stream, trail.version(stream), backwards);
                }
              }
            },
            Thread::startVirtualThread);
    RebuildState ended =
        ended(rebuilds, rebuilds.begin(asked(Switching.WHEN_EQUAL, counting, chain)));
    over.set(true);
    writer.get();
    reader.get();
    assertThat(last).isNotEmpty();
    assertThat(ended.outcome()).contains(Outcome.SWITCHED);
    assertThat(receipts(ended))
        .allMatch(receipt -> receipt.difference().orElseThrow().none())
        .allMatch(receipt -> receipt.difference().orElseThrow().equal() > 0);
    assertThat(backwards).isEmpty();
    bench.caughtUp(engine);
    isAsTheLogSays(rebuilds, counting, chain);
  }

  private static void grow(
      Map<String, Long> last, String what, long version, List<String> backwards) {
    Long before = last.put(what, version);
    if (before != null && before > version) backwards.add(what + " " + before + " " + version);
  }

  private void isAsTheLogSays(Rebuilds rebuilds, Projection... projections) {
    RebuildState ended = ended(rebuilds, rebuilds.begin(asked(Switching.NEVER, projections)));
    assertThat(receipts(ended))
        .hasSize(projections.length)
        .allMatch(receipt -> receipt.difference().orElseThrow().none());
  }

  private void isGone(String collection) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(views.listCollectionNames()).doesNotContain(collection));
  }

  private Document tamper(Projection projection) {
    MongoCollection<Document> served = served(projection);
    Document some = served.find().first();
    served.updateOne(new Document(Form.ID, some.get(Form.ID)), Updates.set("view.events", 1_000));
    return some;
  }

  @Test
  void aDocumentThatWasTamperedWithIsNamedAndReplacedOnlyWhenAsked() {
    Projection counting = new Sample.Counting();
    begin(counting);
    Map<String, String> before = seen(List.of(counting));
    Object tampered = tamper(counting).get(Form.ID);
    Rebuilds rebuilds = rebuilds(counting);
    RebuildState kept = ended(rebuilds, rebuilds.begin(asked(Switching.WHEN_EQUAL, counting)));
    assertThat(kept.outcome()).contains(Outcome.COMPARED);
    Difference found = receipts(kept).getFirst().difference().orElseThrow();
    assertThat(found.different()).isEqualTo(1);
    assertThat(found.examples()).containsExactly(tampered.toString());
    assertThat(seen(List.of(counting))).isNotEqualTo(before);
    isGone("counts_v1_g2");
    RebuildState healed = ended(rebuilds, rebuilds.begin(asked(Switching.ALWAYS, counting)));
    assertThat(healed.outcome()).contains(Outcome.SWITCHED);
    assertThat(seen(List.of(counting))).isEqualTo(before);
  }

  @Test
  void whatWasRemovedAndWhatWasAddedIsFound() {
    Projection chain = new Sample.Chain();
    begin(chain);
    served(chain).deleteOne(new Document(Form.ID, 5L));
    served(chain)
        .insertOne(
            new Document(Form.ID, 1_000_000L).append(StepsWork.PLACE, "none").append("view", 1));
    served(chain).updateOne(new Document(Form.ID, 7L), Updates.set("view.name", "Other"));
    Rebuilds rebuilds = rebuilds(chain);
    RebuildState ended = ended(rebuilds, rebuilds.begin(asked(Switching.ALWAYS, chain)));
    Difference found = receipts(ended).getFirst().difference().orElseThrow();
    assertThat(found.different()).isEqualTo(1);
    assertThat(found.onlyRebuilt()).isEqualTo(1);
    assertThat(found.examples()).containsExactly("5", "7");
  }

  /** Counts, and stops at each fold for as long as the gate is shut. */
  private static final class Gated extends Sample.Counting {

    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final CountDownLatch arrived = new CountDownLatch(1);

    @Override
    public Count fold(Optional<Count> before, Recorded recorded) {
      if (gate.getCount() > 0) arrived.countDown();
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return super.fold(before, recorded);
    }
  }

  @Test
  void whatIsCancelledLeavesNothingBehindButAReceipt() throws Exception {
    var gated = new Gated();
    begin(gated);
    gated.gate = new CountDownLatch(1);
    Rebuilds rebuilds = rebuilds(gated);
    RebuildState begun = rebuilds.begin(asked(Switching.ALWAYS, gated));
    gated.arrived.await();
    assertThatThrownBy(() -> rebuilds.begin(asked(Switching.ALWAYS, gated)))
        .isInstanceOf(Refused.class);
    // Whoever asks may be on any node.
    bench.rebuilds(views, List.of(gated)).cancel(begun.id());
    gated.gate.countDown();
    RebuildState ended = ended(rebuilds, begun);
    assertThat(ended.outcome()).contains(Outcome.CANCELLED);
    assertThat(receipts(ended).getFirst().outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(serving(gated)).isEqualTo(1);
    isGone("counts_v1_g2");
    RebuildState again = ended(rebuilds, rebuilds.begin(asked(Switching.WHEN_EQUAL, gated)));
    assertThat(again.outcome()).contains(Outcome.SWITCHED);
  }

  @Test
  void whatADeadNodeHalfMadeIsDiscardedAndDoesNotStandInTheWay() {
    Projection counting = new Sample.Counting();
    begin(counting);
    var generations = new Generations(views);
    int half = generations.begin(counting);
    generations.collection(counting, half).insertOne(new Document(Form.ID, "half"));
    generations.rest(counting, Duration.ofMinutes(10));
    var book = new RebuildBook(views);
    var longAgo = bench.clock().instant().minus(RebuildBook.SILENT.multipliedBy(2));
    RebuildState dead =
        RebuildState.begun(Toolbox.fresh(), asked(Switching.ALWAYS, counting), longAgo);
    book.begin(dead);
    book.hold(counting, dead.id(), longAgo);
    book.makes(counting, dead.id(), half);
    Rebuilds rebuilds = rebuilds(counting);
    RebuildState ended = ended(rebuilds, rebuilds.begin(asked(Switching.WHEN_EQUAL, counting)));
    assertThat(ended.outcome()).contains(Outcome.SWITCHED);
    RebuildState interrupted = rebuilds.find(dead.id()).orElseThrow();
    assertThat(interrupted.outcome()).contains(Outcome.INTERRUPTED);
    assertThat(receipts(interrupted))
        .singleElement()
        .satisfies(receipt -> {
          assertThat(receipt.outcome()).isEqualTo(Outcome.INTERRUPTED);
          assertThat(receipt.generation()).isEqualTo(half);
        });
    isGone("counts_v1_g" + half);
  }

  @Test
  void whatAnInterruptedRollBackLetsFollowFollowsNoLonger() {
    Projection counting = new Sample.Counting();
    begin(counting);
    Rebuilds rebuilds = rebuilds(counting);
    ended(rebuilds, rebuilds.begin(asked(Switching.WHEN_EQUAL, counting)));
    var generations = new Generations(views);
    generations.follow(counting, 1);
    var book = new RebuildBook(views);
    var longAgo = bench.clock().instant().minus(RebuildBook.SILENT.multipliedBy(2));
    RebuildState dead =
        RebuildState.begun(Toolbox.fresh(), asked(Switching.ALWAYS, counting), longAgo);
    book.begin(dead);
    book.hold(counting, dead.id(), longAgo);
    ended(rebuilds, rebuilds.begin(asked(Switching.NEVER, counting)));
    assertThat(new Generations(views).lineage(counting).followed()).isEmpty();
    assertThat(new Generations(views).lineage(counting).previous()).contains(1);
    assertThat(receipts(rebuilds.find(dead.id()).orElseThrow()))
        .singleElement()
        .satisfies(one -> assertThat(one.outcome()).isEqualTo(Outcome.INTERRUPTED));
  }

  @Test
  void whatEndedWithoutLettingGoHoldsUpNobody() {
    Projection counting = new Sample.Counting();
    begin(counting);
    var book = new RebuildBook(views);
    RebuildState done =
        RebuildState.begun(
                Toolbox.fresh(), asked(Switching.ALWAYS, counting), bench.clock().instant())
            .ended(bench.clock().instant(), Outcome.COMPARED, Optional.empty());
    book.begin(done);
    book.hold(counting, done.id(), bench.clock().instant());
    Rebuilds rebuilds = rebuilds(counting);
    RebuildState ended = ended(rebuilds, rebuilds.begin(asked(Switching.WHEN_EQUAL, counting)));
    assertThat(ended.outcome()).contains(Outcome.SWITCHED);
    assertThat(rebuilds.find(done.id()).orElseThrow().receipts()).isEmpty();
  }

  @Test
  void whereSomeDifferAndSomeDoNotTheReceiptsTellWhich() {
    Projection counting = new Sample.Counting();
    Projection chain = new Sample.Chain();
    begin(counting, chain);
    served(chain).updateOne(new Document(Form.ID, 7L), Updates.set("view.name", "Other"));
    Rebuilds rebuilds = rebuilds(counting, chain);
    RebuildState ended =
        ended(rebuilds, rebuilds.begin(asked(Switching.WHEN_EQUAL, chain, counting)));
    assertThat(ended.outcome()).contains(Outcome.PARTLY_SWITCHED);
    assertThat(receipts(ended))
        .extracting(Receipt::outcome)
        .containsExactlyInAnyOrder(Outcome.COMPARED, Outcome.SWITCHED);
  }

  @Test
  void whoGoesBackSeesWhatTheySawBroughtUpToDate() {
    Projection counting = new Sample.Counting();
    Projections engine = begin(counting);
    Rebuilds rebuilds = rebuilds(counting);
    assertThatThrownBy(() -> rebuilds.rollBack("counts", AnyEvents.ACTOR))
        .isInstanceOf(Refused.class);
    ended(rebuilds, rebuilds.begin(asked(Switching.WHEN_EQUAL, counting)));
    assertThat(serving(counting)).isEqualTo(2);
    bench.happen(50);
    RebuildState back = ended(rebuilds, rebuilds.rollBack("counts", AnyEvents.ACTOR));
    assertThat(back.outcome()).contains(Outcome.ROLLED_BACK);
    assertThat(receipts(back).getFirst().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    assertThat(serving(counting)).isEqualTo(1);
    bench.caughtUp(engine);
    isAsTheLogSays(rebuilds, counting);
  }

  @Test
  void whatALeftOutEventChangesIsLeftOutOfWhatIsMadeAnewToo() {
    Projection counting = new Sample.Counting();
    begin(counting);
    Recorded some = question(bench.log.log().between(0, 1_000, 1_000));
    bench
        .skips()
        .add(
            counting.name(),
            some.stream(),
            some.position(),
            "test",
            AnyEvents.ACTOR,
            bench.clock().instant());
    Rebuilds rebuilds = rebuilds(counting);
    RebuildState ended = ended(rebuilds, rebuilds.begin(asked(Switching.ALWAYS, counting)));
    Receipt receipt = receipts(ended).getFirst();
    assertThat(receipt.skipped()).containsExactly(some.stream() + " " + some.position());
    assertThat(receipt.difference().orElseThrow().examples()).containsExactly(some.stream());
  }

  private static Recorded question(List<Recorded> log) {
    Event last = null;
    for (Recorded one : log.reversed()) {
      if (one.event() instanceof nl.werkplaats.kernel.event.QuestionEvent) return one;
      last = one.event();
    }
    throw new IllegalStateException("no question in " + last);
  }

  @Test
  void theDocumentsOfOneLocationArePutRightInTheirPlace() {
    Projections engine = begin(Bench.REAL);
    Map<String, String> before = seen(Bench.REAL);
    Projection questions = Bench.REAL.getFirst();
    Projection timeline = Bench.REAL.getLast();
    Object changed = served(questions).find().first().get(Form.ID);
    served(questions).updateOne(new Document(Form.ID, changed), Updates.set("stage", "OTHER"));
    Object gone = served(questions).find().skip(1).first().get(Form.ID);
    served(questions).deleteOne(new Document(Form.ID, gone));
    served(timeline).deleteOne(new Document(Form.ID, 5L));
    served(timeline).updateOne(new Document(Form.ID, 8L), Updates.set("view.role", "OTHER"));
    Rebuilds rebuilds = bench.rebuilds(views, Bench.REAL);
    RebuildState dry = ended(rebuilds, rebuilds.begin(here(true, Bench.REAL)));
    assertThat(dry.outcome()).contains(Outcome.COMPARED);
    assertThat(seen(Bench.REAL)).isNotEqualTo(before);
    RebuildState mended = ended(rebuilds, rebuilds.begin(here(false, Bench.REAL)));
    assertThat(mended.outcome()).contains(Outcome.MENDED);
    for (RebuildState state : List.of(dry, mended)) {
      Difference ofQuestions = receipts(state).getFirst().difference().orElseThrow();
      assertThat(ofQuestions.examples())
          .containsExactlyInAnyOrder(changed.toString(), gone.toString());
      assertThat(receipts(state).getLast().difference().orElseThrow().examples())
          .containsExactlyInAnyOrder("5", "8");
    }
    assertThat(withoutMending(seen(Bench.REAL))).isEqualTo(withoutMending(before));
    bench.happen(100);
    bench.caughtUp(engine);
    RebuildState after = ended(rebuilds, rebuilds.begin(asked(Switching.NEVER, Bench.REAL)));
    assertThat(receipts(after)).allMatch(receipt -> receipt.difference().orElseThrow().none());
  }

  private static Map<String, String> withoutMending(Map<String, String> seen) {
    seen.replaceAll((_, text) -> text.replaceAll("mended=Integer \\d+", ""));
    return seen;
  }
}
