package nl.werkplaats.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalogue of activities adds up to what its source counts. */
class DevelopmentActivitiesTest {

  private final List<CodeList.Entry> activities =
      CodeLists.named("development-activities").orElseThrow().entries();

  @Test
  void there_are_34_activities_in_three_categories() {
    assertThat(activities).hasSize(34);
    assertThat(activities).extracting(each -> each.in("category")).containsOnly("1", "2", "3");
  }

  @Test
  void of_them_21_are_informal_11_formal_and_2_both() {
    assertThat(counted("formality", "I")).isEqualTo(21);
    assertThat(counted("formality", "F")).isEqualTo(11);
    assertThat(counted("formality", "IF")).isEqualTo(2);
  }

  @Test
  void they_contribute_30_times_to_competence_24_to_identity_and_27_to_the_field() {
    assertThat(counted("contributes_competence", "yes")).isEqualTo(30);
    assertThat(counted("contributes_identity", "yes")).isEqualTo(24);
    assertThat(counted("contributes_workfield", "yes")).isEqualTo(27);
  }

  @Test
  void of_those_0_1_and_2_count_only_if_the_field_takes_part() {
    assertThat(conditional("competence")).isZero();
    assertThat(conditional("identity")).isEqualTo(1);
    assertThat(conditional("workfield")).isEqualTo(2);
  }

  private long counted(String column, String value) {
    return activities.stream().filter(each -> each.in(column).equals(value)).count();
  }

  private long conditional(String aspect) {
    return activities.stream().filter(each -> each.in("condition").contains(aspect)).count();
  }
}
