package nl.werkplaats.kernel.people;

import static nl.werkplaats.kernel.people.TestRegister.TODAY;
import static nl.werkplaats.kernel.people.TestRegister.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.LocationEvent.RoleEnded;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.ReportEvent.ActivityCoded;
import nl.werkplaats.kernel.event.ReportEvent.LearnerReportSubmitted;
import nl.werkplaats.kernel.event.ReportEvent.ReportShareRevoked;
import nl.werkplaats.kernel.event.ReportEvent.ReportShared;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.ConcurrencyFailureException;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class ReportsInRegisterTest {

  private final TestRegister test;
  private final WindowId window = WindowId.fresh();
  private final ReportId report = ReportId.fresh();
  private final StudyId study = StudyId.fresh();
  private final PersonId author = PersonId.fresh();
  private final PersonId somebody = PersonId.fresh();

  ReportsInRegisterTest(EventDatabase kind) {
    test = new TestRegister(kind);
  }

  @Test
  void aWindowTakesReportsFromTheDayItOpensToItsLast() {
    assertThat(reports().window(window)).isEmpty();
    test.happens(opened(Optional.of(study)));
    ReportWindowFact found = reports().window(window).orElseThrow();
    assertThat(found)
        .isEqualTo(
            new ReportWindowFact(
                window, test.location, Optional.of(study), TODAY, TODAY.plusDays(7)));
    assertThat(found.isOpenOn(TODAY)).isTrue();
    assertThat(found.isOpenOn(TODAY.plusDays(7))).isTrue();
    assertThat(found.isOpenOn(TODAY.minusDays(1))).isFalse();
    assertThat(found.isOpenOn(TODAY.plusDays(8))).isFalse();
  }

  @Test
  void aReportIsFoundByWhoWroteItAndByItsWindow() {
    test.happens(opened(Optional.empty()), submitted(report, Optional.empty()));
    assertThat(reports().report(report))
        .contains(new ReportFact(report, window, test.location, Optional.empty(), author));
    assertThat(reports().reportOf(author, window)).contains(report);
    assertThat(reports().reportOf(author, WindowId.fresh())).isEmpty();
    assertThat(reports().reportOf(somebody, window)).isEmpty();
    assertThat(reports().countIn(window)).isEqualTo(1);
    assertThat(reports().countIn(WindowId.fresh())).isZero();
  }

  @Test
  void ofTwoReportsThatOnePersonHandsInAtOnceOneIsRefused() {
    test.happens(submitted(report, Optional.empty()));
    assertThatThrownBy(() -> test.happens(submitted(ReportId.fresh(), Optional.empty())))
        .isInstanceOf(ConcurrencyFailureException.class);
  }

  @Test
  void aReportIsShownUpToAndIncludingTheLastDayOrUntilItIsRevoked() {
    ShareId share = ShareId.fresh();
    test.happens(
        submitted(report, Optional.empty()), new ReportShared(report, share, somebody, TODAY));
    var shown = new ReportShareFact(share, report, somebody, TODAY);
    assertThat(reports().sharesOf(report)).containsExactly(shown);
    assertThat(reports().sharesFor(somebody)).containsExactly(shown);
    assertThat(reports().sharesFor(author)).isEmpty();
    ReportRegister tomorrow = test.on(TODAY.plusDays(1)).reports();
    assertThat(tomorrow.sharesOf(report)).isEmpty();
    assertThat(tomorrow.sharesFor(somebody)).isEmpty();
    assertThat(tomorrow.share(share)).contains(shown);

    test.happens(new ReportShareRevoked(report, share));
    assertThat(reports().sharesOf(report)).isEmpty();
    assertThat(reports().share(share)).isEmpty();
  }

  @Test
  void aReportIsCodedByTheResearchersOfItsStudyWhileTheAuthorConsents() {
    test.happens(
        opened(Optional.of(study)),
        submitted(report, Optional.of(study)),
        new RoleGranted(test.location, somebody, Role.TEACHER_RESEARCHER, Optional.empty()));
    assertThat(mayCode()).isFalse();
    test.researches(study, somebody);
    assertThat(studies().isResearcherOf(somebody, study)).isTrue();
    assertThat(mayCode()).isFalse();
    test.consents(study, author);
    assertThat(studies().consenting(study)).containsExactly(author);
    assertThat(mayCode()).isTrue();
    assertThat(studies().consents(author, StudyId.fresh())).isFalse();

    test.happens(new ActivityCoded(report, ItemId.fresh(), ActivityType.CONFERENCE, somebody, 1));
    test.happens(new RoleEnded(test.location, somebody, Role.TEACHER_RESEARCHER));
    assertThat(mayCode()).isFalse();
    assertThat(studies().isResearcherOf(somebody, study)).isFalse();
  }

  @Test
  void aReportOfNoStudyIsCodedByNoResearcher() {
    test.happens(
        submitted(report, Optional.empty()),
        new RoleGranted(test.location, somebody, Role.RESEARCHER, Optional.empty()));
    test.researches(study, somebody);
    test.consents(study, author);
    assertThat(mayCode()).isFalse();
  }

  private boolean mayCode() {
    return reports().mayCode(somebody, reports().report(report).orElseThrow());
  }

  private StudyRegister studies() {
    return test.today().studies();
  }

  private ReportRegister reports() {
    return test.today().reports();
  }

  private ReportWindowOpened opened(Optional<StudyId> forStudy) {
    return new ReportWindowOpened(
        window, test.location, forStudy, "synthetic", 7, TODAY.plusDays(7));
  }

  private LearnerReportSubmitted submitted(ReportId id, Optional<StudyId> forStudy) {
    return new LearnerReportSubmitted(
        id, window, test.location, forStudy, author, text(), List.of());
  }
}
