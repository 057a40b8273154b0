package nl.werkplaats.growth;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.command.measure.Formulas;
import nl.werkplaats.command.measure.Happenings;
import nl.werkplaats.command.measure.Opened;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveMomentClosed;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveViewPublished;
import nl.werkplaats.kernel.event.CollectiveEvent.Figure;
import nl.werkplaats.kernel.event.CollectiveEvent.Group;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.release.Release;
import nl.werkplaats.kernel.release.ReleaseGate;
import nl.werkplaats.kernel.text.Seals;
import nl.werkplaats.kernel.year.HalfYear;

/** Counts anew what was published, out of the log up to the position that the events name. */
final class AsOf {

  private final OrderedLog log;
  private final Seals seals;

  AsOf(OrderedLog log, Seals seals) {
    this.log = log;
    this.seals = seals;
  }

  /** That each counted figure is what the location's log said then, and that no other was told. */
  void assertEventsSayWhatTheLogSaid(LocationId location, HalfYear half) {
    List<Recorded> stream = log.stream(MomentId.of(location.value(), half).toString());
    List<CollectiveViewPublished> published =
        stream.stream()
            .map(Recorded::event)
            .filter(CollectiveViewPublished.class::isInstance)
            .map(CollectiveViewPublished.class::cast)
            .toList();
    var closed = (CollectiveMomentClosed) stream.getLast().event();
    assertThat(closed.published()).isEqualTo(published.size()).isPositive();
    assertThat(published).extracting(CollectiveViewPublished::upTo).containsOnly(closed.upTo());

    Happenings happened = happenings(location, half, closed.upTo());
    var opened = new Opened(seals.openAll(happened.sealed()));
    Map<String, String> counted = new TreeMap<>();
    for (Audience audience : Audience.values()) {
      Map<Measure, Release> releases = new EnumMap<>(Measure.class);
      for (Measure measure : Formulas.measures()) {
        releases.put(
            measure,
            new ReleaseGate(happened.policy().thresholds())
                .release(
                    happened.groups().keySet(),
                    Formulas.contributions(measure, happened, opened),
                    audience));
      }
      // Both count the same dialogues, and so are told of the same groups.
      Set<String> both = new HashSet<>(releases.get(Measure.DEMAND_DRIVEN).groups().keySet());
      both.retainAll(releases.get(Measure.EXPERT_MIX).groups().keySet());
      releases.computeIfPresent(Measure.DEMAND_DRIVEN, (_, release) -> release.only(both));
      releases.computeIfPresent(Measure.EXPERT_MIX, (_, release) -> release.only(both));
      releases.forEach((measure, release) -> {
        release
            .whole()
            .ifPresent(figure -> put(counted, location.value(), measure, audience, figure));
        release
            .groups()
            .forEach((key, figure) -> {
              Group group = happened.groups().get(key);
              put(counted, group.id(), measure, audience, figure);
            });
      });
    }
    Map<String, String> told = new TreeMap<>();
    published.stream()
        .filter(one -> one.measure() != Measure.PLG_DIMENSIONS)
        .forEach(one -> told.put(key(one.group().id(), one.measure(), one.audience()), said(one)));
    assertThat(told).isEqualTo(counted);
  }

  private Happenings happenings(LocationId location, HalfYear half, long upTo) {
    var happened = new Happenings(half);
    for (Recorded one : log.ofLocation(location, 0, upTo, Integer.MAX_VALUE)) {
      happened.fold(one.event(), one.by());
    }
    return happened;
  }

  private static void put(
      Map<String, String> counted,
      UUID group,
      Measure measure,
      Audience audience,
      Release.Figure figure) {
    Map<String, List<Release.Sum>> ofParent =
        figure.sums().stream().collect(groupingBy(Release.Sum::parent));
    Stream<String> cells =
        figure.sums().stream()
            .map(sum -> {
              boolean alone = ofParent.get(sum.parent()).size() == 1;
              String rest = sum.parent() + (alone ? "" : ".REST");
              return sum.leaf().orElse(rest) + "=" + sum.weight();
            });
    counted.put(key(group, measure, audience), line(cells));
  }

  private String said(CollectiveViewPublished one) {
    if (one.sealed().isPresent()) {
      List<String> codes = seals.open(one.sealed().get()).orElseThrow();
      return codes.stream().sorted().toList().toString();
    }
    Figure figure = one.figure().orElseThrow();
    Stream<String> cells =
        figure.cells().stream().map(cell -> cell.code() + "=" + cell.value().toPlainString());
    return line(cells);
  }

  private static String line(Stream<String> cells) {
    return cells.sorted().toList().toString();
  }

  private static String key(UUID group, Measure measure, Audience audience) {
    return measure + " of " + group + " to " + audience;
  }
}
