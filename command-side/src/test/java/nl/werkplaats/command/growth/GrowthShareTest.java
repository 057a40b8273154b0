package nl.werkplaats.command.growth;

import static nl.werkplaats.command.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.growth.GrowthShareCommand.*;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.GrowthShareEvent;
import nl.werkplaats.kernel.event.GrowthShareEvent.*;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.move.GrowthShareFacts;
import nl.werkplaats.kernel.year.SchoolYear;
import org.junit.jupiter.api.Test;

class GrowthShareTest {

  private static final ShareId SHARE = new ShareId(id("share"));
  private static final PersonId TEACHER = person("a teacher");
  private static final PersonId COACH = person("a coach at another location");
  private static final SchoolYear YEAR = SchoolYear.parse("2025-2026");

  @Test
  void a_teacher_shows_one_view_of_one_school_year_to_one_person_until_a_date() {
    Provenance by =
        scene()
            .when(TEACHER, share(COACH, TODAY))
            .gives(shared())
            .leadsTo(GrowthShareFacts.Stage.SHARED)
            .allows("revoke")
            .version(1)
            .provenance();
    assertThat(by.location()).isEqualTo(HERE);
    assertThat(by.actor()).contains(TEACHER);
  }

  @Test
  void the_owner_of_a_view_is_always_who_asks() {
    assertThat(ShareView.class.getRecordComponents())
        .extracting("name")
        .containsExactly("location", "view", "schoolYear", "recipient", "until");
  }

  @Test
  void a_share_is_made_once() {
    scene().given(shared()).when(TEACHER, share(COACH, TODAY)).breaks("already-there");
  }

  @Test
  void nobody_shares_with_oneself() {
    scene().when(TEACHER, share(TEACHER, TODAY)).breaks("share-with-self");
  }

  @Test
  void the_last_day_is_not_over() {
    scene().when(TEACHER, share(COACH, YESTERDAY)).breaks("until-in-past");
  }

  @Test
  void who_receives_must_exist_and_who_shares_must_be_something_there() {
    scene().when(TEACHER, share(person("nobody"), TODAY)).isUnknown();
    scene().when(COACH, share(TEACHER, TODAY)).isUnknown();
  }

  @Test
  void the_owner_revokes_it_once_and_then_nothing_is_left_to_do() {
    scene()
        .given(shared())
        .when(TEACHER, new RevokeGrowthShare())
        .gives(new ViewShareRevoked(SHARE))
        .leadsTo(GrowthShareFacts.Stage.REVOKED)
        .noLongerAllows("revoke");
    scene()
        .given(shared(), new ViewShareRevoked(SHARE))
        .when(TEACHER, new RevokeGrowthShare())
        .isNotFrom(GrowthShareFacts.Stage.REVOKED);
  }

  @Test
  void the_recipient_may_see_it_but_not_end_it_and_after_the_last_day_knows_of_nothing() {
    scene().given(shared()).when(COACH, new RevokeGrowthShare()).isNotYours();
    scene().given(shared(YESTERDAY)).when(COACH, new RevokeGrowthShare()).isUnknown();
    scene().when(TEACHER, new RevokeGrowthShare()).isUnknown();
  }

  @Test
  void nobody_in_charge_knows_of_it() {
    for (Role role : Role.values()) {
      PersonId somebody = person("somebody as " + role);
      scene()
          .here(role, somebody)
          .given(shared())
          .when(somebody, new RevokeGrowthShare())
          .isUnknown();
    }
  }

  private static ShareView share(PersonId recipient, LocalDate until) {
    return new ShareView(HERE, GrowthView.PALETTE, Optional.of(YEAR), recipient, until);
  }

  private static GrowthShareEvent shared() {
    return shared(TODAY);
  }

  private static GrowthShareEvent shared(LocalDate until) {
    return new ViewShared(
        SHARE, HERE, TEACHER, GrowthView.PALETTE, Optional.of(YEAR), COACH, until);
  }

  private static Scene<GrowthShareCommand> scene() {
    return new Scene<GrowthShareCommand>(
            GrowthShare.class, (move, given) -> new ActOnGrowthShare(SHARE, move, given))
        .here(Role.TEACHER, TEACHER)
        .there(Role.TEACHER, COACH);
  }
}
