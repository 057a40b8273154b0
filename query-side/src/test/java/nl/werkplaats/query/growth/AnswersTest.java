package nl.werkplaats.query.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.growth.OutcomeMix.Domain;
import org.junit.jupiter.api.Test;

/** What reflections and takeaways brought, and what helped. */
class AnswersTest {

  private static final SchoolYear FIRST = SchoolYear.parse("2024-2025");
  private static final SchoolYear SECOND = SchoolYear.parse("2025-2026");

  private static final List<Answered> ANSWERS =
      List.of(
          answered("2025-08-01", List.of("CHANGED_DOING", "NEW_INSIGHT"), List.of("THEORY")),
          answered("2025-07-31", List.of("NEW_INSIGHT"), List.of("SAFE_ATMOSPHERE")),
          answered("2026-01-10", List.of("NEW_INSIGHT", "BELIEF_CHANGE"), List.of("THEORY")),
          answered("2026-02-10", List.of("SHARPENED_ACTING"), List.of("COLLEAGUE_INTERACTION")));

  @Test
  void outcomes_are_counted_per_school_year_and_grouped_by_domain() {
    assertThat(OutcomeMix.of(ANSWERS).years())
        .containsExactly(
            new OutcomeMix.Year(FIRST, List.of(domain("thinking", new Times("NEW_INSIGHT", 1)))),
            new OutcomeMix.Year(
                SECOND,
                List.of(
                    domain("thinking", new Times("NEW_INSIGHT", 2), new Times("BELIEF_CHANGE", 1)),
                    domain(
                        "doing",
                        new Times("SHARPENED_ACTING", 1),
                        new Times("CHANGED_DOING", 1)))));
  }

  @Test
  void what_helped_is_counted_per_school_year_in_the_order_of_the_list() {
    assertThat(WhatHelped.of(ANSWERS).years())
        .containsExactly(
            new WhatHelped.Year(FIRST, List.of(new Times("SAFE_ATMOSPHERE", 1))),
            new WhatHelped.Year(
                SECOND, List.of(new Times("COLLEAGUE_INTERACTION", 1), new Times("THEORY", 2))));
  }

  @Test
  void what_was_erased_counts_nowhere() {
    var erased =
        new Answered(Instant.parse("2023-10-01T10:00:00Z"), Optional.empty(), Optional.empty());
    assertThat(OutcomeMix.of(List.of(erased)).years()).isEmpty();
    assertThat(WhatHelped.of(List.of(erased)).years()).isEmpty();
  }

  @Test
  void a_code_that_the_list_lost_is_told_last_and_without_a_domain() {
    var old = answered("2025-10-01", List.of("GONE_FROM_THE_LIST", "NEW_INSIGHT"), List.of());
    assertThat(OutcomeMix.of(List.of(old)).years().getFirst().domains())
        .containsExactly(
            domain("thinking", new Times("NEW_INSIGHT", 1)),
            new Domain(Optional.empty(), List.of(new Times("GONE_FROM_THE_LIST", 1))));
  }

  private static Domain domain(String name, Times... outcomes) {
    return new Domain(Optional.of(name), List.of(outcomes));
  }

  private static Answered answered(String day, List<String> outcomes, List<String> stimulators) {
    return new Answered(
        Instant.parse(day + "T10:00:00Z"), Optional.of(outcomes), Optional.of(stimulators));
  }
}
