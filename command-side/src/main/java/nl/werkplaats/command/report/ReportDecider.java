package nl.werkplaats.command.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.werkplaats.command.Decider;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.report.ReportCommand.*;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.code.CodeLists;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportEvent.*;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Refusal.NotYours;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.ReportFacts;
import nl.werkplaats.kernel.move.ReportMoves;
import nl.werkplaats.kernel.move.ReportSight;
import nl.werkplaats.kernel.people.ReportWindowFact;

/** Decides what follows when a move is asked of a learner report: guards first, events last. */
final class ReportDecider extends Decider<ReportEvent> {

  /** A report tells of what was most useful, and not of everything. */
  private static final int MOST_ACTIVITIES = 5;

  private static final String CODEBOOK = CodeLists.nameOf(ActivityType.class);

  private final ReportId id;
  private final ReportState state;
  private final boolean codes;

  /**
   * @param codes whether the asker does research in the report's study and the author consented
   */
  ReportDecider(ReportId id, ReportState state, boolean codes, Given given, Elsewhere elsewhere) {
    super(given, elsewhere);
    this.id = id;
    this.state = state;
    this.codes = codes;
  }

  Decision<ReportEvent> decide(ReportCommand move, long version) {
    if (move instanceof SubmitReport c) {
      return submit(c);
    }
    if (!state.exists()) {
      throw Refused.unknown();
    }
    ReportFacts facts = state.facts(given.today());
    Set<Hat> hats = facts.hats(given.asker(), codes);
    boolean visible = !ReportSight.of(hats).isEmpty();
    Hat hat =
        ReportMoves.TABLE.permit(move.move(), facts, hats, visible, version, given.expected());
    Map<String, UUID> made =
        move instanceof ShareReport ? Map.of("share", given.fresh()) : Map.of();
    return decide(hat, state.lastFact(), List.of(follow(move)), made);
  }

  private Decision<ReportEvent> submit(SubmitReport c) {
    rule(!state.exists(), "already-there");
    ReportWindowFact window =
        elsewhere
            .reportWindow(c.window())
            .filter(found -> given.asker().belongsTo(found.location()))
            .orElseThrow(Refused::unknown);
    if (!given.asker().teachesAt(window.location())) {
      throw new Refused(new NotYours());
    }
    rule(
        window.isOpenOn(given.day()),
        "window-not-open",
        Map.of(
            "opensOn", window.opensOn().toString(),
            "closesOn", window.closesOn().toString(),
            "given", given.day().toString()));
    elsewhere
        .reportOf(asker(), c.window())
        .ifPresent(
            earlier -> rule(false, "already-reported", Map.of("report", earlier.toString())));
    int described = c.activities().size();
    rule(
        described <= MOST_ACTIVITIES,
        "too-many-activities",
        Map.of("maximum", MOST_ACTIVITIES, "given", described));
    Map<String, UUID> made = new LinkedHashMap<>();
    IntStream.rangeClosed(1, described).forEach(no -> made.put("activity" + no, activityNo(no)));
    List<DescribedActivity> activities =
        IntStream.range(0, described)
            .mapToObj(i -> described(activityNo(i + 1), c.activities().get(i)))
            .toList();
    return decide(
        Hat.TEACHER,
        Optional.empty(),
        List.of(
            new LearnerReportSubmitted(
                id,
                c.window(),
                window.location(),
                window.study(),
                asker(),
                ref(c.inventory()),
                activities)),
        made);
  }

  /** One new identity comes in with the command; those of its activities follow from it. */
  private UUID activityNo(int number) {
    return UUID.nameUUIDFromBytes((given.fresh() + "/" + number).getBytes(UTF_8));
  }

  private DescribedActivity described(UUID activity, Described c) {
    return new DescribedActivity(
        new ItemId(activity),
        ref(c.situation()),
        seal("outcomes", c.outcomes()),
        ref(c.learned()),
        seal("carry-over", c.carryOver()),
        ref(c.differently()),
        seal("stimulators", c.stimulators()),
        ref(c.why()));
  }

  private ReportEvent follow(ReportCommand move) {
    return switch (move) {
      case CodeReport c -> {
        if (!state.describes(c.activity())) {
          throw Refused.unknown();
        }
        List<Integer> versions = CodeLists.named(CODEBOOK).orElseThrow().versions();
        rule(
            versions.contains(c.codebookVersion()),
            "unknown-codebook-version",
            Map.of(
                "minimum", versions.getFirst(),
                "maximum", versions.getLast(),
                "given", c.codebookVersion()));
        yield state.isCoded(c.activity())
            ? new ActivityRecoded(id, c.activity(), c.type(), asker(), c.codebookVersion())
            : new ActivityCoded(id, c.activity(), c.type(), asker(), c.codebookVersion());
      }
      case ShareReport c -> {
        if (!elsewhere.isPerson(c.recipient())) {
          throw Refused.unknown();
        }
        rule(!c.recipient().equals(asker()), "share-with-self");
        rule(!c.until().isBefore(given.day()), "until-in-past");
        yield new ReportShared(id, new ShareId(given.fresh()), c.recipient(), c.until());
      }
      case RevokeReportShare c -> {
        if (!state.shows(c.share())) {
          throw Refused.unknown();
        }
        yield new ReportShareRevoked(id, c.share());
      }
      case SubmitReport _ -> throw new IllegalStateException("a report is handed in only once");
    };
  }
}
