package nl.werkplaats.command.moment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.event.CollectiveEvent;
import nl.werkplaats.kernel.event.CollectiveEvent.Cell;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveMomentClosed;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveViewPublished;
import nl.werkplaats.kernel.event.CollectiveEvent.Figure;
import nl.werkplaats.kernel.event.CollectiveEvent.Group;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.release.Release;
import nl.werkplaats.kernel.text.PersonKeys;
import nl.werkplaats.kernel.text.Seals;
import nl.werkplaats.kernel.year.HalfYear;

/** Puts figures into the words of events: open for outsiders, sealed for members. */
final class Saying {

  private final MomentId moment;
  private final Group about;
  private final LocationId location;
  private final HalfYear half;
  private final long upTo;
  private final String policyVersion;
  private final PersonKeys keys;
  private final Seals seals;
  private final List<CollectiveEvent> said = new ArrayList<>();

  Saying(Group about, Past past, HalfYear half, PersonKeys keys, Seals seals) {
    this.moment = MomentId.of(about.id(), half);
    this.about = about;
    this.location = past.location();
    this.half = half;
    this.upTo = past.upTo();
    this.policyVersion = past.policy().version();
    this.keys = keys;
    this.seals = seals;
  }

  MomentId moment() {
    return moment;
  }

  void say(Group group, Measure measure, Audience audience, Release.Figure figure) {
    // How many people one figure is of, less how many another is of, would be of a few.
    say(group, measure, audience, new Figure(Optional.empty(), cells(figure.sums())));
  }

  void say(Group group, Measure measure, Audience audience, Figure figure) {
    boolean open = audience == Audience.OUTSIDERS;
    said.add(
        new CollectiveViewPublished(
            moment,
            location,
            group,
            half,
            measure,
            audience,
            Optional.of(figure).filter(_ -> open),
            open ? Optional.empty() : Optional.of(sealed(group, measure, figure)),
            upTo,
            policyVersion));
  }

  /** Everything that was said, and that this is all. */
  List<CollectiveEvent> all() {
    List<CollectiveEvent> all = new ArrayList<>(said);
    all.add(
        new CollectiveMomentClosed(
            moment, location, about, half, said.size(), upTo, policyVersion));
    return all;
  }

  /** What is left of a parent beside its named codes has a name of its own. */
  static List<Cell> cells(List<Release.Sum> sums) {
    Map<String, Integer> ofParent = new HashMap<>();
    sums.forEach(sum -> ofParent.merge(sum.parent(), 1, Integer::sum));
    return sums.stream()
        .map(sum -> {
          String rest = ofParent.get(sum.parent()) == 1 ? sum.parent() : sum.parent() + ".REST";
          return new Cell(sum.leaf().orElse(rest), BigDecimal.valueOf(sum.weight()));
        })
        .toList();
  }

  private SealedAnswer sealed(Group group, Measure measure, Figure figure) {
    // A group has a key of its own, so that what only its members may see can be made unreadable.
    var key = new PersonId(group.id());
    keys.makeIfAbsent(key);
    Stream<String> n = figure.n().map(persons -> "N=" + persons).stream();
    Stream<String> cells =
        figure.cells().stream().map(cell -> cell.code() + "=" + cell.value().toPlainString());
    return seals.seal(key, field(measure), Stream.concat(n, cells).toList());
  }

  /** Means per dimension and part take more room than any sums. */
  private static String field(Measure measure) {
    return measure == Measure.PLG_DIMENSIONS ? "dimensions" : "collective";
  }
}
