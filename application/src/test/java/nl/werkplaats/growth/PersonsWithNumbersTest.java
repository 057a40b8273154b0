package nl.werkplaats.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.werkplaats.kernel.history.KernelJson;
import org.junit.jupiter.api.Test;

/** The look at answers sees what must never be in one; all people are synthetic. */
class PersonsWithNumbersTest {

  private static final String SOMEBODY = "7d8ad4a2-3b14-4b1f-9f0e-0a4f0c5b6d11";
  private static final String NAME = "Docent E\u00e9n (voorbeeld)";

  private final PersonsWithNumbers people = new PersonsWithNumbers(Set.of(SOMEBODY, NAME));

  @Test
  void a_list_of_people_with_how_much_each_did_is_seen() {
    assertThat(in("{'items': [{'person': '%s', 'questions': 4}]}"))
        .containsExactly(".items[].questions");
    assertThat(in("[['%s', 4]]")).containsExactly("[][]");
  }

  @Test
  void a_name_is_a_person_too_also_inside_a_sentence() {
    assertThat(
            people.in(
                KernelJson.mapper()
                    .readTree("[{\"sentence\": \"" + NAME + " was er.\", \"times\": 2}]")))
        .containsExactly("[].times");
  }

  @Test
  void a_map_from_people_to_numbers_is_seen() {
    assertThat(in("{'attended': {'%s': 7}}")).containsExactly(".attended.{person}");
    assertThat(in("{'attended': {'%s': {'often': 7}}}"))
        .containsExactly(".attended.{person}.often");
  }

  @Test
  void it_is_seen_however_deep_the_one_or_the_other_is() {
    assertThat(in("{'groups': [{'who': {'members': [{'person': '%s'}]}, 'sums': [{'n': 1}]}]}"))
        .containsExactly(".groups[].sums[].n");
  }

  @Test
  void people_without_numbers_and_numbers_without_people_are_no_offence() {
    assertThat(in("{'version': 3, 'owners': [{'person': '%s'}], 'wordings': [{'no': 1}]}"))
        .isEmpty();
    assertThat(in("{'items': [{'person': '%s', 'at': '2025-02-01T10:00:00Z'}], 'n': 24}"))
        .isEmpty();
  }

  private Set<String> in(String answer) {
    return people.in(
        KernelJson.mapper().readTree(answer.replace("%s", SOMEBODY).replace('\'', '"')));
  }
}
