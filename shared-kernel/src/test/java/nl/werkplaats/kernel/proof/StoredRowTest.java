package nl.werkplaats.kernel.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredRowTest {

  private static final UUID SCHOOL = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");
  private static final Instant MOMENT = Instant.parse("2026-01-31T12:00:00.000001Z");

  private static final StoredRow SYNTHETIC =
      new StoredRow(7, "id", "stream", "type", 3, "name", "1", MOMENT, SCHOOL, "{}", "{\"a\":1}");

  /** Whoever verifies with a program of their own needs these to stay as they are. */
  @Test
  void the_text_of_a_leaf_stays_as_it_is() {
    assertThat(SYNTHETIC.leaf().text())
        .isEqualTo(
            "werkplaats-event-v1 7 00000000-0000-4000-8000-000000000001 stream 3"
                + " L0TBelaX2tt+foUsDlgJySUFEDHAIlW9ChVZ8eJ8hBc=\n");
  }

  @Test
  void every_column_counts() {
    List<StoredRow> others =
        List.of(
            SYNTHETIC.at(8),
            new StoredRow(7, "ix", "stream", "type", 3, "name", "1", MOMENT, SCHOOL, "{}", "{}"),
            row("id", "streax", "type", 3, "name", "1", MOMENT, SCHOOL, "{}", "{\"a\":1}"),
            row("id", "stream", "typx", 3, "name", "1", MOMENT, SCHOOL, "{}", "{\"a\":1}"),
            row("id", "stream", "type", 4, "name", "1", MOMENT, SCHOOL, "{}", "{\"a\":1}"),
            row("id", "stream", "type", 3, "namx", "1", MOMENT, SCHOOL, "{}", "{\"a\":1}"),
            row("id", "stream", "type", 3, "name", "2", MOMENT, SCHOOL, "{}", "{\"a\":1}"),
            row("id", "stream", "type", 3, "name", "1", MOMENT.plusNanos(1_000), SCHOOL, "{}", "x"),
            row("id", "stream", "type", 3, "name", "1", MOMENT, OTHER, "{}", "{\"a\":1}"),
            row("id", "stream", "type", 3, "name", "1", MOMENT, SCHOOL, "{ }", "{\"a\":1}"),
            row("id", "stream", "type", 3, "name", "1", MOMENT, SCHOOL, "{}", "{\"a\":2}"),
            row("id", "stream", "type", 3, "name", "1", MOMENT, SCHOOL, "{}", null),
            // What moves from one column into the next is another row as well.
            row("id", "stream", "type", 3, "nam", "e1", MOMENT, SCHOOL, "{}", "{\"a\":1}"),
            row("id", "stream", "type", 3, "name", "1", MOMENT, SCHOOL, "", "{}{\"a\":1}"));
    assertThat(others).extracting(StoredRow::digest).doesNotHaveDuplicates();
    assertThat(others).extracting(StoredRow::digest).doesNotContain(SYNTHETIC.digest());
  }

  @Test
  void a_leaf_is_read_back() {
    assertThat(Leaf.parse(SYNTHETIC.leaf().text())).isEqualTo(SYNTHETIC.leaf());
    Leaf odd = new Leaf(1, SCHOOL, "two words\nand a line", 0, SYNTHETIC.digest());
    assertThat(odd.text()).containsOnlyOnce("\n");
    assertThat(Leaf.parse(odd.text())).isEqualTo(odd);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "werkplaats-event-v1 1 2 3 4 5\n", "another 7"})
  void what_is_no_leaf_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Leaf.parse(text));
    String good = SYNTHETIC.leaf().text();
    assertThatIllegalArgumentException().isThrownBy(() -> Leaf.parse(good + text + "\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> Leaf.parse(good.replace(" 7 ", " 07 ")));
  }

  private static StoredRow row(
      String eventId,
      String stream,
      String streamType,
      long sequence,
      String name,
      String revision,
      Instant recordedAt,
      UUID location,
      String payload,
      String metadata) {
    return new StoredRow(
        7,
        eventId,
        stream,
        streamType,
        sequence,
        name,
        revision,
        recordedAt,
        location,
        payload,
        metadata);
  }
}
