package nl.werkplaats.query.growth;

import static nl.werkplaats.query.growth.History.COLLEAGUE;
import static nl.werkplaats.query.growth.History.ME;
import static nl.werkplaats.query.growth.History.begun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.growth.Sharpening.Worded;
import nl.werkplaats.query.question.QuestionView.Wording;
import org.junit.jupiter.api.Test;

class SharpeningTest {

  private final History question =
      begun("2025-09-01")
          .worded(ME, "2025-10-01", 2, true)
          .worded(COLLEAGUE, "2025-11-01", 3, true)
          .worded(ME, "2026-09-01", 4, false);

  @Test
  void the_wordings_stand_side_by_side_with_ones_own_word_that_it_became_sharper() {
    assertThat(wordings(Span.ALL, _ -> true))
        .extracting(Worded::no, Worded::own, Worded::sharper)
        .containsExactly(
            tuple(1, true, false),
            tuple(2, true, true),
            tuple(3, false, false),
            tuple(4, true, false));
  }

  @Test
  void what_a_co_owner_wrote_is_left_out_for_another_reader() {
    assertThat(wordings(Span.ALL, wording -> Sharpening.isBy(ME, wording)))
        .extracting(Worded::no)
        .containsExactly(1, 2, 4);
  }

  @Test
  void of_one_school_year_only_its_own_wordings_are_told() {
    assertThat(wordings(new Span(Optional.of(SchoolYear.parse("2026-2027"))), _ -> true))
        .extracting(Worded::no)
        .containsExactly(4);
  }

  private List<Worded> wordings(Span span, Predicate<Wording> shown) {
    return Sharpening.of(ME, List.of(question.view()), span, shown, _ -> Optional.empty())
        .questions()
        .getFirst()
        .wordings();
  }
}
