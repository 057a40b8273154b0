package nl.werkplaats.command.report;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.report.Reports.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.Came;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.report.ReportCommand.*;
import nl.werkplaats.command.report.ReportWindowCommand.OpenReportWindow;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.ReportEvent.*;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.event.StudyEvent.StudyOpened;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.move.ReportFacts;
import nl.werkplaats.kernel.move.ReportWindowFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportRulesTest {

  private static final PersonId TRAINER = person("schoolopleider");
  private static final PersonId TEACHER = person("a teacher");
  private static final PersonId COLLEAGUE = person("a colleague");
  private static final PersonId RESEARCHER = person("a researcher");
  private static final PersonId FRIEND = person("somebody who may read");
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  @Test
  void aWindowOpensForTheTeachersOfALocation() {
    windows()
        .when(TRAINER, opens(7))
        .gives(new ReportWindowOpened(WINDOW, HERE, none(), "a window", 7, NEXT_MONTH))
        .leadsTo(ReportWindowFacts.Stage.OPEN)
        .version(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 9})
  void oneLooksBackOnSixToEightWeeks(int weeks) {
    windows()
        .when(TRAINER, opens(weeks))
        .breaks("look-back-weeks", Map.of("minimum", 6, "maximum", 8, "given", weeks));
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 8})
  void sixAndEightWeeksAreAmongThem(int weeks) {
    windows().when(TRAINER, opens(weeks)).gives(ReportWindowOpened.class);
  }

  @Test
  void aWindowOfLongAgoIsBroughtInClosed() {
    var past = new OpenReportWindow(HERE, none(), "a window", 7, YESTERDAY);
    windows().when(TRAINER, past).breaks("until-in-past");
    windows()
        .happenedAt(NOW.minus(TWO_DAYS))
        .when(TRAINER, past)
        .gives(ReportWindowOpened.class)
        .leadsTo(ReportWindowFacts.Stage.CLOSED);
  }

  @Test
  void aWindowIsOpenedOnce() {
    windows().given(opened(none(), NEXT_MONTH)).when(TRAINER, opens(7)).breaks("already-there");
  }

  @Test
  void aWindowIsForAStudyOfWhoOpensIt() {
    var forStudy = new OpenReportWindow(HERE, Optional.of(STUDY), "a window", 7, NEXT_MONTH);
    windows().when(TRAINER, forStudy).isUnknown();
    windows()
        .elsewhere(studyAt(HERE))
        .researching(STUDY, RESEARCHER)
        .when(TRAINER, forStudy)
        .isUnknown();
    windows()
        .here(Role.RESEARCHER, RESEARCHER)
        .elsewhere(studyAt(HERE))
        .researching(STUDY, RESEARCHER)
        .when(RESEARCHER, forStudy)
        .gives(opened(Optional.of(STUDY), NEXT_MONTH));
  }

  @Test
  void aTeacherHandsInAnInventoryAndWhatWasUseful() {
    Came came = open().when(TEACHER, submit(2)).leadsTo(ReportFacts.Stage.SUBMITTED).version(1);
    assertThat(came.outcome().events())
        .first()
        .isInstanceOfSatisfying(
            LearnerReportSubmitted.class,
            event -> {
              assertThat(event.author()).isEqualTo(TEACHER);
              assertThat(event.location()).isEqualTo(HERE);
              assertThat(event.inventory()).isEqualTo(ref("inventory"));
              assertThat(event.activities())
                  .hasSize(2)
                  .extracting(DescribedActivity::activity)
                  .doesNotHaveDuplicates();
              assertThat(event.activities().getFirst())
                  .isEqualTo(activity(TEACHER, event.activities().getFirst().activity()));
              assertThat(came.outcome().answer().orElseThrow().more().values())
                  .containsExactlyInAnyOrderElementsOf(
                      event.activities().stream().map(each -> each.activity().value()).toList());
            });
    assertThat(came.outcome().kept()).hasSize(1 + 2 * 4).contains(text("inventory"), text("why"));
    assertThat(came.provenance().role()).isEqualTo("TEACHER");
  }

  @Test
  void aReportWithoutAnythingUsefulIsAReport() {
    open().when(TEACHER, submit(0)).gives(submitted(TEACHER, none()));
  }

  @Test
  void aReportOfAStudysWindowBelongsToTheStudy() {
    reports()
        .elsewhere(opened(Optional.of(STUDY), NEXT_MONTH))
        .when(TEACHER, submit(0))
        .gives(submitted(TEACHER, Optional.of(STUDY)));
  }

  @Test
  void atMostFiveActivitiesAreDescribed() {
    open().when(TEACHER, submit(5)).gives(LearnerReportSubmitted.class);
    open().when(TEACHER, submit(6)).breaks("too-many-activities", Map.of("maximum", 5, "given", 6));
  }

  @Test
  void aReportComesInWhileItsWindowIsOpenByTheDayThatItIsOf() {
    open(TODAY).when(TEACHER, submit(0)).gives(LearnerReportSubmitted.class);
    open(YESTERDAY).when(TEACHER, submit(0)).breaks("window-not-open");
    open(YESTERDAY)
        .happenedAt(NOW.minus(TWO_DAYS))
        .when(TEACHER, submit(0))
        .gives(LearnerReportSubmitted.class);
    open(NEXT_MONTH)
        .happenedAt(NOW.minus(Duration.ofDays(60)))
        .when(TEACHER, submit(0))
        .breaks("window-not-open");
  }

  @Test
  void somebodyHandsInOneReportThroughAWindow() {
    open()
        .elsewhere(submitted(TEACHER, none()))
        .when(TEACHER, submit(0))
        .breaks("already-reported", Map.of("report", REPORT.toString()));
    open()
        .elsewhere(submitted(COLLEAGUE, none()))
        .when(TEACHER, submit(0))
        .gives(LearnerReportSubmitted.class);
    given().when(TEACHER, submit(0)).breaks("already-there");
  }

  @Test
  void aWindowThatIsNotThereTakesNothing() {
    reports().when(TEACHER, submit(0)).isUnknown();
    open()
        .when(TEACHER, new SubmitReport(new WindowId(id("another")), text("inventory"), List.of()))
        .isUnknown();
  }

  @Test
  void anActivityIsCodedOnceAndRecodedFromThenOn() {
    given()
        .when(TEACHER, code(ACTIVITY, 1))
        .gives(new ActivityCoded(REPORT, ACTIVITY, ActivityType.CONFERENCE, TEACHER, 1));
    var other = new ItemId(id("another activity"));
    given()
        .given(new ActivityCoded(REPORT, ACTIVITY, ActivityType.TASKS_ROLES, TEACHER, 1))
        .when(TEACHER, code(ACTIVITY, 1))
        .gives(new ActivityRecoded(REPORT, ACTIVITY, ActivityType.CONFERENCE, TEACHER, 1));
    given()
        .given(new ActivityCoded(REPORT, ACTIVITY, ActivityType.TASKS_ROLES, TEACHER, 1))
        .when(TEACHER, code(other, 1))
        .gives(new ActivityCoded(REPORT, other, ActivityType.CONFERENCE, TEACHER, 1));
  }

  @Test
  void onlyWhatTheReportDescribesIsCoded() {
    given().when(TEACHER, code(new ItemId(id("not described")), 1)).isUnknown();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 2})
  void oneCodesByAVersionOfTheBookThatIsThere(int version) {
    given()
        .when(TEACHER, code(ACTIVITY, version))
        .breaks("unknown-codebook-version", Map.of("minimum", 1, "maximum", 1, "given", version));
  }

  @Test
  void anAuthorShowsAReportToSomebodyUntilADay() {
    given()
        .when(TEACHER, new ShareReport(FRIEND, TODAY))
        .gives(new ReportShared(REPORT, new ShareId(id("fresh")), FRIEND, TODAY))
        .names("share");
    given().when(TEACHER, new ShareReport(TEACHER, NEXT_MONTH)).breaks("share-with-self");
    given().when(TEACHER, new ShareReport(FRIEND, YESTERDAY)).breaks("until-in-past");
    given().when(TEACHER, new ShareReport(person("nobody"), NEXT_MONTH)).isUnknown();
  }

  @Test
  void anAuthorStopsShowingIt() {
    var share = new ShareId(id("share"));
    var shown = given().given(new ReportShared(REPORT, share, FRIEND, NEXT_MONTH));
    shown.when(TEACHER, new RevokeReportShare(share)).gives(new ReportShareRevoked(REPORT, share));
    given()
        .given(
            new ReportShared(REPORT, share, FRIEND, NEXT_MONTH),
            new ReportShareRevoked(REPORT, share))
        .when(TEACHER, new RevokeReportShare(share))
        .isUnknown();
  }

  @Test
  void aReportThatIsNotThereIsUnknown() {
    open().when(TEACHER, code(ACTIVITY, 1)).isUnknown();
  }

  private static StudyOpened studyAt(LocationId location) {
    return new StudyOpened(STUDY, location, "a study", ref("purpose"), List.of(RESEARCHER), none());
  }

  private static OpenReportWindow opens(int weeks) {
    return new OpenReportWindow(HERE, none(), "a window", weeks, NEXT_MONTH);
  }

  private static CodeReport code(ItemId activity, int codebookVersion) {
    return new CodeReport(activity, ActivityType.CONFERENCE, codebookVersion);
  }

  private static Scene<ReportWindowCommand> windows() {
    return new Scene<ReportWindowCommand>(
            ReportWindow.class, (move, given) -> new ActOnReportWindow(WINDOW, move, given))
        .here(Role.SCHOOL_TRAINER, TRAINER);
  }

  private static Scene<ReportCommand> reports() {
    return new Scene<ReportCommand>(
            LearnerReport.class, (move, given) -> new ActOnReport(REPORT, move, given))
        .here(Role.TEACHER, TEACHER, COLLEAGUE)
        .known(FRIEND);
  }

  private static Scene<ReportCommand> open() {
    return open(NEXT_MONTH);
  }

  private static Scene<ReportCommand> open(LocalDate closesOn) {
    return reports().elsewhere(opened(none(), closesOn));
  }

  private static Scene<ReportCommand> given() {
    return reports()
        .given(submitted(TEACHER, none(), ACTIVITY, new ItemId(id("another activity"))));
  }
}
