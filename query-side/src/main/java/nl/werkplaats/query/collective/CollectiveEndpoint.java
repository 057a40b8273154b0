package nl.werkplaats.query.collective;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.GroupKind;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.event.CollectiveEvent.Group;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.move.GrowthSight;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.CommunityFact;
import nl.werkplaats.kernel.people.LocationName;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.TeamFact;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.HalfYearsAsked;
import nl.werkplaats.query.http.Hindsight;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.http.MomentAsked;
import nl.werkplaats.query.http.Versioned;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was frozen of groups; there is nothing to ask for but a school year or half of it. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class CollectiveEndpoint {

  private final Moments moments;
  private final Register register;
  private final Joins joins;
  private final Hindsight hindsight;

  CollectiveEndpoint(Moments moments, Register register, Joins joins, Hindsight hindsight) {
    this.moments = moments;
    this.register = register;
    this.joins = joins;
    this.hindsight = hindsight;
  }

  @GetMapping("/locations/{id}/growth")
  CollectiveAnswer location(
      @PathVariable String id,
      HalfYearsAsked asked,
      MomentAsked then,
      Standing reader,
      Locale language) {
    LocationId location = Versioned.id(id, LocationId::of);
    var group = new Group(GroupKind.LOCATION, location.value());
    return answer(location, group, reader.teachesAt(location), asked, then, reader, language);
  }

  @GetMapping("/locations/{id}/institution/growth")
  CollectiveAnswer institution(
      @PathVariable String id,
      HalfYearsAsked asked,
      MomentAsked then,
      Standing reader,
      Locale language) {
    LocationId location = Versioned.id(id, LocationId::of);
    String name =
        register.location(location).map(LocationName::institution).orElseThrow(Refused::unknown);
    var group = Group.institution(name);
    return answer(location, group, reader.teachesAt(location), asked, then, reader, language);
  }

  @GetMapping("/locations/{id}/teams/{team}/growth")
  CollectiveAnswer team(
      @PathVariable String id,
      @PathVariable String team,
      HalfYearsAsked asked,
      MomentAsked then,
      Standing reader,
      Locale language) {
    LocationId location = Versioned.id(id, LocationId::of);
    TeamFact found =
        register
            .team(Versioned.id(team, TeamId::of))
            .filter(one -> one.location().equals(location))
            .orElseThrow(Refused::unknown);
    var group = new Group(GroupKind.TEAM, found.team().value());
    boolean member = found.members().contains(reader.person());
    return answer(location, group, member, asked, then, reader, language);
  }

  @GetMapping("/communities/{id}/growth")
  CollectiveAnswer community(
      @PathVariable String id,
      HalfYearsAsked asked,
      MomentAsked then,
      Standing reader,
      Locale language) {
    CommunityFact found =
        register.community(Versioned.id(id, CommunityId::of)).orElseThrow(Refused::unknown);
    var group = new Group(GroupKind.COMMUNITY, found.community().value());
    boolean member =
        found.members().contains(reader.person()) || found.leaders().contains(reader.person());
    return answer(found.location(), group, member, asked, then, reader, language);
  }

  private CollectiveAnswer answer(
      LocationId location,
      Group group,
      boolean member,
      HalfYearsAsked asked,
      MomentAsked then,
      Standing reader,
      Locale language) {
    Audience audience = GrowthSight.of(reader.at(location), member).orElseThrow(Refused::unknown);
    // A team or community is frozen with its location, also when nothing of it may be told.
    UUID frozenWith = group.kind() == GroupKind.INSTITUTION ? group.id() : location.value();
    // A figure is told once it is published, whatever it is about.
    Optional<Past> past =
        hindsight.at(then).map(moment -> moment.known().within(moments.scope(frozenWith)));
    Moments as = past.map(moments::at).orElse(moments);
    Map<HalfYear, MomentView> frozen = as.of(frozenWith);
    Map<HalfYear, MomentView> said = frozenWith.equals(group.id()) ? frozen : as.of(group.id());
    var telling = new Telling(Language.of(language));
    List<CollectiveAnswer.Moment> halfYears =
        joins.join(joined ->
            frozen.entrySet().stream()
                .filter(one -> asked.covers(one.getKey()))
                .flatMap(one ->
                    one.getValue().frozenAt().stream()
                        .map(at -> {
                          Optional<MomentView> view = Optional.ofNullable(said.get(one.getKey()));
                          List<CollectiveAnswer.Told> told = told(view, audience, telling, joined);
                          return new CollectiveAnswer.Moment(
                              one.getKey(), one.getKey().year(), at, told, withheld(told));
                        }))
                .toList());
    return new CollectiveAnswer(
        group.kind(), Telling.id(group), audience, halfYears, past.map(Past::asOf));
  }

  private static List<CollectiveAnswer.Told> told(
      Optional<MomentView> view, Audience audience, Telling telling, Joined joined) {
    return view.stream()
        .flatMap(moment -> moment.said().stream())
        .filter(one -> one.audience() == audience)
        .flatMap(one -> telling.tell(one, joined).stream())
        .toList();
  }

  private static List<Measure> withheld(List<CollectiveAnswer.Told> told) {
    List<Measure> measures = told.stream().map(CollectiveAnswer.Told::measure).toList();
    return Arrays.stream(Measure.values()).filter(one -> !measures.contains(one)).toList();
  }
}
