package nl.werkplaats.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.werkplaats.bench.SyntheticLog.Deed;
import nl.werkplaats.bench.SyntheticLog.Row;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityMet;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationDecided;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationRequested;
import nl.werkplaats.kernel.event.LocationEvent.DecisionRecorded;
import nl.werkplaats.kernel.event.LocationEvent.GrowthMomentReached;
import nl.werkplaats.kernel.event.ReportEvent.ActivityCoded;
import nl.werkplaats.kernel.event.ReportEvent.DescribedActivity;
import nl.werkplaats.kernel.event.ReportEvent.LearnerReportSubmitted;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;

/** One half-year after the other of one school that also looks back, decides and comes together. */
final class SyntheticHalfYear {

  private static final int EVENTS_PER_TEACHER = 40;
  private static final int QUESTIONS_PER_TEACHER = 2;
  private static final int ACTIVITIES = 3;
  private static final int DECISIONS = 10;
  private static final int FACILITATIONS = 4;
  private static final int MEETINGS = 5;
  private static final int COMMUNITY = 8;

  private final SyntheticSchool school;
  private final Scribe scribe;
  private final List<CommunityFormed> communities = new ArrayList<>();
  private boolean begun;

  SyntheticHalfYear(SyntheticSchool school) {
    this.school = school;
    this.scribe = new Scribe(school.random());
  }

  /** The communities that have formed; one for every fifty teachers. */
  List<CommunityFormed> communities() {
    return communities;
  }

  /** Tells all that happens before the moment is reached. */
  void tell(HalfYear half, Consumer<Row> listener) {
    Instant begin = half.first().atStartOfDay(SchoolYear.ZONE).toInstant().plusSeconds(3_600);
    if (!begun) {
      begun = true;
      told(school.beginning(), begin, listener);
      for (int i = 0; i <= school.teachers().size() / 50; i++) told(forms(), begin, listener);
    }
    int events = EVENTS_PER_TEACHER * school.teachers().size();
    int questions = QUESTIONS_PER_TEACHER * school.teachers().size();
    Duration between = Duration.ofDays(170).dividedBy(events);
    int asked = 0;
    for (int told = 0; told < events; ) {
      boolean due = (long) asked * events < (long) told * questions;
      if (due) asked++;
      List<Deed> deeds = school.somethingHappens(due);
      told(deeds, begin.plus(between.multipliedBy(told)), listener);
      told += deeds.size();
    }
    Instant end = begin.plus(Duration.ofDays(171));
    for (List<Deed> deeds : besides(half)) told(deeds, end, listener);
  }

  /** Tells that the half-year is over. */
  void reached(HalfYear half, Consumer<Row> listener) {
    Instant after = half.last().plusDays(1).atStartOfDay(SchoolYear.ZONE).toInstant();
    told(by(school.trainer(), new GrowthMomentReached(school.id(), half)), after, listener);
  }

  private List<List<Deed>> besides(HalfYear half) {
    List<List<Deed>> all = new ArrayList<>();
    var window = new WindowId(school.uuid());
    all.add(
        by(
            school.trainer(),
            new ReportWindowOpened(
                window, school.id(), Optional.empty(), "Terugblik", 6, half.last())));
    school.teachers().forEach(author -> all.add(report(author, window)));
    for (int i = 0; i < DECISIONS; i++) {
      DeciderBody decider = school.code(DeciderBody.class);
      all.add(by(school.trainer(), new DecisionRecorded(school.id(), school.text(), decider)));
    }
    for (int i = 0; i < FACILITATIONS; i++) all.add(facilitation());
    for (CommunityFormed one : communities) {
      for (int i = 0; i < MEETINGS; i++) {
        all.add(by(school.trainer(), new CommunityMet(one.community(), one.members())));
      }
    }
    return all;
  }

  private List<Deed> report(PersonId author, WindowId window) {
    var report = new ReportId(school.uuid());
    List<DescribedActivity> activities =
        Stream.generate(() -> activity(author)).limit(ACTIVITIES).toList();
    List<Event> events = new ArrayList<>();
    events.add(
        new LearnerReportSubmitted(
            report, window, school.id(), Optional.empty(), author, school.text(), activities));
    activities.forEach(one ->
        events.add(
            new ActivityCoded(report, one.activity(), school.code(ActivityType.class), author, 1)));
    return by(new Doer(author, "TEACHER"), events.toArray(Event[]::new));
  }

  private DescribedActivity activity(PersonId author) {
    return new DescribedActivity(
        new ItemId(school.uuid()),
        school.text(),
        school.sealed(author, "outcomes"),
        school.text(),
        school.sealed(author, "carry-over"),
        school.text(),
        school.sealed(author, "stimulators"),
        school.text());
  }

  private List<Deed> facilitation() {
    var id = new FacilitationId(school.uuid());
    return by(
        school.trainer(),
        new FacilitationRequested(id, school.id(), Optional.empty(), 40, true, 500),
        new FacilitationDecided(id, 30, true, 0, DeciderBody.SCHOOL_LEADER, Optional.empty()));
  }

  private List<Deed> forms() {
    List<PersonId> people =
        Stream.generate(school::teacher).distinct().limit(COMMUNITY + 1).toList();
    var formed =
        new CommunityFormed(
            new CommunityId(school.uuid()),
            school.id(),
            CommunityKind.PLG,
            "PLG",
            school.text(),
            people.subList(0, COMMUNITY),
            people.subList(COMMUNITY, COMMUNITY + 1));
    communities.add(formed);
    return by(school.trainer(), formed);
  }

  private static List<Deed> by(Doer doer, Event... events) {
    return Stream.of(events).map(event -> new Deed(event, doer, Optional.empty())).toList();
  }

  private void told(List<Deed> deeds, Instant happened, Consumer<Row> listener) {
    Scribe.Request request = scribe.request(school.id());
    deeds.forEach(deed -> listener.accept(request.row(deed, happened)));
  }
}
