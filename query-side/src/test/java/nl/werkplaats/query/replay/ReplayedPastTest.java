package nl.werkplaats.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.TestLog.By;
import nl.werkplaats.query.asof.Meaning;
import nl.werkplaats.query.http.DocumentsAsked;
import nl.werkplaats.query.projection.Copies.Copy;
import nl.werkplaats.query.projection.Copies.Stored;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Projection;
import nl.werkplaats.query.projection.Steps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What is made again is what a plain fold gives that stops at the same moment. */
class ReplayedPastTest {

  private static final int MOMENTS = 4;

  static List<MongoKind> kinds() {
    return List.of(MongoKind.EMBEDDED, MongoKind.best());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aReplayAtAnyMomentIsAFoldThatStopsThere(MongoKind kind) {
    for (long seed = 1; seed <= 3; seed++) {
      try (var school = new ReplayCase(kind, seed)) {
        school.happens(150);
        Replays node = school.node(ReplayCase.LIMITS, ReplayCase.EVERYTHING);
        for (int i = 0; i < MOMENTS; i++) {
          for (Meaning meaning : Meaning.values()) isAFold(school, node, moment(school), meaning);
        }
      }
    }
  }

  private static Instant moment(ReplayCase school) {
    return ReplayCase.NOW.minus(Duration.ofHours(school.random.nextInt(301 * 24)));
  }

  private static void isAFold(ReplayCase school, Replays node, Instant at, Meaning meaning) {
    ReplayState state =
        school.ended(node, node.begin(school.asked(at, meaning, ReplayCase.EVERYTHING)));
    List<Recorded> counted = counted(school, at, meaning);
    assertThat(state.isThere()).as("%s", state).isTrue();
    assertThat(state.told()).isEqualTo(state.of());
    assertThat(state.receipts()).hasSameSizeAs(ReplayCase.EVERYTHING);
    for (Projection projection : ReplayCase.EVERYTHING) {
      Map<String, JsonNode> made = new TreeMap<>();
      for (Stored one : node.page(state, projection.name(), new DocumentsAsked(null, "200"))) {
        made.put(one.id(), json(one.view()));
      }
      assertThat(made)
          .as("%s at %s as %s", projection.name(), at, meaning)
          .isEqualTo(folded(projection, counted));
      Copy receipt = receipt(state, projection);
      assertThat(receipt.documents()).isEqualTo(made.size());
      assertThat(receipt.events()).isEqualTo(counted.size());
      assertThat(receipt.to()).isEqualTo(counted.isEmpty() ? 0 : counted.getLast().position());
    }
    node.discard(state);
  }

  private static Copy receipt(ReplayState state, Projection projection) {
    return state.receipts().stream()
        .filter(copy -> copy.view().equals(projection.name()))
        .findFirst()
        .orElseThrow();
  }

  /** Of every stream what counts, up to the first event that does not. */
  private static List<Recorded> counted(ReplayCase school, Instant at, Meaning meaning) {
    Set<String> over = new HashSet<>();
    return school.log.log().between(0, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
        .filter(one -> {
          Instant time = meaning == Meaning.KNOWN ? one.by().recordedAt() : one.by().happenedAt();
          if (time.isAfter(at)) over.add(one.stream());
          return !over.contains(one.stream());
        })
        .toList();
  }

  private static Map<String, JsonNode> folded(Projection projection, List<Recorded> events) {
    return switch (projection) {
      case Folded<?> folded -> views(folded, events);
      case Steps<?> steps -> steps(steps, events);
    };
  }

  private static <V> Map<String, JsonNode> views(Folded<V> projection, List<Recorded> events) {
    Map<String, V> views = new HashMap<>();
    Set<String> stuck = new HashSet<>();
    for (Recorded event : events) {
      for (String key : projection.keys(event.event())) {
        if (stuck.contains(key)) continue;
        try {
          views.put(key, projection.fold(Optional.ofNullable(views.get(key)), event));
        } catch (RuntimeException poison) {
          stuck.add(key);
        }
      }
    }
    Map<String, JsonNode> documents = new TreeMap<>();
    views.forEach((key, view) -> documents.put(key, json(view)));
    return documents;
  }

  private static <S> Map<String, JsonNode> steps(Steps<S> projection, List<Recorded> events) {
    Map<String, S> last = new HashMap<>();
    Map<String, JsonNode> documents = new TreeMap<>();
    for (Recorded event : events) {
      if (!projection.tells(event.event())) continue;
      S step = projection.step(Optional.ofNullable(last.get(event.stream())), event);
      last.put(event.stream(), step);
      documents.put(String.valueOf(event.position()), json(step));
    }
    return documents;
  }

  /** Read again from its text: then a number is as long as it has to be, on both sides. */
  private static JsonNode json(Object view) {
    String text = KernelJson.mapper().writeValueAsString(view);
    // The store of views tells 8 and 8.0 apart no more than people do.
    return KernelJson.mapper().readTree(text.replaceAll("(\\d)\\.0(?=[,}\\]])", "$1"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theSameMomentHasTheSameHashWhateverComesLater(MongoKind kind) {
    try (var school = new ReplayCase(kind, 7)) {
      school.happens(120);
      Replays node = school.node(ReplayCase.LIMITS, ReplayCase.EVERYTHING);
      Instant at = ReplayCase.NOW.minus(Duration.ofDays(270));
      for (Meaning meaning : Meaning.values()) {
        var asked = school.asked(at, meaning, ReplayCase.EVERYTHING);
        List<Copy> first = school.ended(node, node.begin(asked)).receipts();
        school.log.append(school.events.any(), By.system(ReplayCase.NOW).toldAt(ReplayCase.NOW));
        List<Copy> second = school.ended(node, node.begin(asked)).receipts();
        assertThat(second).isEqualTo(first).isNotEmpty();
        var now = school.asked(ReplayCase.NOW, meaning, ReplayCase.EVERYTHING);
        assertThat(school.ended(node, node.begin(now)).receipts()).doesNotContainSequence(first);
        school.clock.forward(ReplayCase.LIMITS.keptFor().plusSeconds(1));
        await().atMost(Duration.ofSeconds(30)).until(() -> school.collections().isEmpty());
      }
    }
  }
}
