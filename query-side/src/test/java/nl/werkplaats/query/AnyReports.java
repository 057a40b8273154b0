package nl.werkplaats.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.ReportEvent.*;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.WindowId;

/** Random events of a window and the report that came in through it; all of it is synthetic. */
final class AnyReports {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private final Random random;
  private final WindowId window;
  private final ReportId report;
  private final StudyId study;
  private final PersonId author;
  private final List<ItemId> activities;

  AnyReports(Random random) {
    this.random = random;
    window = new WindowId(uuid());
    report = new ReportId(uuid());
    study = new StudyId(uuid());
    author = new PersonId(uuid());
    activities = Stream.generate(() -> new ItemId(uuid())).limit(3).toList();
  }

  List<Event> beginnings(LocationId location) {
    Optional<StudyId> forStudy = random.nextBoolean() ? Optional.of(study) : Optional.empty();
    return List.of(
        new ReportWindowOpened(window, location, forStudy, "Voorbeeld", 7, DAY),
        new LearnerReportSubmitted(
            report,
            window,
            location,
            forStudy,
            author,
            text(),
            activities.stream().map(this::described).toList()));
  }

  List<Event> oneOfEach(PersonId somebody) {
    ActivityType[] types = ActivityType.values();
    ActivityType type = types[random.nextInt(types.length)];
    ItemId activity = activities.get(random.nextInt(activities.size()));
    ShareId share = new ShareId(uuid());
    return List.of(
        new ActivityCoded(report, activity, type, author, 1),
        new ActivityRecoded(report, activity, type, somebody, 1),
        new ReportShared(report, share, somebody, DAY),
        new ReportShareRevoked(report, share));
  }

  private DescribedActivity described(ItemId activity) {
    return new DescribedActivity(
        activity,
        text(),
        sealed("outcomes"),
        text(),
        sealed("carry-over"),
        text(),
        sealed("stimulators"),
        text());
  }

  private TextRef text() {
    return new TextRef(new TextId(uuid()), "0".repeat(64));
  }

  private SealedAnswer sealed(String field) {
    return new SealedAnswer(uuid(), author, field, "c2VhbGVk");
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
