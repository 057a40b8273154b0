package nl.werkplaats.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReformulated;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

class EventSerializerTest {

  private final EventSerializer serializer = new EventSerializer();

  @Test
  void what_an_event_may_lack_is_left_out_and_read_back_as_absent() {
    var bare =
        new QuestionSubmitted(
            Samples.QUESTION,
            Samples.LOCATION,
            List.of(),
            Channel.INTERVISION,
            Samples.text(1),
            Optional.empty(),
            Optional.empty());
    String stored = serializer.serialize(bare, String.class).getData();
    assertThat(stored).doesNotContain("situation", "follows", "null");
    assertThat(read("question-submitted", stored)).isEqualTo(bare);
  }

  @Test
  void an_event_that_lacks_what_it_needs_is_not_read() {
    String id = Samples.QUESTION.toString();
    assertThatThrownBy(() -> read("question-themed", "{\"question\":\"" + id + "\"}"))
        .isInstanceOf(SerializationException.class);
    assertThatThrownBy(
            () -> read("question-themed", "{\"question\":\"" + id + "\",\"theme\":null}"))
        .isInstanceOf(SerializationException.class);
    String themed = serializer.serialize(Samples.themed(Samples.QUESTION), String.class).getData();
    assertThatThrownBy(() -> read("question-themed", themed.replace("}", ",\"more\":1}")))
        .isInstanceOf(SerializationException.class);
    String worded =
        serializer
            .serialize(
                new QuestionReformulated(Samples.QUESTION, 1, Samples.text(1), true), String.class)
            .getData();
    assertThatThrownBy(() -> read("question-reformulated", worded.replace(",\"sharper\":true", "")))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void an_unknown_stored_name_is_refused_before_anything_is_read() {
    var stored = new SimpleSerializedObject<>("{}", String.class, "question-thrown-away", "1");
    assertThatThrownBy(() -> serializer.classForType(stored.getType()))
        .isInstanceOf(UnknownEventName.class);
    assertThatThrownBy(() -> serializer.deserialize(stored)).isInstanceOf(UnknownEventName.class);
  }

  @Test
  void a_class_name_in_the_store_never_makes_an_object() {
    var stored =
        new SimpleSerializedObject<>("{}", String.class, QuestionThemed.class.getName(), "1");
    assertThatThrownBy(() -> serializer.deserialize(stored)).isInstanceOf(UnknownEventName.class);
  }

  @Test
  void metadata_are_one_flat_object_of_texts() {
    var metaData = MetaData.from(Map.of("role", "TEACHER", "location", "somewhere"));
    var stored = serializer.serialize(metaData, String.class);
    assertThat(stored.getData()).isEqualTo("{\"location\":\"somewhere\",\"role\":\"TEACHER\"}");
    assertThat(serializer.<String, MetaData>deserialize(stored)).isEqualTo(metaData);
    assertThatThrownBy(() -> serializer.serialize(MetaData.with("count", 1), String.class))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("count");
  }

  @Test
  void a_place_in_the_log_is_kept_as_bytes_for_the_token_store() {
    var place = new GlobalSequenceTrackingToken(42);
    var stored = serializer.serialize(place, byte[].class);
    assertThat(new String(stored.getData())).isEqualTo("{\"globalIndex\":42}");
    assertThat(stored.getType().getName()).isEqualTo("place-in-log");
    assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(place);
  }

  @Test
  void a_place_with_its_event_is_kept_beside_places_without_one() {
    var place = new LogPlace(42, "f2a0");
    var stored = serializer.serialize(place, String.class);
    assertThat(stored.getData()).isEqualTo("{\"at\":42,\"eventId\":\"f2a0\"}");
    assertThat(stored.getType()).isEqualTo(new SimpleSerializedType("place-in-log", "2"));
    // A token store gives back the name alone.
    assertThat(this.<Object>place(stored.getData())).isEqualTo(place);
    assertThat(this.<Object>place("{\"globalIndex\":42}"))
        .isEqualTo(new GlobalSequenceTrackingToken(42));
  }

  private <T> T place(String text) {
    return serializer.deserialize(
        new SimpleSerializedObject<>(text, String.class, "place-in-log", null));
  }

  @Test
  void nothing_outside_the_list_is_written() {
    assertThatThrownBy(() -> serializer.serialize("any text", String.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> serializer.serialize(Samples.provenance(), String.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Event read(String name, String payload) {
    return serializer.deserialize(new SimpleSerializedObject<>(payload, String.class, name, "1"));
  }
}
