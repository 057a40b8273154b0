package nl.werkplaats.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.GroupKind;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.code.PlgDimension;
import nl.werkplaats.kernel.event.CollectiveEvent.*;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.GrowthShareEvent.*;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.StudyEvent.*;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.year.HalfYear;

/** Random events of a study, of what is shared and of what is frozen; all of it is synthetic. */
final class AnyGrowth {

  private static final LocalDate DAY = LocalDate.parse("2026-06-30");
  private static final HalfYear HALF = HalfYear.parse("2025-2026-1");

  private final Random random;
  private final StudyId study;
  private final ItemId focusGroup;
  private final ShareId share;
  private final Group group;
  private final MomentId moment;

  AnyGrowth(Random random) {
    this.random = random;
    study = new StudyId(uuid());
    focusGroup = new ItemId(uuid());
    share = new ShareId(uuid());
    group = new Group(GroupKind.LOCATION, uuid());
    moment = MomentId.of(group.id(), HALF);
  }

  List<Event> beginnings(LocationId location) {
    return List.of(
        new StudyOpened(study, location, "Onderzoek", text(), List.of(person()), Optional.empty()),
        new InstrumentAdopted(
            study, "Lijst", 1, 1, 5, List.of(new InstrumentItem("A", PlgDimension.REFLECTING))),
        new SurveyWaveOpened(
            study, 1, "Lijst", 1, List.of(new Invited("groep", List.of(person()))), DAY),
        new FocusGroupHeld(study, focusGroup, Optional.empty(), List.of(person()), text()),
        new ViewShared(
            share, location, person(), GrowthView.PALETTE, Optional.empty(), person(), DAY),
        new CollectiveViewPublished(
            moment,
            location,
            group,
            HALF,
            code(Measure.class),
            Audience.OUTSIDERS,
            Optional.of(
                new Figure(
                    Optional.of(10 + random.nextInt(90)),
                    List.of(new Cell("ANY", BigDecimal.valueOf(random.nextInt(100)))))),
            Optional.empty(),
            random.nextInt(1_000),
            "1"));
  }

  List<Event> oneOfEach(LocationId location, PersonId somebody) {
    return List.of(
        new ConsentGiven(study, somebody),
        new ConsentWithdrawn(study, somebody),
        new ResponseReceived(study, 1, "groep", sealed()),
        new WaveClosed(study, 1, 22, random.nextInt(22)),
        new MemberCheckCompleted(study, focusGroup, Optional.of(text())),
        new FocusGroupSummaryPublished(study, focusGroup),
        new ViewShareRevoked(share),
        new CollectiveViewPublished(
            moment,
            location,
            group,
            HALF,
            code(Measure.class),
            Audience.MEMBERS,
            Optional.empty(),
            Optional.of(sealed()),
            random.nextInt(1_000),
            "1"),
        new CollectiveMomentClosed(moment, location, group, HALF, 2, random.nextInt(1_000), "1"));
  }

  private SealedAnswer sealed() {
    return new SealedAnswer(uuid(), person(), "collective", "c3ludGhldGlj");
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private PersonId person() {
    return new PersonId(uuid());
  }

  private TextRef text() {
    return new TextRef(new TextId(uuid()), "0".repeat(64));
  }

  private <E extends Enum<E>> E code(Class<E> codes) {
    return codes.getEnumConstants()[random.nextInt(codes.getEnumConstants().length)];
  }
}
