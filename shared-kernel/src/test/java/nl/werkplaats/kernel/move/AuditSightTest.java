package nl.werkplaats.kernel.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditSightTest {

  private final LocationId here = LocationId.of("01890a5d-0000-7000-8000-000000000001");
  private final LocationId there = LocationId.of("01890a5d-0000-7000-8000-000000000002");

  private static Standing standing(Map<LocationId, Set<Role>> roles) {
    return new Standing(PersonId.fresh(), roles);
  }

  @ParameterizedTest
  @EnumSource(AuditSight.class)
  void one_role_opens_each_and_no_other_does(AuditSight sight) {
    Role opens = sight == AuditSight.HISTORY ? Role.AUDITOR : Role.DATA_PROTECTION_OFFICER;
    var others = EnumSet.complementOf(EnumSet.of(opens));
    assertThat(sight.places(standing(Map.of(here, EnumSet.of(opens))))).containsExactly(here);
    assertThat(sight.places(standing(Map.of(here, others)))).isEmpty();
    assertThat(sight.places(Standing.SYSTEM)).isEmpty();
  }

  @Test
  void who_asks_for_no_place_gets_all_of_theirs_and_another_place_is_unknown() {
    Standing auditor =
        standing(Map.of(here, EnumSet.of(Role.AUDITOR), there, EnumSet.of(Role.TEACHER)));
    AuditSight sight = AuditSight.HISTORY;
    assertThat(sight.places(auditor, Optional.empty())).containsExactly(here);
    assertThat(sight.places(auditor, Optional.of(here))).containsExactly(here);
    assertThatThrownBy(() -> sight.places(auditor, Optional.of(there)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Unknown.class));
    Standing nobody = standing(Map.of(here, EnumSet.of(Role.APPLICATION_ADMIN)));
    assertThatThrownBy(() -> sight.places(nobody, Optional.empty()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.NotYours.class));
  }
}
