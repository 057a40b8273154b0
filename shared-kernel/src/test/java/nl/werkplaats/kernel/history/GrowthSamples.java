package nl.werkplaats.kernel.history;

import static nl.werkplaats.kernel.history.Samples.COLLEAGUE;
import static nl.werkplaats.kernel.history.Samples.LOCATION;
import static nl.werkplaats.kernel.history.Samples.PERSON;
import static nl.werkplaats.kernel.history.Samples.sealed;
import static nl.werkplaats.kernel.history.Samples.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.Condition;
import nl.werkplaats.kernel.code.ConditionEffect;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.GroupKind;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.code.PlanPhase;
import nl.werkplaats.kernel.code.PlgDimension;
import nl.werkplaats.kernel.event.CollectiveEvent.*;
import nl.werkplaats.kernel.event.CommunityEvent.*;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.FacilitationEvent.*;
import nl.werkplaats.kernel.event.GrowthShareEvent.*;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.event.ReportEvent.*;
import nl.werkplaats.kernel.event.ReportWindowEvent.*;
import nl.werkplaats.kernel.event.StudyEvent.*;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;

/** Every kind of event of reports, communities, studies, facilitation and growth; synthetic. */
final class GrowthSamples {

  private static final WindowId WINDOW = WindowId.of("01900000-0000-7000-8000-000000000050");
  private static final ReportId REPORT = ReportId.of("01900000-0000-7000-8000-000000000051");
  private static final StudyId STUDY = StudyId.of("01900000-0000-7000-8000-000000000052");
  private static final CommunityId COMMUNITY =
      CommunityId.of("01900000-0000-7000-8000-000000000053");
  private static final FacilitationId FACILITATION =
      FacilitationId.of("01900000-0000-7000-8000-000000000054");
  private static final ItemId ITEM = ItemId.of("01900000-0000-7000-8000-000000000055");
  private static final ShareId SHARE = ShareId.of("01900000-0000-7000-8000-000000000056");
  private static final MomentId MOMENT = MomentId.of("01900000-0000-7000-8000-000000000057");
  private static final TeamId TEAM = TeamId.of("01900000-0000-7000-8000-000000000058");
  private static final LocalDate DAY = LocalDate.parse("2026-01-15");
  private static final HalfYear HALF = HalfYear.parse("2025-2026-1");

  private GrowthSamples() {}

  static List<Event> all() {
    return List.of(
        new ReportWindowOpened(WINDOW, LOCATION, Optional.of(STUDY), "Sample window", 7, DAY),
        new LearnerReportSubmitted(
            REPORT,
            WINDOW,
            LOCATION,
            Optional.of(STUDY),
            PERSON,
            text(60),
            List.of(
                new DescribedActivity(
                    ITEM,
                    text(61),
                    sealed(60, "outcomes"),
                    text(62),
                    sealed(61, "carry-over"),
                    text(63),
                    sealed(62, "stimulators"),
                    text(64)))),
        new ActivityCoded(REPORT, ITEM, ActivityType.TEACHING_COACHING, PERSON, 1),
        new ActivityRecoded(REPORT, ITEM, ActivityType.CONFERENCE, COLLEAGUE, 1),
        new ReportShared(REPORT, SHARE, COLLEAGUE, DAY),
        new ReportShareRevoked(REPORT, SHARE),
        new CommunityFormed(
            COMMUNITY,
            LOCATION,
            CommunityKind.PLG,
            "Sample community",
            text(65),
            List.of(PERSON),
            List.of(COLLEAGUE)),
        new MemberJoined(COMMUNITY, PERSON),
        new MemberLeft(COMMUNITY, PERSON),
        new CommunityBelowMinimum(COMMUNITY, 5),
        new CommunityMet(COMMUNITY, List.of(PERSON, COLLEAGUE)),
        new ImprovementPlanUpdated(COMMUNITY, PlanPhase.MONITOR, text(66)),
        new ConditionTagged(COMMUNITY, Condition.TIME, ConditionEffect.HINDERS),
        new StudyOpened(
            STUDY, LOCATION, "Sample study", text(67), List.of(COLLEAGUE), Optional.of(COMMUNITY)),
        new ConsentGiven(STUDY, PERSON),
        new ConsentWithdrawn(STUDY, PERSON),
        new InstrumentAdopted(
            STUDY,
            "Sample questionnaire",
            1,
            1,
            5,
            List.of(new InstrumentItem("R1", PlgDimension.REFLECTING))),
        new SurveyWaveOpened(
            STUDY,
            1,
            "Sample questionnaire",
            1,
            List.of(new Invited("masters", List.of(PERSON))),
            DAY),
        new ResponseReceived(STUDY, 1, "masters", sealed(63, "survey")),
        new WaveClosed(STUDY, 1, 22, 20),
        new FocusGroupHeld(STUDY, ITEM, Optional.of(TEAM), List.of(PERSON), text(68)),
        new MemberCheckCompleted(STUDY, ITEM, Optional.of(text(69))),
        new FocusGroupSummaryPublished(STUDY, ITEM),
        new FacilitationRequested(
            FACILITATION,
            LOCATION,
            Optional.of(ThemeId.of("01900000-0000-7000-8000-000000000059")),
            40,
            true,
            250),
        new FacilitationDecided(
            FACILITATION, 30, true, 0, DeciderBody.SCHOOL_LEADER, Optional.of(text(70))),
        new ViewShared(
            SHARE,
            LOCATION,
            PERSON,
            GrowthView.PALETTE,
            Optional.of(SchoolYear.parse("2025-2026")),
            COLLEAGUE,
            DAY),
        new ViewShareRevoked(SHARE),
        new CollectiveViewPublished(
            MOMENT,
            LOCATION,
            new Group(GroupKind.TEAM, TEAM.value()),
            HALF,
            Measure.DEMAND_DRIVEN,
            Audience.OUTSIDERS,
            Optional.of(
                new Figure(Optional.of(12), List.of(new Cell("YES", new BigDecimal("8.50"))))),
            Optional.of(sealed(64, "collective")),
            12345,
            "2025-1"),
        new CollectiveMomentClosed(
            MOMENT,
            LOCATION,
            new Group(GroupKind.LOCATION, LOCATION.value()),
            HALF,
            7,
            12345,
            "2025-1"),
        new DecisionRecorded(LOCATION, text(71), DeciderBody.TEAM),
        new VisionRecorded(LOCATION, Optional.of(TEAM), 2, text(72)),
        new PolicyAdopted(LOCATION, "2026-1", 6, 10, 40, "Sample reference"),
        new GrowthMomentReached(LOCATION, HALF));
  }
}
