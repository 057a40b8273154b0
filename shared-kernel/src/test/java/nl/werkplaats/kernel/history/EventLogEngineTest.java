package nl.werkplaats.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.id.QuestionId;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The real migration, validated by Hibernate, under the engine that Axon appends through. */
@ParameterizedClass
@EnumSource(EventDatabase.class)
class EventLogEngineTest {

  private final TestHistory history;
  private final QuestionId question = QuestionId.fresh();

  EventLogEngineTest(EventDatabase kind) {
    history = new TestHistory(kind);
  }

  @AfterEach
  void close() {
    history.close();
  }

  @Test
  void a_stream_reads_back_as_it_was_appended() {
    var first = TestHistory.message(0, Samples.themed(question));
    var second = TestHistory.message(1, Samples.themed(question));
    history.engine.appendEvents(first, second);
    history.append(0, Samples.freshQuestion());

    List<? extends EventMessage<?>> read =
        history.engine.readEvents(question.toString()).asStream().toList();

    assertThat(read)
        .extracting(message -> (Object) message.getPayload())
        .containsOnly(first.getPayload());
    assertThat(read)
        .extracting(EventMessage::getIdentifier)
        .containsExactly(first.getIdentifier(), second.getIdentifier());
    assertThat(read.getFirst().getMetaData()).isEqualTo(first.getMetaData());
    assertThat(read.getFirst().getTimestamp()).isEqualTo(Samples.provenance().recordedAt());
    assertThat(history.engine.lastSequenceNumberFor(question.toString())).contains(1L);
  }

  @Test
  void events_are_stored_by_name_and_byte_for_byte() {
    history.append(0, Samples.themed(question));
    assertThat(history.text("select payload from event_log"))
        .isEqualTo("{\"question\":\"" + question + "\",\"theme\":\"" + Samples.THEME + "\"}");
    assertThat(history.text("select name || ' ' || revision || ' ' || location from event_log"))
        .isEqualTo("question-themed 1 " + Samples.LOCATION);
    assertThat(history.text("select metadata from event_log"))
        .startsWith("{\"actor\":\"" + Samples.PERSON + "\",");
  }

  @Test
  void of_two_who_append_to_one_stream_at_the_same_version_one_loses() {
    history.append(0, Samples.themed(question));
    history.append(1, Samples.themed(question));
    assertThatThrownBy(() -> history.append(1, Samples.themed(question)))
        .isInstanceOf(ConcurrencyException.class);
    assertThatThrownBy(() -> history.append(0, Samples.themed(question)))
        .isInstanceOf(ConcurrencyException.class);
  }

  @Test
  void another_failure_is_not_taken_for_a_lost_race() {
    history.sql("alter table event_log add constraint closed check (sequence < 1)");
    assertThatThrownBy(() -> history.append(1, Samples.themed(question)))
        .isInstanceOf(EventStoreException.class)
        .isNotInstanceOf(ConcurrencyException.class);
  }

  @Test
  void nothing_is_appended_without_provenance() {
    Event event = Samples.themed(question);
    var bare = new GenericDomainEventMessage<>("synthetic", event.stream(), 0, event, Map.of());
    assertThatThrownBy(() -> history.engine.appendEvents(bare))
        .rootCause()
        .hasMessageContaining("provenance");
    assertThat(history.log().head()).isZero();
  }

  @Test
  void nothing_is_appended_outside_a_stream_or_outside_the_catalogue() {
    var metaData = Samples.provenance().asMetaData();
    assertThatThrownBy(() ->
            history.engine.appendEvents(
                new GenericEventMessage<>(Samples.themed(question), metaData)))
        .isInstanceOf(EventStoreException.class);
    assertThatThrownBy(() ->
            history.engine.appendEvents(
                new GenericDomainEventMessage<>("synthetic", "1", 0, "a text", metaData)))
        .isInstanceOf(EventStoreException.class);
    assertThat(history.log().head()).isZero();
  }

  @Test
  void an_unknown_name_stops_the_loading_of_a_stream() {
    history.append(0, Samples.themed(question));
    history.sql("update event_log set name = 'question-thrown-away'");
    assertThatThrownBy(() -> history.engine.readEvents(question.toString()).asStream().toList())
        .isInstanceOf(UnknownEventName.class);
  }

  @Test
  void the_order_of_all_events_is_not_to_be_had_here() {
    assertThatThrownBy(() -> history.engine.readEvents(null, false))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(history.engine::createHeadToken)
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
