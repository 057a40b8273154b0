package nl.werkplaats.attack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.command.measure.Formulas;
import nl.werkplaats.command.measure.Happenings;
import nl.werkplaats.command.measure.Opened;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.GroupKind;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveViewPublished;
import nl.werkplaats.kernel.event.CollectiveEvent.Figure;
import nl.werkplaats.kernel.event.LocationEvent.GrowthMomentReached;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.release.Contribution;
import nl.werkplaats.kernel.release.Contribution.Cell;
import nl.werkplaats.kernel.release.Release;
import nl.werkplaats.kernel.release.Release.Sum;
import nl.werkplaats.kernel.year.HalfYear;

/** What is published of one location for one half-year, beside what it was counted from. */
final class Published {

  private final PlayedLog log;
  private final LocationId location;
  private final HalfYear half;
  private final Happenings happened;
  private final Opened opened;
  private final List<CollectiveViewPublished> said;

  Published(PlayedLog log, LocationId location, HalfYear half) {
    this.log = log;
    this.location = location;
    this.half = half;
    this.said = log.frozen(location, half);
    this.happened = new Happenings(half);
    for (Recorded one : log.log().ofLocation(location, 0, log.log().head(), 100_000)) {
      if (one.event() instanceof GrowthMomentReached reached && reached.halfYear().equals(half)) {
        break;
      }
      happened.fold(one.event(), one.by());
    }
    this.opened = new Opened(log.seals().openAll(happened.sealed()));
  }

  String place() {
    return location.toString();
  }

  String time() {
    return half.label();
  }

  /** What was counted, and where and when that was. */
  List<Contribution> truth(Measure measure) {
    return Formulas.contributions(measure, happened, opened).stream()
        .map(one -> {
          Map<String, Set<PersonId>> own = new HashMap<>(one.own());
          own.put(place(), one.persons());
          own.put(time(), one.persons());
          return new Contribution(one.persons(), one.cell(), one.weight(), own);
        })
        .toList();
  }

  /** What is published of the institution besides. */
  List<CollectiveViewPublished> ofInstitution() {
    return said.stream().filter(one -> one.group().kind() == GroupKind.INSTITUTION).toList();
  }

  /** The figures of one measure as one audience reads them. */
  Release release(Measure measure, Audience audience) {
    Map<Boolean, List<CollectiveViewPublished>> parts =
        said.stream()
            .filter(one -> one.measure() == measure && one.audience() == audience)
            .filter(one -> one.group().kind() != GroupKind.INSTITUTION)
            .collect(groupingBy(one -> one.group().kind() == GroupKind.LOCATION));
    Set<Cell> cells = truth(measure).stream().map(Contribution::cell).collect(toSet());
    return new Release(
        parts.getOrDefault(true, List.of()).stream().findFirst().map(one -> figure(one, cells)),
        parts.getOrDefault(false, List.of()).stream()
            .collect(toMap(one -> one.group().id().toString(), one -> figure(one, cells))),
        Set.of());
  }

  private Release.Figure figure(CollectiveViewPublished one, Set<Cell> cells) {
    Figure figure = log.figure(one);
    return new Release.Figure(sums(figure, cells), persons(one));
  }

  /** How many people had part in what was counted; that is told to nobody. */
  private int persons(CollectiveViewPublished one) {
    return (int)
        truth(one.measure()).stream()
            .filter(each -> each.groups().contains(one.group().id().toString()))
            .flatMap(each -> each.persons().stream())
            .distinct()
            .count();
  }

  /** What the codes of a figure stand for, to who knows the lists of codes. */
  static List<Sum> sums(Figure figure, Set<Cell> cells) {
    return figure.cells().stream()
        .map(told -> {
          Optional<Cell> named =
              cells.stream().filter(cell -> cell.leaf().equals(told.code())).findFirst();
          String parent = named.map(Cell::parent).orElse(told.code().replaceFirst("\\.REST$", ""));
          return new Sum(parent, named.map(Cell::leaf), told.value().longValueExact());
        })
        .toList();
  }
}
