package nl.werkplaats.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.id.Id;
import nl.werkplaats.kernel.id.QuestionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class KernelJsonTest {

  record Note(
      QuestionId question,
      String label,
      int count,
      boolean sharper,
      Channel channel,
      Instant at,
      Optional<LocalDate> on,
      List<QuestionId> others) {}

  private static final String GOOD =
      """
      {"question":"01900000-0000-7000-8000-000000000002","label":"a","count":1,"sharper":true,\
      "channel":"INTERVISION","at":"2025-11-03T13:15:00Z","on":"2026-01-15",\
      "others":["01900000-0000-7000-8000-000000000003"]}\
      """;

  @Test
  void fields_stand_in_declared_order_with_bare_ids_and_plain_dates() {
    Note note = read(GOOD);
    assertThat(note.question()).isEqualTo(Samples.QUESTION);
    assertThat(note.on()).contains(LocalDate.parse("2026-01-15"));
    assertThat(KernelJson.mapper().writeValueAsString(note)).isEqualTo(GOOD);
  }

  @Test
  void every_kind_of_id_is_written_and_read_as_a_bare_text() throws Exception {
    for (Class<?> kind : Id.class.getPermittedSubclasses()) {
      Object id = kind.getMethod("of", String.class).invoke(null, Samples.QUESTION.toString());
      String written = KernelJson.mapper().writeValueAsString(id);
      assertThat(written).isEqualTo("\"" + id + "\"");
      assertThat(KernelJson.mapper().readValue(written, kind)).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"label\":\"a\" -> \"label\":1",
        "\"label\":\"a\" -> \"label\":true",
        "\"label\":\"a\" -> \"label\":null",
        "\"label\":\"a\" -> \"label\":\"a\",\"label\":\"b\"",
        "\"label\":\"a\" -> \"label\":\"a\",\"unknown\":\"b\"",
        "\"label\":\"a\", -> ",
        "\"count\":1 -> \"count\":\"1\"",
        "\"count\":1 -> \"count\":1.5",
        "\"count\":1 -> \"count\":null",
        "\"count\":1, -> ",
        "\"sharper\":true -> \"sharper\":\"true\"",
        "\"sharper\":true -> \"sharper\":1",
        "\"sharper\":true, -> ",
        "\"INTERVISION\" -> 1",
        "\"INTERVISION\" -> \"intervision\"",
        "\"INTERVISION\" -> \"\"",
        "\"2025-11-03T13:15:00Z\" -> 1762175700",
        "\"2025-11-03T13:15:00Z\" -> \"yesterday\"",
        "\"2025-11-03T13:15:00Z\" -> \"1762175700\"",
        "\"2025-11-03T13:15:00Z\" -> \"2025-11-03T13:15:00\"",
        "\"2025-11-03T13:15:00Z\" -> \"+12025-11-03T13:15:00Z\"",
        "\"2026-01-15\" -> \"2026-02-30\"",
        "\"2026-01-15\" -> [2026,1,15]",
        "\"2026-01-15\" -> 20468",
        "\"2026-01-15\" -> \"2026-01-15T00:00:00Z\"",
        "\"01900000-0000-7000-8000-000000000002\" ->"
            + " {\"value\":\"01900000-0000-7000-8000-000000000002\"}",
        "\"01900000-0000-7000-8000-000000000002\" -> \"1-1-1-1-1\"",
        "\"01900000-0000-7000-8000-000000000002\" -> \"\"",
        "\"01900000-0000-7000-8000-000000000002\" -> 7",
        "[\"01900000-0000-7000-8000-000000000003\"] -> \"01900000-0000-7000-8000-000000000003\"",
      })
  void nothing_is_guessed(String change) {
    String[] parts = change.split(" -> ", -1);
    String changed = GOOD.replace(parts[0], parts[1]);
    assertThat(changed).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> read(changed)).isInstanceOf(JacksonException.class);
  }

  private static Note read(String text) {
    return KernelJson.mapper().readValue(text, Note.class);
  }
}
