package nl.werkplaats.command.facilitation;

import static nl.werkplaats.command.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.facilitation.FacilitationCommand.*;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationDecided;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationRequested;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.FacilitationFacts;
import org.junit.jupiter.api.Test;

class FacilitationRulesTest {

  private static final PersonId TRAINER = person("schoolopleider");
  private static final PersonId OFFICER = person("quality officer");
  private static final PersonId LEADER = person("team leader");
  private static final PersonId PRINCIPAL = person("school leader");
  private static final PersonId TEACHER = person("a teacher");
  private static final PersonId STRANGER = person("school leader elsewhere");

  @Test
  void whoKeepsTheWorkGoingAsksForTimeSpaceAndMeans() {
    for (var asker : List.of(TRAINER, OFFICER, LEADER)) {
      scene()
          .when(asker, new RequestFacilitation(HERE, none(), 40, true, 500))
          .gives(new FacilitationRequested(FACILITATION, HERE, none(), 40, true, 500))
          .leadsTo(FacilitationFacts.Stage.REQUESTED);
    }
    scene().when(TEACHER, ask(40, 500)).isNotYours();
    scene().when(PRINCIPAL, ask(40, 500)).isNotYours();
    scene().when(STRANGER, ask(40, 500)).isUnknown();
  }

  @Test
  void aRequestIsMadeOnce() {
    asked().when(TRAINER, ask(40, 500)).breaks("already-there");
  }

  @Test
  void aRequestMayBeForAThemeOfTheLocation() {
    scene()
        .elsewhere(theme(HERE))
        .when(TRAINER, forTheme(THEME))
        .gives(new FacilitationRequested(FACILITATION, HERE, Optional.of(THEME), 10, false, 0));
    scene().elsewhere(theme(ELSEWHERE)).when(TRAINER, forTheme(THEME)).isUnknown();
    scene().when(TRAINER, forTheme(THEME)).isUnknown();
  }

  @Test
  void amountsStayWithinWhatIsPossible() {
    scene().when(TRAINER, ask(0, 0)).gives(FacilitationRequested.class);
    scene().when(TRAINER, ask(100_000, 100_000)).gives(FacilitationRequested.class);
    scene()
        .when(TRAINER, ask(-1, 0))
        .breaks(
            "amount-out-of-range",
            Map.of("field", "hours", "minimum", 0, "maximum", 100_000, "given", -1));
    scene()
        .when(TRAINER, ask(0, 100_001))
        .breaks(
            "amount-out-of-range",
            Map.of("field", "means", "minimum", 0, "maximum", 100_000, "given", 100_001));
    asked().when(PRINCIPAL, grant(-1, false, 0)).breaks("amount-out-of-range");
    asked().when(PRINCIPAL, grant(0, false, -1)).breaks("amount-out-of-range");
  }

  @Test
  void leadershipDecidesInWholeInPartOrNotAtAll() {
    for (var decider : List.of(PRINCIPAL, LEADER)) {
      asked()
          .when(decider, grant(40, true, 500))
          .gives(decided(40, true, 500))
          .leadsTo(FacilitationFacts.Stage.DECIDED)
          .noLongerAllows("decide");
    }
    asked().when(PRINCIPAL, grant(20, false, 100)).gives(decided(20, false, 100));
    asked().when(PRINCIPAL, grant(0, false, 0)).gives(decided(0, false, 0));
    asked().when(TRAINER, grant(40, true, 500)).isNotYours();
    asked().when(TEACHER, grant(40, true, 500)).isUnknown();
    asked().when(STRANGER, grant(40, true, 500)).isUnknown();
  }

  @Test
  void noMoreIsGrantedThanWasAskedFor() {
    asked()
        .when(PRINCIPAL, grant(41, true, 500))
        .breaks("granted-more-than-asked", Map.of("field", "hours", "maximum", 40, "given", 41));
    asked()
        .when(PRINCIPAL, grant(40, true, 501))
        .breaks("granted-more-than-asked", Map.of("field", "means", "maximum", 500, "given", 501));
    scene()
        .given(new FacilitationRequested(FACILITATION, HERE, none(), 40, false, 500))
        .when(PRINCIPAL, grant(40, true, 500))
        .breaks(
            "granted-more-than-asked", Map.of("field", "space", "maximum", false, "given", true));
  }

  @Test
  void itIsDecidedOnce() {
    asked()
        .given(decided(20, true, 0))
        .when(PRINCIPAL, grant(40, true, 500))
        .isNotFrom(FacilitationFacts.Stage.DECIDED);
  }

  @Test
  void theNoteOfADecisionIsKeptBesideIt() {
    asked()
        .when(
            PRINCIPAL,
            new DecideFacilitation(
                20, true, 0, DeciderBody.SCHOOL_LEADER, Optional.of(text("note"))))
        .gives(
            new FacilitationDecided(
                FACILITATION, 20, true, 0, DeciderBody.SCHOOL_LEADER, Optional.of(ref("note"))))
        .keeps(text("note"));
  }

  @Test
  void aDecisionBelongsToTheThemeItWasAskedFor() {
    var came =
        scene()
            .given(new FacilitationRequested(FACILITATION, HERE, Optional.of(THEME), 40, true, 500))
            .when(PRINCIPAL, grant(40, true, 500));
    assertThat(came.provenance().theme()).contains(THEME);
    assertThat(came.provenance().role()).isEqualTo("SCHOOL_LEADER");
  }

  private static Scene<FacilitationCommand> scene() {
    return new Scene<FacilitationCommand>(
            Facilitation.class, (move, given) -> new ActOnFacilitation(FACILITATION, move, given))
        .here(Role.SCHOOL_TRAINER, TRAINER)
        .here(Role.QUALITY_OFFICER, OFFICER)
        .here(Role.TEAM_LEADER, LEADER)
        .here(Role.SCHOOL_LEADER, PRINCIPAL)
        .here(Role.TEACHER, TEACHER)
        .there(Role.SCHOOL_LEADER, STRANGER);
  }

  private static Scene<FacilitationCommand> asked() {
    return scene().given(new FacilitationRequested(FACILITATION, HERE, none(), 40, true, 500));
  }

  private static RequestFacilitation ask(int hours, int means) {
    return new RequestFacilitation(HERE, none(), hours, false, means);
  }

  private static RequestFacilitation forTheme(ThemeId theme) {
    return new RequestFacilitation(HERE, Optional.of(theme), 10, false, 0);
  }

  private static ThemeOpened theme(LocationId location) {
    return new ThemeOpened(THEME, location, "a theme", ThemeOrigin.QUESTIONS, none());
  }

  private static DecideFacilitation grant(int hours, boolean space, int means) {
    return new DecideFacilitation(hours, space, means, DeciderBody.SCHOOL_LEADER, none());
  }

  private static FacilitationDecided decided(int hours, boolean space, int means) {
    return new FacilitationDecided(
        FACILITATION, hours, space, means, DeciderBody.SCHOOL_LEADER, none());
  }
}
