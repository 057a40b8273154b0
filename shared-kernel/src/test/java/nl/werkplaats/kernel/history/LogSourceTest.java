package nl.werkplaats.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class LogSourceTest {

  private final TestHistory history;
  private final LogSource source;

  LogSourceTest(EventDatabase kind) {
    history = new TestHistory(kind);
    source = new LogSource(history.log(), List.of(QuestionEvent.class));
  }

  @AfterEach
  void close() {
    history.close();
  }

  @Test
  void a_stream_gives_what_is_there_and_then_what_comes() throws Exception {
    var question = QuestionId.fresh();
    history.append(0, Samples.themed(question));
    try (var stream = source.openStream(null)) {
      assertThat(stream.hasNextAvailable()).isTrue();
      assertThat(stream.peek()).isPresent();
      TrackedEventMessage<?> first = stream.nextAvailable();
      assertThat(first.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
      assertThat(first.getPayload()).isEqualTo(Samples.themed(question));
      assertThat(first.getTimestamp()).isEqualTo(Samples.provenance().recordedAt());
      assertThat(Provenance.from(first.getMetaData())).isEqualTo(Samples.provenance());
      assertThat(((DomainEventMessage<?>) first).getAggregateIdentifier())
          .isEqualTo(question.toString());

      assertThat(stream.hasNextAvailable()).isFalse();
      assertThat(stream.peek()).isEmpty();
      assertThat(stream.hasNextAvailable(20, TimeUnit.MILLISECONDS)).isFalse();

      Thread.ofVirtual().start(() -> history.append(1, Samples.themed(question)));
      assertThat(stream.hasNextAvailable(1, TimeUnit.HOURS)).isTrue();
      assertThat(stream.nextAvailable().trackingToken())
          .isEqualTo(new GlobalSequenceTrackingToken(2));
    }
  }

  @Test
  void a_stream_goes_on_after_the_place_that_was_kept() throws Exception {
    history.transaction.executeWithoutResult(one -> {
      for (int i = 0; i < 300; i++) history.append(0, Samples.freshQuestion());
    });
    try (var stream = source.openStream(new GlobalSequenceTrackingToken(1))) {
      for (long position = 2; position <= 300; position++) {
        assertThat(stream.nextAvailable().trackingToken())
            .isEqualTo(new GlobalSequenceTrackingToken(position));
      }
      assertThat(stream.hasNextAvailable()).isFalse();
    }
    assertThat(source.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(300));
    assertThat(source.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
  }

  @Test
  void what_nobody_handles_is_passed_over_but_for_a_sign_of_progress_now_and_then()
      throws Exception {
    var choosy = new LogSource(history.log(), List.of(ThemeEvent.ThemeRested.class));
    history.transaction.executeWithoutResult(one -> {
      for (int i = 0; i < 2_500; i++) history.append(0, Samples.freshQuestion());
    });
    try (var stream = choosy.openStream(null)) {
      for (long sign : List.of(1_000L, 2_000L)) {
        assertThat(stream.nextAvailable().trackingToken())
            .isEqualTo(new GlobalSequenceTrackingToken(sign));
      }
      assertThat(stream.hasNextAvailable()).isFalse();
      history.append(0, new ThemeEvent.ThemeRested(ThemeId.fresh()));
      assertThat(stream.nextAvailable().trackingToken())
          .isEqualTo(new GlobalSequenceTrackingToken(2_501));
    }
  }

  @Test
  void an_unknown_name_stops_also_those_whom_it_may_not_concern() {
    var choosy = new LogSource(history.log(), List.of(ThemeEvent.ThemeRested.class));
    history.append(0, Samples.freshQuestion());
    history.sql("update event_log set name = 'question-thrown-away'");
    try (var stream = choosy.openStream(null)) {
      assertThatThrownBy(stream::hasNextAvailable).isInstanceOf(UnknownEventName.class);
    }
  }

  @Test
  void a_closed_stream_gives_nothing() throws Exception {
    history.append(0, Samples.freshQuestion());
    var stream = source.openStream(null);
    stream.close();
    assertThat(stream.hasNextAvailable(1, TimeUnit.HOURS)).isFalse();
    assertThat(stream.peek()).isEmpty();
    assertThatThrownBy(stream::nextAvailable).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_place_in_another_kind_of_log_is_refused() {
    var foreign = GapAwareTrackingToken.newInstance(1, List.of());
    assertThatThrownBy(() -> source.openStream(foreign))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void axons_tracking_processor_gets_every_event_once_and_at_once() {
    var handled = new CopyOnWriteArrayList<Event>();
    var processor =
        TrackingEventProcessor.builder()
            .name("synthetic")
            .messageSource(source)
            .tokenStore(new InMemoryTokenStore())
            .transactionManager(NoTransactionManager.instance())
            .eventHandlerInvoker(
                SimpleEventHandlerInvoker.builder()
                    .eventHandlers(new Handler(handled))
                    .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                    .build())
            .errorHandler(PropagatingErrorHandler.instance())
            .build();
    var question = QuestionId.fresh();
    history.append(0, Samples.themed(question));
    processor.start();
    try {
      await().until(() -> handled.size() == 1);
      for (int i = 1; i < 20; i++) {
        history.append(i, Samples.themed(question));
        int seen = i + 1;
        await()
            .pollInterval(Duration.ofMillis(1))
            .atMost(Duration.ofSeconds(10))
            .until(() -> handled.size() == seen);
      }
    } finally {
      processor.shutDown();
    }
    assertThat(handled).hasSize(20).containsOnly(Samples.themed(question));
  }

  private record Handler(List<Event> handled) {
    @EventHandler
    void on(QuestionEvent event) {
      handled.add(event);
    }
  }
}
