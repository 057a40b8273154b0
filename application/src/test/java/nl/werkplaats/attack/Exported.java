package nl.werkplaats.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.command.measure.Formulas;
import nl.werkplaats.command.measure.Happenings;
import nl.werkplaats.command.measure.Opened;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.event.LocationEvent.GrowthMomentReached;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.release.Contribution;
import nl.werkplaats.kernel.release.Release;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.query.export.Journeys;
import nl.werkplaats.query.export.Kind;

/** What is exported of one location for one half-year, beside what it was counted from. */
final class Exported {

  private final LocationId location;
  private final HalfYear half;
  private final List<Recorded> past = new ArrayList<>();
  private final Journeys journeys;

  Exported(PlayedLog log, LocationId location, HalfYear half) {
    this.location = location;
    this.half = half;
    for (Recorded one : log.log().ofLocation(location, 0, log.log().head(), 100_000)) {
      if (one.event() instanceof GrowthMomentReached reached && reached.halfYear().equals(half)) {
        break;
      }
      past.add(one);
    }
    this.journeys = journeys(past);
  }

  private Journeys journeys(List<Recorded> some) {
    var folded = new Journeys(half);
    some.forEach(one -> folded.fold(one.event(), one.by()));
    return folded;
  }

  String place() {
    return location.toString();
  }

  String time() {
    return half.label();
  }

  Release release(Kind kind) {
    return journeys.release(kind);
  }

  /** What was counted, and where and when that was. */
  List<Contribution> truth(Kind kind) {
    return journeys.contributions(kind).stream()
        .map(one ->
            new Contribution(one.persons(), one.cell(), one.weight(), Set.of(place(), time())))
        .toList();
  }

  Set<QuestionId> questions() {
    Set<QuestionId> all = new LinkedHashSet<>();
    for (Recorded one : past) {
      if (one.event() instanceof QuestionEvent event) all.add(event.question());
    }
    return all;
  }

  /** How one question counts in the export, if it does. */
  Optional<Contribution> journey(QuestionId question) {
    return journeys(pastOf(question)).contributions(Kind.QUESTION).stream().findFirst();
  }

  /** How it counts among the questions that came back to a dialogue or did not, if it does. */
  Optional<Contribution> returned(QuestionId question) {
    var happened = new Happenings(half);
    pastOf(question).forEach(one -> happened.fold(one.event(), one.by()));
    return Formulas.contributions(Measure.RETURN, happened, new Opened(Map.of())).stream()
        .findFirst();
  }

  /** The past as if it were the only question. */
  private List<Recorded> pastOf(QuestionId question) {
    return past.stream()
        .filter(one ->
            !(one.event() instanceof QuestionEvent event) || event.question().equals(question))
        .toList();
  }

  /** The groups that somebody has part in, by names that hold in this half-year alone. */
  Map<String, Set<PersonId>> own(Contribution one) {
    Map<String, Set<PersonId>> own = new HashMap<>();
    one.own().forEach((group, persons) -> own.put(name(group), persons));
    return own;
  }

  String name(String group) {
    return group + " in " + half;
  }

  String ended() {
    return "ended in " + half;
  }

  String tried() {
    return "tried before " + half;
  }
}
