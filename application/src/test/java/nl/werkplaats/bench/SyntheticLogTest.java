package nl.werkplaats.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.bench.SyntheticLog.Row;
import nl.werkplaats.bench.SyntheticLog.Size;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionHarvested;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.location.Locations;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.theme.Themes;
import org.junit.jupiter.api.Test;

class SyntheticLogTest {

  private static final Size SIZE = new Size(4, 500, 10_000);

  private static List<Row> rows(long seed) {
    List<Row> rows = new ArrayList<>();
    new SyntheticLog(seed, SIZE).tell(rows::add);
    return rows;
  }

  @Test
  void theSameSeedTellsTheSameYears() {
    assertThat(rows(1)).isEqualTo(rows(1)).isNotEqualTo(rows(2));
  }

  @Test
  void itIsAsLargeAsItShouldBe() {
    List<Row> rows = rows(1);
    assertThat(rows).hasSize(SIZE.events());
    assertThat(rows.stream().filter(row -> row.event() instanceof QuestionSubmitted))
        .hasSizeBetween(SIZE.questions() * 9 / 10, SIZE.questions() * 11 / 10);
    assertThat(rows.stream().filter(row -> row.event() instanceof QuestionHarvested))
        .hasSizeGreaterThan(SIZE.questions() / 2);
  }

  @Test
  void everyEventCanBeFolded() {
    List<Row> rows = rows(1);
    for (Folded<?> projection :
        List.of(
            Questions.PROJECTION, Themes.PROJECTION, Dialogues.PROJECTION, Locations.PROJECTION)) {
      assertThat(folded(projection, rows)).isNotEmpty();
    }
  }

  private static <V> Map<String, V> folded(Folded<V> projection, List<Row> rows) {
    Map<String, V> views = new HashMap<>();
    long position = 0;
    for (Row row : rows) {
      var recorded =
          new Recorded(
              ++position,
              row.eventId(),
              row.event().stream(),
              "any",
              row.sequence(),
              row.event(),
              row.by());
      for (String key : projection.keys(row.event())) {
        views.put(key, projection.fold(Optional.ofNullable(views.get(key)), recorded));
      }
    }
    return views;
  }
}
