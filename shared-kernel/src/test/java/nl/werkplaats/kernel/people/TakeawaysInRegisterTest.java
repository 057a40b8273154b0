package nl.werkplaats.kernel.people;

import static nl.werkplaats.kernel.people.TestRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.event.DialogueEvent.TakeawayShareRevoked;
import nl.werkplaats.kernel.event.DialogueEvent.TakeawayShared;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class TakeawaysInRegisterTest {

  private final TestRegister register;
  private final DialogueId dialogue = DialogueId.fresh();
  private final PersonId author = PersonId.fresh();
  private final TakeawayShareFact shown =
      new TakeawayShareFact(ShareId.fresh(), ItemId.fresh(), author, PersonId.fresh(), TODAY);

  TakeawaysInRegisterTest(EventDatabase kind) {
    register = new TestRegister(kind);
    register.happens(
        new TakeawayShared(
            dialogue, shown.share(), shown.item(), author, shown.recipient(), shown.until()));
  }

  @Test
  void a_takeaway_is_shown_up_to_and_including_the_last_day() {
    assertThat(register.today().takeaways().sharesOf(dialogue)).containsExactly(shown);
    assertThat(register.today().takeaways().sharesOf(DialogueId.fresh())).isEmpty();
    assertThat(register.on(TODAY.plusDays(1)).takeaways().sharesOf(dialogue)).isEmpty();
  }

  @Test
  void a_revoked_one_is_shown_to_nobody_but_its_author_is_still_known() {
    register.happens(new TakeawayShareRevoked(dialogue, shown.share()));
    TakeawayRegister today = register.today().takeaways();
    assertThat(today.sharesOf(dialogue)).isEmpty();
    assertThat(today.hasShared(author, dialogue)).isTrue();
    assertThat(today.hasShared(shown.recipient(), dialogue)).isFalse();
    assertThat(today.hasShared(author, DialogueId.fresh())).isFalse();
  }
}
