package nl.werkplaats.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

  @Test
  void every_event_that_can_happen_has_a_stored_name() {
    assertThat(EventCatalogue.classes())
        .isEqualTo(kinds(Event.class).collect(Collectors.toSet()))
        .hasSizeGreaterThan(50);
  }

  @Test
  void a_stored_name_exists_once_and_is_written_in_small_letters_and_hyphens() {
    assertThat(EventCatalogue.names().stream().map(StoredName::name))
        .doesNotHaveDuplicates()
        .hasSameSizeAs(EventCatalogue.classes())
        .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void a_name_leads_to_its_class_and_back() {
    assertThat(EventCatalogue.classOf("question-themed", "1")).isEqualTo(QuestionThemed.class);
    assertThat(EventCatalogue.nameOf(QuestionThemed.class))
        .isEqualTo(new StoredName("question-themed", 1));
    assertThat(EventCatalogue.nameOf(Samples.themed(Samples.QUESTION)))
        .isEqualTo("question-themed");
  }

  @Test
  void an_unknown_name_or_revision_is_never_passed_over() {
    assertThatThrownBy(() -> EventCatalogue.classOf("question-thrown-away", "1"))
        .isInstanceOf(UnknownEventName.class)
        .hasMessageContaining("question-thrown-away");
    assertThatThrownBy(() -> EventCatalogue.classOf("question-themed", "2"))
        .isInstanceOf(UnknownEventName.class);
    assertThatThrownBy(() -> EventCatalogue.classOf("question-themed", null))
        .isInstanceOf(UnknownEventName.class);
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalogueTest::kinds)
        : Stream.of(type);
  }
}
