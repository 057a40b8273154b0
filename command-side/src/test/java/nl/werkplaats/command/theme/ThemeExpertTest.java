package nl.werkplaats.command.theme;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.theme.Themes.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.theme.ThemeCommand.*;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.id.PersonId;
import org.junit.jupiter.api.Test;

class ThemeExpertTest {

  @Test
  void aColleagueJoinsInAsExpert() {
    active()
        .when(TRAINER, internal(ExpertKind.EXPERIENCED_COLLEAGUE, Optional.of(TEACHER)))
        .gives(
            new ExpertCoupled(
                THEME,
                ExpertKind.EXPERIENCED_COLLEAGUE,
                ExpertOrigin.INTERNAL,
                Optional.of(TEACHER),
                none()))
        .leadsTo(ThemeStage.ACTIVE)
        .allows("uncouple-expert");
  }

  @Test
  void anExpertIsCoupledByKindBeforeItIsKnownWho() {
    active().when(LEADER, internal(ExpertKind.RESEARCHER, none())).gives(ExpertCoupled.class);
  }

  @Test
  void aColleagueIsOfTheLocation() {
    active().when(TRAINER, internal(ExpertKind.RESEARCHER, Optional.of(STRANGER))).isUnknown();
    active().when(TRAINER, internal(ExpertKind.RESEARCHER, Optional.of(OUTSIDER))).isUnknown();
  }

  @Test
  void anOutsiderJoinsInUntilADate() {
    active()
        .when(TRAINER, external(ExpertKind.RESEARCHER, OUTSIDER, Optional.of(NEXT_MONTH)))
        .gives(
            new ExpertCoupled(
                THEME,
                ExpertKind.RESEARCHER,
                ExpertOrigin.EXTERNAL,
                Optional.of(OUTSIDER),
                Optional.of(NEXT_MONTH)));
    active()
        .when(TRAINER, external(ExpertKind.RESEARCHER, OUTSIDER, none()))
        .breaks("external-needs-end-date");
  }

  @Test
  void anOutsiderIsSomebody() {
    active()
        .when(TRAINER, external(ExpertKind.RESEARCHER, person("nobody"), Optional.of(NEXT_MONTH)))
        .isUnknown();
  }

  @Test
  void thatDateIsStillToComeOnTheDayOfTheFact() {
    active()
        .when(TRAINER, external(ExpertKind.RESEARCHER, OUTSIDER, Optional.of(YESTERDAY)))
        .breaks("access-ended");
    active()
        .when(TRAINER, external(ExpertKind.RESEARCHER, OUTSIDER, Optional.of(TODAY)))
        .gives(ExpertCoupled.class);
    active()
        .happenedAt(NOW.minus(Duration.ofDays(3)))
        .when(TRAINER, external(ExpertKind.RESEARCHER, OUTSIDER, Optional.of(YESTERDAY)))
        .gives(ExpertCoupled.class);
  }

  @Test
  void anExperiencedColleagueIsNoOutsider() {
    active()
        .when(
            TRAINER, external(ExpertKind.EXPERIENCED_COLLEAGUE, OUTSIDER, Optional.of(NEXT_MONTH)))
        .breaks("kind-is-internal");
  }

  @Test
  void aColleaguesAccessHasNoDate() {
    active()
        .when(
            TRAINER,
            new CoupleExpert(
                ExpertKind.RESEARCHER,
                ExpertOrigin.INTERNAL,
                Optional.of(TEACHER),
                Optional.of(NEXT_MONTH)))
        .breaks("internal-has-no-end-date");
  }

  @Test
  void aThemeGoesOnWithoutItsExpert() {
    coupled()
        .when(TRAINER, new UncoupleExpert())
        .gives(new ExpertUncoupled(THEME))
        .noLongerAllows("uncouple-expert");
  }

  @Test
  void onlyAnExpertWhoIsThereLeaves() {
    active().when(TRAINER, new UncoupleExpert()).breaks("no-expert");
    coupled()
        .given(new ExpertUncoupled(THEME))
        .when(TRAINER, new UncoupleExpert())
        .breaks("no-expert");
    coupled()
        .given(new ExpertWaived(THEME, WaiveReason.OTHER, none()))
        .when(TRAINER, new UncoupleExpert())
        .breaks("no-expert");
  }

  @Test
  void theChoiceForNoExpertIsRecordedWithItsReason() {
    active()
        .when(TRAINER, new WaiveExpert(WaiveReason.EXPERIENCE_IN_GROUP, Optional.of(text("note"))))
        .gives(new ExpertWaived(THEME, WaiveReason.EXPERIENCE_IN_GROUP, Optional.of(ref("note"))))
        .keeps(text("note"))
        .allows("couple-expert");
  }

  private static Scene<ThemeCommand> coupled() {
    return active()
        .given(
            new ExpertCoupled(THEME, ExpertKind.RESEARCHER, ExpertOrigin.INTERNAL, none(), none()));
  }

  private static CoupleExpert internal(ExpertKind kind, Optional<PersonId> person) {
    return new CoupleExpert(kind, ExpertOrigin.INTERNAL, person, none());
  }

  private static CoupleExpert external(
      ExpertKind kind, PersonId person, Optional<LocalDate> accessUntil) {
    return new CoupleExpert(kind, ExpertOrigin.EXTERNAL, Optional.of(person), accessUntil);
  }
}
