package nl.werkplaats.command.moment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.collective.Contribution;
import nl.werkplaats.command.collective.InstitutionGate;
import nl.werkplaats.command.collective.Release;
import nl.werkplaats.command.collective.ReleaseGate;
import nl.werkplaats.command.collective.SplitGate;
import nl.werkplaats.command.measure.Formulas;
import nl.werkplaats.command.measure.PlgDimensions;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.GroupKind;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.event.CollectiveEvent.Figure;
import nl.werkplaats.kernel.event.CollectiveEvent.Group;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.people.LocationName;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.text.PersonKeys;
import nl.werkplaats.kernel.text.Seals;
import nl.werkplaats.kernel.year.HalfYear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the collective figures of a half-year from all that was recorded up to its moment, and lets
 * through only what may be said.
 */
@Component
public class Freezing {

  private static final Logger LOG = LoggerFactory.getLogger(Freezing.class);

  private final OrderedLog log;
  private final Register register;
  private final PersonKeys keys;
  private final Seals seals;

  Freezing(OrderedLog log, Register register, PersonKeys keys, Seals seals) {
    this.log = log;
    this.register = register;
    this.keys = keys;
    this.seals = seals;
  }

  /**
   * What may be said of a location, its teams and its communities.
   *
   * @param settled the position of the event with which the moment was reached
   */
  public FreezeMoment ofLocation(LocationId location, HalfYear half, long settled, Given given) {
    Past past = Past.of(location, half, log, settled, seals).orElseThrow();
    var whole = new Group(GroupKind.LOCATION, location.value());
    var saying = new Saying(whole, past, half, keys, seals);
    Map<String, Group> groups = past.happened().groups();
    var gate = new ReleaseGate(past.policy().thresholds(), past.happened()::membersOf);
    for (Measure measure : Formulas.measures()) {
      List<Contribution> contributions = past.contributions(measure);
      for (Audience audience : Audience.values()) {
        Release release = gate.release(groups.keySet(), contributions, audience);
        release.whole().ifPresent(figure -> saying.say(whole, measure, audience, figure));
        release
            .groups()
            .forEach((key, figure) -> saying.say(groups.get(key), measure, audience, figure));
      }
    }
    sayDimensions(past, whole, groups, saying);
    var freeze = new FreezeMoment(saying.moment(), location, saying.all(), given);
    LOG.info("Figures of location {} over {}: {}", location, half, freeze.said().size() - 1);
    return freeze;
  }

  private static void sayDimensions(
      Past past, Group whole, Map<String, Group> groups, Saying saying) {
    var split = new SplitGate(past.policy().thresholds());
    for (Audience audience : Audience.values()) {
      PlgDimensions.figures(past.happened(), past.opened(), parts -> split.judge(parts, audience))
          .forEach((community, figures) -> {
            Group group = community.map(groups::get).orElse(whole);
            for (Figure figure : figures) {
              saying.say(group, Measure.PLG_DIMENSIONS, audience, figure);
            }
          });
    }
  }

  /**
   * What may be said of the institution that the location belongs to, when it has several and this
   * is the last of them to reach the moment.
   */
  public Optional<FreezeMoment> ofInstitution(
      LocationId location, HalfYear half, long settled, Given given) {
    String institution = register.location(location).map(LocationName::institution).orElseThrow();
    List<LocationId> locations = register.locationsOf(institution);
    if (locations.size() < 2 || !register.haveReached(locations, half)) return Optional.empty();
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
    if (!agreed) return Optional.empty();
    Group whole = Group.institution(institution);
    var saying = new Saying(whole, last, half, keys, seals);
    var gate = new InstitutionGate(last.policy().thresholds());
    for (Measure measure : Formulas.measures()) {
      Map<String, Collection<Contribution>> contributions = new TreeMap<>();
      pasts.forEach((key, past) -> contributions.put(key, past.contributions(measure)));
      for (Audience audience : Audience.values()) {
        gate.release(contributions, audience)
            .map(sums -> new Figure(Optional.empty(), Saying.cells(sums)))
            .ifPresent(figure -> saying.say(whole, measure, audience, figure));
      }
    }
    return Optional.of(new FreezeMoment(saying.moment(), location, saying.all(), given));
  }
}
