package nl.werkplaats.query.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.RetireReason;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeActivated;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeEmbedded;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeRested;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeRetired;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.theme.Recurrence.Turn;
import org.junit.jupiter.api.Test;

/** How themes return, fade and follow each other, on lives short enough to follow by hand. */
class RecurrenceTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final LocationId HERE = LocationId.fresh();

  private final ThemeId theme = ThemeId.fresh();
  private Optional<ThemeView> view = Optional.empty();

  RecurrenceTest() {
    at(
        "2023-09-10",
        new ThemeOpened(theme, HERE, "voorbeeld", ThemeOrigin.QUESTIONS, Optional.empty()));
  }

  @Test
  void a_theme_that_nobody_works_on_yet_comes_up() {
    assertThat(turn()).isEqualTo(Turn.COMES_UP);
    assertThat(years()).isEmpty();
  }

  @Test
  void a_theme_is_worked_on_in_every_school_year_that_it_lasts() {
    at("2023-10-01", new ThemeActivated(theme, 0));
    assertThat(turn()).isEqualTo(Turn.GOES_ON);
    assertThat(years()).containsExactly("2023-2024", "2024-2025", "2025-2026");
  }

  @Test
  void a_theme_that_rested_and_came_back_returned_and_skips_the_year_between() {
    at("2023-10-01", new ThemeActivated(theme, 0));
    at("2024-06-01", new ThemeRested(theme));
    at("2025-10-01", new ThemeActivated(theme, 1));
    assertThat(turn()).isEqualTo(Turn.RETURNED);
    assertThat(years()).containsExactly("2023-2024", "2025-2026");
  }

  @Test
  void a_theme_that_rests_since_this_school_year_rests_and_since_an_earlier_one_faded() {
    at("2023-10-01", new ThemeActivated(theme, 0));
    at("2025-07-31", new ThemeRested(theme));
    assertThat(turn()).isEqualTo(Turn.FADED);
    at("2025-08-01", new ThemeActivated(theme, 1));
    at("2025-09-01", new ThemeRested(theme));
    assertThat(turn()).isEqualTo(Turn.RESTS);
  }

  @Test
  void a_theme_that_another_came_after_did_not_fade() {
    at("2023-10-01", new ThemeActivated(theme, 0));
    at("2024-06-01", new ThemeRested(theme));
    assertThat(Recurrence.of(view.orElseThrow(), true, NOW).turn()).isEqualTo(Turn.SUCCEEDED);
  }

  @Test
  void an_end_is_told_by_its_reason() {
    at("2023-10-01", new ThemeActivated(theme, 0));
    var before = view;
    retired(RetireReason.ANSWERED);
    assertThat(turn()).isEqualTo(Turn.ENDED);
    view = before;
    retired(RetireReason.NO_LONGER_ALIVE);
    assertThat(turn()).isEqualTo(Turn.FADED);
    view = before;
    at("2024-06-01", new ThemeEmbedded(theme, new TextRef(TextId.fresh(), "synthetic")));
    assertThat(turn()).isEqualTo(Turn.EMBEDDED);
    assertThat(years()).containsExactly("2023-2024");
  }

  private void retired(RetireReason reason) {
    at("2024-06-01", new ThemeRetired(theme, reason, Optional.empty(), Optional.empty()));
  }

  private Turn turn() {
    return Recurrence.of(view.orElseThrow(), false, NOW).turn();
  }

  private List<String> years() {
    List<String> years = new ArrayList<>();
    Recurrence.of(view.orElseThrow(), false, NOW).years().forEach(year -> years.add(year.label()));
    return years;
  }

  private void at(String day, ThemeEvent event) {
    Instant moment = Instant.parse(day + "T12:00:00Z");
    Provenance by =
        Provenance.of(
            Optional.empty(),
            "SYSTEM",
            HERE,
            Optional.of(theme),
            Optional.empty(),
            moment,
            moment,
            theme.value(),
            Optional.empty(),
            "1");
    view =
        Optional.of(
            event instanceof ThemeOpened opened
                ? ThemeView.of(opened, by)
                : view.orElseThrow().fold(event, by));
  }
}
