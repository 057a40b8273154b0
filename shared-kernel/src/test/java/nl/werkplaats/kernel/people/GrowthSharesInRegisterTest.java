package nl.werkplaats.kernel.people;

import static nl.werkplaats.kernel.people.TestRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.event.GrowthShareEvent.ViewShareRevoked;
import nl.werkplaats.kernel.event.GrowthShareEvent.ViewShared;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.move.Hat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class GrowthSharesInRegisterTest {

  private final TestRegister register;
  private final PersonId owner = PersonId.fresh();
  private final PersonId recipient = PersonId.fresh();
  private final ShareId share = ShareId.fresh();

  GrowthSharesInRegisterTest(EventDatabase kind) {
    register = new TestRegister(kind);
    register.happens(
        new ViewShared(
            share,
            register.location,
            owner,
            GrowthView.PALETTE,
            Optional.empty(),
            recipient,
            TODAY));
  }

  @Test
  void a_shared_view_is_known_to_its_owner_and_until_its_last_day_to_its_recipient() {
    assertThat(found()).isEqualTo(new GrowthShareFact(share, owner, recipient, TODAY, false));
    assertThat(found().facts().hats(owner, TODAY.plusYears(1))).isEqualTo(Set.of(Hat.SHARER));
    assertThat(found().facts().hats(recipient, TODAY)).isEqualTo(Set.of(Hat.RECIPIENT));
    assertThat(found().facts().hats(recipient, TODAY.plusDays(1))).isEmpty();
    assertThat(found().facts().hats(PersonId.fresh(), TODAY)).isEmpty();
  }

  @Test
  void a_revoked_one_is_known_to_its_owner_alone() {
    register.happens(new ViewShareRevoked(share));
    assertThat(found().revoked()).isTrue();
    assertThat(found().facts().hats(owner, TODAY)).isEqualTo(Set.of(Hat.SHARER));
    assertThat(found().facts().hats(recipient, TODAY)).isEmpty();
  }

  @Test
  void others_are_not_found() {
    assertThat(register.today().growthShares(List.of(ShareId.fresh()))).isEmpty();
    assertThat(register.today().growthShares(List.of())).isEmpty();
  }

  private GrowthShareFact found() {
    return register.today().growthShares(List.of(share)).getFirst();
  }
}
