package nl.werkplaats.command.moment;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.werkplaats.command.measure.Formulas;
import nl.werkplaats.command.measure.PlgDimensions;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.GroupKind;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.event.CollectiveEvent.Figure;
import nl.werkplaats.kernel.event.CollectiveEvent.Group;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.people.LocationName;
import nl.werkplaats.kernel.people.ReachedMoment;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.release.Contribution;
import nl.werkplaats.kernel.release.InstitutionGate;
import nl.werkplaats.kernel.release.Release;
import nl.werkplaats.kernel.release.ReleaseGate;
import nl.werkplaats.kernel.release.SplitGate;
import nl.werkplaats.kernel.text.PersonKeys;
import nl.werkplaats.kernel.text.Seals;
import nl.werkplaats.kernel.year.HalfYear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the collective figures of a half-year from all that was recorded up to its moment, and lets
 * through only what may be said.
 */
public final class Freezing {

  private static final Logger LOG = LoggerFactory.getLogger(Freezing.class);

  private final OrderedLog log;
  private final Register register;
  private final PersonKeys keys;
  private final Seals seals;

  public Freezing(OrderedLog log, Register register, PersonKeys keys, Seals seals) {
    this.log = log;
    this.register = register;
    this.keys = keys;
    this.seals = seals;
  }

  /** What may be said of a location, its teams and its communities. */
  public FreezeMoment ofLocation(ReachedMoment reached, Instant now, UUID fresh) {
    HalfYear half = reached.half();
    LocationId location = reached.location();
    Past past = Past.of(location, half, log, settled(), seals).orElseThrow();
    var whole = new Group(GroupKind.LOCATION, location.value());
    var saying = new Saying(whole, past, half, keys, seals);
    Map<String, Group> groups = past.happened().groups();
    var gate = new ReleaseGate(past.policy().thresholds());
    Map<Measure, List<Contribution>> contributions = new EnumMap<>(Measure.class);
    for (Measure measure : Formulas.measures()) {
      contributions.put(measure, past.contributions(measure));
    }
    for (Audience audience : Audience.values()) {
      Map<Measure, Release> releases = new EnumMap<>(Measure.class);
      contributions.forEach(
          (measure, some) -> releases.put(measure, gate.release(groups.keySet(), some, audience)));
      ofTheSame(releases);
      releases.forEach((measure, release) -> {
        release.whole().ifPresent(figure -> saying.say(whole, measure, audience, figure));
        release
            .groups()
            .forEach((key, figure) -> saying.say(groups.get(key), measure, audience, figure));
      });
    }
    sayDimensions(past, whole, groups, saying);
    var freeze = new FreezeMoment(saying.moment(), location, saying.all(), past.given(now, fresh));
    LOG.info("Figures of location {} over {}: {}", location, half, freeze.said().size() - 1);
    return freeze;
  }

  /**
   * Two measures of the same dialogues are told of the same groups: otherwise all dialogues by one,
   * less those of a team by the same and of another team by the other, would be of a few.
   */
  private static void ofTheSame(Map<Measure, Release> releases) {
    Set<String> both = new HashSet<>(releases.get(Measure.DEMAND_DRIVEN).groups().keySet());
    both.retainAll(releases.get(Measure.EXPERT_MIX).groups().keySet());
    for (Measure measure : List.of(Measure.DEMAND_DRIVEN, Measure.EXPERT_MIX)) {
      releases.computeIfPresent(measure, (_, release) -> release.only(both));
    }
  }

  private static void sayDimensions(
      Past past, Group whole, Map<String, Group> groups, Saying saying) {
    var split = new SplitGate(past.policy().thresholds());
    for (Audience audience : Audience.values()) {
      PlgDimensions.figures(
              past.happened(),
              past.opened(),
              parts -> split.judge(parts, Audience.MEMBERS),
              parts -> split.judge(parts, audience))
          .forEach((community, figures) -> {
            // A community of elsewhere is no group of this location.
            Optional<Group> group =
                community.isEmpty() ? Optional.of(whole) : community.map(groups::get);
            group.ifPresent(of ->
                figures.forEach(one -> saying.say(of, Measure.PLG_DIMENSIONS, audience, one)));
          });
    }
  }

  /** The moment of a location, by which one sees whether it is frozen. */
  public static MomentId momentOf(ReachedMoment reached) {
    return MomentId.of(reached.location().value(), reached.half());
  }

  /** The moment of the institution that the location belongs to. */
  public MomentId institutionMomentOf(ReachedMoment reached) {
    return MomentId.of(Group.institution(institution(reached)).id(), reached.half());
  }

  /** Whether the institution has several locations, and all of them have reached the moment. */
  public boolean isLastOfInstitution(ReachedMoment one, Collection<ReachedMoment> reached) {
    List<LocationId> locations = register.locationsOf(institution(one), one.half());
    return locations.size() > 1
        && locations.getLast().equals(one.location())
        && locations.stream()
            .allMatch(location -> reached.contains(new ReachedMoment(location, one.half())));
  }

  private String institution(ReachedMoment reached) {
    return register.location(reached.location()).map(LocationName::institution).orElseThrow();
  }

  /** What may be said of all locations of an institution together. */
  public Optional<FreezeMoment> ofInstitution(ReachedMoment one, Instant now, UUID fresh) {
    HalfYear half = one.half();
    LocationId location = one.location();
    String institution = institution(one);
    List<LocationId> locations = register.locationsOf(institution, half);
    long settled = settled();
    Map<String, Past> pasts = new TreeMap<>();
    for (LocationId each : locations) {
      Optional<Past> past = Past.of(each, half, log, settled, seals);
      if (past.isEmpty()) return Optional.empty();
      pasts.put(each.toString(), past.get());
    }
    Past last = pasts.get(location.toString());
    // Whoever is told sooner at one location could subtract it from all.
    boolean agreed =
        pasts.values().stream()
            .allMatch(past -> past.policy().thresholds().equals(last.policy().thresholds()));
    Group whole = Group.institution(institution);
    var saying = new Saying(whole, last, half, keys, seals);
    if (!agreed) {
      LOG.warn(
          "The locations of {} agreed on different policies: nothing is told of {}",
          institution,
          half);
      return Optional.of(
          new FreezeMoment(saying.moment(), location, saying.all(), last.given(now, fresh)));
    }
    var gate = new InstitutionGate(last.policy().thresholds());
    for (Measure measure : Formulas.measures()) {
      Map<String, Collection<Contribution>> contributions = new TreeMap<>();
      pasts.forEach((key, past) -> contributions.put(key, past.contributions(measure)));
      for (Audience audience : Audience.values()) {
        gate.release(contributions)
            .map(sums -> new Figure(Optional.empty(), Saying.cells(sums)))
            .ifPresent(figure -> saying.say(whole, measure, audience, figure));
      }
    }
    return Optional.of(
        new FreezeMoment(saying.moment(), location, saying.all(), last.given(now, fresh)));
  }

  /** Up to where the log is final now. */
  private long settled() {
    try {
      return log.settledHead();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the log was settled", e);
    }
  }
}
