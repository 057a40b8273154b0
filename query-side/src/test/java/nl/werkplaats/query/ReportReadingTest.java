package nl.werkplaats.query;

import static nl.werkplaats.kernel.code.Role.APPLICATION_ADMIN;
import static nl.werkplaats.kernel.code.Role.AUDITOR;
import static nl.werkplaats.kernel.code.Role.QUALITY_OFFICER;
import static nl.werkplaats.kernel.code.Role.RESEARCHER;
import static nl.werkplaats.kernel.code.Role.SCHOOL_LEADER;
import static nl.werkplaats.kernel.code.Role.SCHOOL_TRAINER;
import static nl.werkplaats.kernel.code.Role.TEACHER;
import static nl.werkplaats.kernel.code.Role.TEAM_LEADER;
import static nl.werkplaats.query.QuerySide.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.ReportEvent.*;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.QuerySide.Reply;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads what of learner reports. All people and texts are synthetic. */
class ReportReadingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final String SECRET = "geheim (voorbeeld)";

  private QuerySide side;
  private PersonId author;
  private PersonId friend;
  private PersonId researcher;
  private StudyId study;
  private WindowId window;
  private ReportId report;
  private ItemId first;
  private ItemId second;

  @BeforeEach
  void happens() {
    side = new QuerySide();
    author = side.person("Docent (verzonnen)");
    friend = side.person("Maatje (verzonnen)");
    researcher = side.person("Onderzoeker (verzonnen)");
    side.hasRole(researcher, RESEARCHER);
    study = StudyId.fresh();
    window = WindowId.fresh();
    first = ItemId.fresh();
    second = ItemId.fresh();
    side.registered(
        new ReportWindowOpened(
            window, side.here, Optional.of(study), "Najaar (voorbeeld)", 7, TODAY),
        by(author));
    report = submitted(author, first, second);
  }

  @AfterEach
  void end() {
    side.close();
  }

  private static By by(PersonId person) {
    return By.of(person, "TEACHER", NOW.minusSeconds(3_600));
  }

  private ReportId submitted(PersonId by, ItemId... activities) {
    ReportId id = ReportId.fresh();
    List<DescribedActivity> described = new ArrayList<>();
    for (ItemId activity : activities) {
      described.add(
          new DescribedActivity(
              activity,
              side.text("situatie " + SECRET, by, id),
              side.sealed(by, "outcomes", "NEW_INSIGHT"),
              side.text("geleerd " + SECRET, by, id),
              side.sealed(by, "carry-over", "THINKING", "DOING"),
              side.text("anders " + SECRET, by, id),
              side.sealed(by, "stimulators", "SAFE_ATMOSPHERE"),
              side.text("waarom " + SECRET, by, id)));
    }
    side.registered(
        new LearnerReportSubmitted(
            id,
            window,
            side.here,
            Optional.of(study),
            by,
            side.text("inventaris " + SECRET, by, id),
            described),
        by(by));
    return id;
  }

  private Standing own() {
    return side.in(author, TEACHER);
  }

  private Standing researching() {
    return side.in(researcher, RESEARCHER);
  }

  @Test
  void anAuthorReadsAllOfTheirOwnReport() {
    side.registered(
        new ActivityCoded(report, second, ActivityType.CONFERENCE, author, 1), by(author));
    Reply reply = side.ask(own(), "/reports/" + report + "?version=2");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers()).containsEntry("ETag", "\"2\"");
    assertThat(reply.body())
        .containsEntry("stage", "SUBMITTED")
        .containsEntry("inventory", "inventaris " + SECRET)
        .containsEntry("allowedMoves", List.of("code", "share", "revoke-share"))
        .doesNotContainKeys("pseudonym", "until");
    assertThat(reply.body().get("author").toString()).contains("Docent (verzonnen)");
    assertThat(activities(reply).getFirst())
        .containsEntry("situation", "situatie " + SECRET)
        .containsEntry("outcomes", List.of("NEW_INSIGHT"))
        .containsEntry("carryOver", List.of("THINKING", "DOING"))
        .containsEntry("stimulators", List.of("SAFE_ATMOSPHERE"))
        .doesNotContainKeys("type", "formality");
    assertThat(activities(reply).getLast())
        .containsEntry("type", "CONFERENCE")
        .containsEntry("formality", "F");
  }

  @Test
  void noRoleAtTheSchoolOpensAReport() {
    for (Role role :
        List.of(
            TEACHER,
            SCHOOL_TRAINER,
            TEAM_LEADER,
            QUALITY_OFFICER,
            SCHOOL_LEADER,
            RESEARCHER,
            AUDITOR,
            APPLICATION_ADMIN)) {
      Standing reader = side.in(PersonId.fresh(), role);
      assertThat(side.ask(reader, "/reports/" + report).code()).isEqualTo("unknown");
      assertThat(side.ask(reader, "/reports").items()).isEmpty();
    }
  }

  @Test
  void anAuthorWhoLeftTheLocationReadsTheirOwnReportAndStopsShowingIt() {
    Standing left = side.at(side.elsewhere, author, TEACHER);
    side.registered(
        new ReportShared(report, ShareId.fresh(), friend, TODAY.plusDays(1)), by(author));
    Map<String, Object> seen = side.ask(left, "/reports/" + report).body();
    assertThat(seen).containsEntry("inventory", "inventaris " + SECRET).containsKey("shares");
    assertThat(seen.get("allowedMoves").toString()).contains("revoke-share");
    assertThat(side.ask(left, "/reports").items()).hasSize(1);
  }

  @Test
  void nothingOfAReportStandsInATimelineOrOnABoard() {
    Standing trainer = side.in(PersonId.fresh(), SCHOOL_TRAINER);
    assertThat(side.ask(trainer, "/locations/" + side.here + "/timeline").body().toString())
        .doesNotContain(report.toString());
    assertThat(side.ask(own(), "/locations/" + side.here + "/timeline").body().toString())
        .doesNotContain(report.toString());
  }

  @Test
  void aListHoldsOnesOwnReportsAlone() {
    submitted(friend);
    Reply mine = side.ask(own(), "/reports");
    assertThat(mine.items())
        .singleElement()
        .satisfies(line ->
            assertThat(line)
                .containsEntry("id", report.toString())
                .containsEntry("activities", 2)
                .containsEntry("coded", 0));
    assertThat(side.ask(own(), "/reports?window=" + window).items()).hasSize(1);
    assertThat(side.ask(own(), "/reports?window=" + WindowId.fresh()).items()).isEmpty();
    assertThat(side.ask(own(), "/reports?author=" + author).code()).isEqualTo("malformed");
  }

  @Test
  void aRecipientReadsItUntilItsLastDayAndTheAuthorIsTold() {
    Standing reader = side.at(side.elsewhere, friend, TEACHER);
    ShareId share = ShareId.fresh();
    side.registered(new ReportShared(report, share, friend, TODAY), by(author));
    Reply reply = side.ask(reader, "/reports/" + report);
    assertThat(reply.body())
        .containsEntry("inventory", "inventaris " + SECRET)
        .containsEntry("until", TODAY.toString())
        .containsEntry("allowedMoves", List.of())
        .doesNotContainKeys("version", "shares", "opened", "pseudonym");
    assertThat(activities(reply).getFirst()).doesNotContainKey("codings");
    assertThat(side.ask(reader, "/reports").items()).isEmpty();
    Map<String, Object> own = side.ask(own(), "/reports/" + report).body();
    assertThat(own.get("opened").toString()).contains(friend.toString(), "report");
    assertThat(own.get("shares").toString()).contains(share.toString(), "Maatje (verzonnen)");

    side.registered(new ReportShareRevoked(report, share), by(author));
    assertThat(side.ask(reader, "/reports/" + report).code()).isEqualTo("unknown");
  }

  @Test
  void aShareWhoseLastDayIsOverOpensNothing() {
    side.registered(
        new ReportShared(report, ShareId.fresh(), friend, TODAY.minusDays(1)), by(author));
    assertThat(side.ask(side.in(friend, TEACHER), "/reports/" + report).code())
        .isEqualTo("unknown");
  }

  @Test
  void aResearcherReadsItByPseudonymWhileTheAuthorConsents() {
    side.researches(researcher, study);
    assertThat(side.ask(researching(), "/reports/" + report).code()).isEqualTo("unknown");
    side.consents(author, study);
    Reply reply = side.ask(researching(), "/reports/" + report + "?version=1");
    assertThat(reply.body())
        .containsEntry("inventory", "inventaris " + SECRET)
        .containsEntry("allowedMoves", List.of("code"))
        .containsKey("pseudonym")
        .doesNotContainKeys("author", "shares", "opened");
    assertThat(reply.body().toString()).doesNotContain(author.toString(), "Docent");
    assertThat(side.ask(own(), "/reports/" + report).body().get("opened").toString())
        .contains(researcher.toString());
    side.withdraws(author, study);
    assertThat(side.ask(researching(), "/reports/" + report).code()).isEqualTo("unknown");
  }

  @Test
  void aStudysActivitiesAreThoseOfWhoConsentsOnePseudonymEach() {
    side.researches(researcher, study);
    side.consents(author, study);
    PersonId silent = side.person("Zwijger (verzonnen)");
    ReportId another = submitted(friend, ItemId.fresh());
    submitted(silent, ItemId.fresh());
    side.consents(friend, study);
    side.registered(
        new ActivityCoded(report, first, ActivityType.TASKS_ROLES, author, 1), by(author));
    side.registered(
        new ActivityRecoded(report, first, ActivityType.CONFERENCE, researcher, 1), by(researcher));

    List<Map<String, Object>> all =
        side.askAll(researching(), "/studies/" + study + "/activities?limit=1");
    assertThat(all)
        .extracting(line -> line.get("report"))
        .containsExactly(another.toString(), report.toString(), report.toString());
    assertThat(all)
        .extracting(line -> line.get("activity"))
        .endsWith(first.toString(), second.toString());
    assertThat(all.get(1).get("pseudonym"))
        .isEqualTo(all.get(2).get("pseudonym"))
        .isNotEqualTo(all.get(0).get("pseudonym"));
    assertThat(all.get(1))
        .containsEntry("type", "CONFERENCE")
        .containsEntry("formality", "F")
        .containsEntry("coder", "RESEARCHER")
        .containsEntry("codebookVersion", 1)
        .containsEntry("recodings", 1)
        .containsEntry("window", window.toString());
    assertThat(all.get(2)).containsEntry("recodings", 0).doesNotContainKeys("type", "coder");
    assertThat(all.toString())
        .doesNotContain(author.toString(), friend.toString(), silent.toString(), SECRET);
    assertThat(side.ask(own(), "/reports/" + report).body().get("opened").toString())
        .contains("activities");
  }

  @Test
  void onlyTheResearchersOfAStudyReadItsActivities() {
    side.consents(author, study);
    String path = "/studies/" + study + "/activities";
    assertThat(side.ask(researching(), path).code()).isEqualTo("unknown");
    assertThat(side.ask(own(), path).code()).isEqualTo("unknown");
    side.researches(researcher, StudyId.fresh());
    assertThat(side.ask(researching(), path).code()).isEqualTo("unknown");
  }

  @Test
  void aPseudonymIsAnotherOneInEveryStudy() {
    side.researches(researcher, study);
    side.consents(author, study);
    String here = pseudonym(report);
    study = StudyId.fresh();
    window = WindowId.fresh();
    side.isAbout(study, side.here);
    side.consents(author, study);
    side.researches(researcher, study);
    assertThat(pseudonym(submitted(author))).isNotEqualTo(here);
  }

  private String pseudonym(ReportId id) {
    return side.ask(researching(), "/reports/" + id).body().get("pseudonym").toString();
  }

  @Test
  void everyoneThereSeesAWindowAndNotHowManyReportsWhileItIsOpen() {
    Standing trainer = side.in(PersonId.fresh(), SCHOOL_TRAINER);
    String path = "/report-windows/" + window;
    IntStream.range(0, 9).forEach(_ -> submitted(side.person("Collega (verzonnen)")));
    assertThat(side.ask(trainer, path).body())
        .containsEntry("title", "Najaar (voorbeeld)")
        .containsEntry("stage", "OPEN")
        .containsEntry("lookBackWeeks", 7)
        .doesNotContainKeys("reports", "own");
    assertThat(side.ask(own(), path).body()).containsEntry("own", report.toString());
    assertThat(side.ask(trainer, "/report-windows?location=" + side.here).items()).hasSize(1);
    assertThat(side.ask(trainer, "/report-windows?location=" + side.elsewhere).items()).isEmpty();
    Standing stranger = side.at(side.elsewhere, PersonId.fresh(), SCHOOL_TRAINER);
    assertThat(side.ask(stranger, path).code()).isEqualTo("unknown");
    assertThat(side.ask(stranger, "/report-windows").items()).isEmpty();
  }

  @Test
  void howManyReportsCameIsToldOfAClosedWindowFromAsManyAsOutsidersAreToldOf() {
    window = WindowId.fresh();
    side.registered(
        new ReportWindowOpened(
            window, side.here, Optional.empty(), "Voorjaar (voorbeeld)", 7, TODAY.minusDays(1)),
        by(author));
    Standing trainer = side.in(PersonId.fresh(), SCHOOL_TRAINER);
    String path = "/report-windows/" + window;
    IntStream.range(0, 9).forEach(_ -> submitted(side.person("Collega (verzonnen)")));
    assertThat(side.ask(trainer, path).body())
        .containsEntry("stage", "CLOSED")
        .doesNotContainKey("reports");
    submitted(side.person("Collega (verzonnen)"));
    assertThat(side.ask(trainer, path).body()).containsEntry("reports", 10);
  }

  @SuppressWarnings("unchecked") // it is what the answer promises
  private static List<Map<String, Object>> activities(Reply reply) {
    return (List<Map<String, Object>>) reply.body().get("activities");
  }
}
