package nl.werkplaats.kernel.move;

import static nl.werkplaats.kernel.code.Audience.MEMBERS;
import static nl.werkplaats.kernel.code.Audience.OUTSIDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.werkplaats.kernel.code.Role;
import org.junit.jupiter.api.Test;

class GrowthSightTest {

  @Test
  void who_teaches_there_and_belongs_to_the_group_is_told_as_a_member() {
    assertThat(GrowthSight.of(Set.of(Role.TEACHER), true)).contains(MEMBERS);
    assertThat(GrowthSight.of(Set.of(Role.INSTRUCTOR, Role.RESEARCHER), true)).contains(MEMBERS);
    assertThat(GrowthSight.of(Set.of(Role.TEACHER), false)).isEmpty();
  }

  @Test
  void who_looks_at_groups_is_an_outsider_also_within_one() {
    assertThat(GrowthSight.of(Set.of(Role.SCHOOL_LEADER), true)).contains(OUTSIDERS);
    assertThat(GrowthSight.of(Set.of(Role.TEACHER, Role.SCHOOL_TRAINER), true)).contains(OUTSIDERS);
    assertThat(GrowthSight.of(Set.of(Role.TEAM_LEADER), false)).contains(OUTSIDERS);
  }

  @Test
  void a_member_who_does_not_teach_there_any_more_is_told_nothing() {
    assertThat(GrowthSight.of(Set.of(Role.RESEARCHER), true)).isEmpty();
    assertThat(GrowthSight.of(Set.of(), true)).isEmpty();
  }
}
