package nl.werkplaats.query.growth;

import static nl.werkplaats.query.growth.History.COLLEAGUE;
import static nl.werkplaats.query.growth.History.ME;
import static nl.werkplaats.query.growth.History.begun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.LateEffectKind;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.growth.FollowThrough.Followed;
import nl.werkplaats.query.growth.FollowThrough.What;
import org.junit.jupiter.api.Test;

class FollowThroughTest {

  @Test
  void an_intention_is_followed_by_a_later_experiment_or_effect_on_what_one_does() {
    History question =
        begun("2025-09-01")
            .entered("2025-09-02")
            .intended("2025-09-03")
            .tried("2025-09-10")
            .ended("2025-10-01")
            .reflected("2025-10-01")
            .harvested("2025-10-02")
            .effect(ME, "2026-05-01", LateEffectKind.DOING);
    assertThat(followed(question))
        .extracting(Followed::what)
        .containsExactly(What.EXPERIMENT, What.EFFECT);
  }

  @Test
  void an_earlier_experiment_an_effect_on_thinking_and_another_question_follow_nothing() {
    History question =
        begun("2025-09-01")
            .entered("2025-09-02")
            .tried("2025-09-10")
            .intended("2025-09-10")
            .ended("2025-10-01")
            .reflected("2025-10-01")
            .harvested("2025-10-02")
            .effect(ME, "2026-05-01", LateEffectKind.THINKING);
    History other = begun("2025-09-01").entered("2025-09-02").tried("2025-12-01");
    assertThat(of(Span.ALL, Span.ALL, question, other).intentions().getFirst().followedBy())
        .isEmpty();
  }

  @Test
  void what_a_co_owner_intends_tries_or_does_is_the_co_owners() {
    History question =
        begun("2025-09-01")
            .entered("2025-09-02")
            .intended("2025-09-03")
            .intended(COLLEAGUE, "2025-09-04")
            .tried(COLLEAGUE, "2025-09-10")
            .ended("2025-10-01")
            .reflected(COLLEAGUE, "2025-10-01")
            .harvested("2025-10-02")
            .effect(COLLEAGUE, "2026-05-01", LateEffectKind.DOING);
    assertThat(followed(question)).isEmpty();
    History together =
        begun("2025-09-01")
            .entered("2025-09-02")
            .intended("2025-09-03")
            .tried(COLLEAGUE, "2025-09-10", ME);
    assertThat(followed(together)).extracting(Followed::what).containsExactly(What.EXPERIMENT);
  }

  @Test
  void four_intentions_are_a_list_and_five_have_a_percentage_too() {
    History four =
        begun("2025-09-01")
            .entered("2025-09-02")
            .intended("2025-09-03")
            .intended("2025-09-04")
            .tried("2025-09-10")
            .intended("2025-09-11")
            .intended("2025-09-12");
    FollowThrough few = of(Span.ALL, Span.ALL, four);
    assertThat(few.percentage()).isEmpty();
    assertThat(few.tooFew()).contains(TooFew.INTENTIONS);
    assertThat(few.intentions()).hasSize(4);
    FollowThrough enough =
        of(
            Span.ALL,
            Span.ALL,
            four,
            begun("2025-10-01").entered("2025-10-02").intended("2025-10-03"));
    // Two of five were tried.
    assertThat(enough.percentage()).contains(40);
    assertThat(enough.tooFew()).isEmpty();
  }

  @Test
  void what_followed_in_a_later_school_year_is_told_where_later_years_may_be_known() {
    History question =
        begun("2025-06-01").entered("2025-06-02").intended("2025-06-20").tried("2025-09-10");
    Span year = new Span(Optional.of(SchoolYear.parse("2024-2025")));
    assertThat(of(year, Span.ALL, question).intentions())
        .extracting(one -> one.followedBy().size())
        .containsExactly(1);
    assertThat(of(year, year, question).intentions())
        .extracting(FollowThrough.Intended::question, one -> one.followedBy().size())
        .containsExactly(tuple(question.id, 0));
  }

  private static List<Followed> followed(History question) {
    List<FollowThrough.Intended> intentions = of(Span.ALL, Span.ALL, question).intentions();
    assertThat(intentions).hasSize(1);
    return intentions.getFirst().followedBy();
  }

  private static FollowThrough of(Span span, Span known, History... questions) {
    return FollowThrough.of(
        ME,
        Stream.of(questions).map(History::view).toList(),
        span,
        known,
        _ -> Optional.of("verzonnen voornemen"));
  }
}
