package nl.werkplaats.query.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.LocationFacts;
import nl.werkplaats.kernel.move.LocationMoves;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.asof.Scope;
import nl.werkplaats.query.http.Hindsight;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.http.MomentAsked;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.Person;
import nl.werkplaats.query.http.VersionAsked;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.http.Waits;
import nl.werkplaats.query.projection.Kept;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows locations to those who are something there. */
@RestController
@RequestMapping(path = "/api/v1/locations", produces = MediaType.APPLICATION_JSON_VALUE)
class LocationEndpoint {

  private static final Set<Hat> KNOW_TEAMS =
      Set.of(Hat.SCHOOL_TRAINER, Hat.QUALITY_OFFICER, Hat.ADMINISTRATOR);

  private final Locations locations;
  private final Boards boards;
  private final Waits waits;
  private final Joins joins;
  private final Hindsight hindsight;

  LocationEndpoint(
      Locations locations, Boards boards, Waits waits, Joins joins, Hindsight hindsight) {
    this.locations = locations;
    this.boards = boards;
    this.waits = waits;
    this.joins = joins;
    this.hindsight = hindsight;
  }

  /** A location in a list. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record LocationLine(
      LocationId id,
      long version,
      LocationFacts.Stage stage,
      List<String> allowedMoves,
      String name,
      String institution,
      LocalDate adoptedOn,
      Optional<LocationId> inspiredBy) {}

  @GetMapping
  Page<LocationLine> locations(Standing reader) {
    return new Page<>(
        locations.all(reader).stream().map(kept -> line(kept, reader)).toList(), Optional.empty());
  }

  private static LocationLine line(Kept<LocationView> kept, Standing reader) {
    LocationView view = kept.view();
    return new LocationLine(
        view.id(),
        kept.version(),
        LocationFacts.Stage.REGISTERED,
        allowedMoves(view, reader),
        view.name(),
        view.institution(),
        view.adoptedOn(),
        view.inspiredBy());
  }

  private static List<String> allowedMoves(LocationView view, Standing reader) {
    var facts = new LocationFacts(view.id(), view.inTeams());
    return LocationMoves.TABLE.allowed(facts, facts.hats(reader));
  }

  @GetMapping("/{id}")
  ResponseEntity<LocationAnswer> location(
      @PathVariable String id, VersionAsked asked, MomentAsked then, Standing reader) {
    LocationId location = Versioned.id(id, LocationId::of);
    Optional<Past> past = hindsight.at(then, asked);
    Kept<LocationView> kept = await(location, asked, past, reader);
    LocationAnswer answer = joins.join(joined -> write(kept, past, reader, joined));
    return Versioned.answer(answer, Optional.of(answer.version()).filter(_ -> past.isEmpty()));
  }

  private Kept<LocationView> await(
      LocationId location, VersionAsked asked, Optional<Past> past, Standing reader) {
    Locations as = past.map(locations::at).orElse(locations);
    return waits.see(
        asked, reader, () -> as.see(location, reader), now -> OptionalLong.of(now.version()));
  }

  private static LocationAnswer write(
      Kept<LocationView> kept, Optional<Past> past, Standing reader, Joined joined) {
    LocationView view = kept.view();
    Set<Hat> hats = reader.hatsAt(view.id());
    boolean knowsTeams = !Collections.disjoint(hats, KNOW_TEAMS);
    return new LocationAnswer(
        view.id(),
        kept.version(),
        LocationFacts.Stage.REGISTERED,
        past.isPresent() ? Optional.empty() : Optional.of(allowedMoves(view, reader)),
        view.name(),
        view.institution(),
        view.adoptedOn(),
        view.inspiredBy(),
        view.teams().stream().map(team -> write(team, knowsTeams, joined)).toList(),
        hats.contains(Hat.ADMINISTRATOR)
            ? Optional.of(view.grants().stream().map(one -> write(one, joined)).toList())
            : Optional.empty(),
        view.policy().map(LocationEndpoint::write),
        past.map(Past::asOf));
  }

  private static LocationAnswer.Policy write(LocationView.Policy policy) {
    return new LocationAnswer.Policy(
        policy.version(),
        policy.members(),
        policy.outsiders(),
        policy.mostShare(),
        policy.consentReference(),
        policy.adoptedAt());
  }

  private static LocationAnswer.Team write(
      LocationView.Team team, boolean knowsTeams, Joined joined) {
    return new LocationAnswer.Team(
        team.id(),
        team.title(),
        team.leader().filter(_ -> knowsTeams).map(joined::person),
        knowsTeams ? Optional.of(people(team.members(), joined)) : Optional.empty());
  }

  private static List<Person> people(List<PersonId> people, Joined joined) {
    return people.stream().map(joined::person).toList();
  }

  private static LocationAnswer.Grant write(LocationView.Grant grant, Joined joined) {
    return new LocationAnswer.Grant(joined.person(grant.person()), grant.role(), grant.until());
  }

  @GetMapping("/{id}/board")
  Board board(
      @PathVariable String id,
      VersionAsked asked,
      MomentAsked then,
      Locale language,
      Standing reader) {
    LocationId location = Versioned.id(id, LocationId::of);
    Optional<Past> past =
        hindsight.at(then, asked).map(moment -> moment.within(Scope.of(location)));
    await(location, asked, past, reader);
    return past.map(boards::at).orElse(boards).of(location, Language.of(language), reader);
  }
}
