package nl.werkplaats.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import nl.werkplaats.kernel.history.EventCatalogue;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.http.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TellerTest {

  private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyStoredNameHasItsSentence(Language language) {
    Set<String> names = new TreeSet<>();
    EventCatalogue.classes().stream()
        .filter(TimelineStepsTest::isTold)
        .map(event -> EventCatalogue.nameOf(event).name())
        .forEach(names::add);
    Set<String> sentences = new TreeSet<>();
    new Sentences(Teller.BUNDLE)
        .keys(language).stream()
            .filter(key -> !key.equals("untitled"))
            .map(key -> key.replace(".day", ""))
            .forEach(sentences::add);
    assertThat(sentences).isEqualTo(names);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyEventIsToldInAFullSentence(Language language) {
    AnyEvents any = new AnyEvents(new Random(3));
    var teller = new Teller(language, Map.of());
    for (int round = 0; round < 20; round++) {
      Stream.concat(any.beginnings().stream(), any.oneOfEach().stream())
          .filter(Timelines.PROJECTION::tells)
          .map(event -> teller.tell(step(event)))
          .forEach(sentence ->
              assertThat(sentence)
                  .matches("[A-Z].*\\.")
                  .doesNotContain("{", "}", "()", ": .", "null", ": ,"));
    }
  }

  @Test
  void aThemeIsCalledByItsTitle() {
    ThemeId theme = ThemeId.fresh();
    Step step = step(new QuestionThemed(QuestionId.fresh(), theme));
    assertThat(new Teller(Language.NL, Map.of(theme, "motivatie van studenten")).tell(step))
        .isEqualTo("De vraag is aan het thema ‘motivatie van studenten’ gekoppeld.");
    assertThat(new Teller(Language.EN, Map.of(theme, "motivatie van studenten")).tell(step))
        .isEqualTo("The question was linked to the theme ‘motivatie van studenten’.");
  }

  private static Step step(Event event) {
    var by =
        Provenance.of(
            Optional.empty(),
            "SYSTEM",
            LocationId.fresh(),
            Optional.empty(),
            Optional.empty(),
            NOW,
            NOW,
            UUID.randomUUID(),
            Optional.empty(),
            "1");
    return new TimelineProjection()
        .step(Optional.empty(), new Recorded(1, "1", event.stream(), "any", 0, event, by));
  }
}
