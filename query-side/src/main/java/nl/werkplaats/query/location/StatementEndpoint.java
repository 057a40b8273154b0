package nl.werkplaats.query.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.Hindsight;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.MomentAsked;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.PageAsked;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.http.VisionsAsked;
import nl.werkplaats.query.location.StatementView.Kind;
import nl.werkplaats.query.projection.Kept;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows what was decided and envisioned at a location to everyone who is something there; whoever
 * only looks into what is recorded is shown when, and not the words.
 */
@RestController
@RequestMapping(path = "/api/v1/locations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class StatementEndpoint {

  private final Statements statements;
  private final Joins joins;
  private final Hindsight hindsight;

  StatementEndpoint(Statements statements, Joins joins, Hindsight hindsight) {
    this.statements = statements;
    this.joins = joins;
    this.hindsight = hindsight;
  }

  /** One version of a vision; the text is absent when it was removed or is not for this reader. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Vision(
      Optional<TeamId> team, Optional<Integer> version, LocalDate day, Optional<String> text) {}

  /** One decision; the subject is absent when it was removed or is not for this reader. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Decision(Optional<DeciderBody> deciderBody, LocalDate day, Optional<String> subject) {}

  @GetMapping("/visions")
  Page<Vision> visions(
      @PathVariable String id, VisionsAsked asked, MomentAsked then, Standing reader) {
    LocationId location = Versioned.id(id, LocationId::of);
    Optional<Past> past = hindsight.at(then, Optional.of(location), reader);
    Cut<Kept<StatementView>> cut =
        past.map(statements::at)
            .orElse(statements)
            .list(location, Kind.VISION, asked.ofTeam(), asked.atMost(), asked.before(), reader);
    return page(
        cut,
        past,
        (view, joined) ->
            new Vision(view.team(), view.version(), day(view), words(view, joined, reader)));
  }

  @GetMapping("/decisions")
  Page<Decision> decisions(
      @PathVariable String id, PageAsked asked, MomentAsked then, Standing reader) {
    LocationId location = Versioned.id(id, LocationId::of);
    Optional<Past> past = hindsight.at(then, Optional.of(location), reader);
    Cut<Kept<StatementView>> cut =
        past.map(statements::at)
            .orElse(statements)
            .list(
                location, Kind.DECISION, Optional.empty(), asked.atMost(), asked.before(), reader);
    return page(
        cut,
        past,
        (view, joined) -> new Decision(view.deciderBody(), day(view), words(view, joined, reader)));
  }

  private <T> Page<T> page(
      Cut<Kept<StatementView>> cut,
      Optional<Past> past,
      BiFunction<StatementView, Joined, T> writing) {
    return cut.page(
        joins.join(
            joined -> cut.seen().stream().map(kept -> writing.apply(kept.view(), joined)).toList()),
        past);
  }

  private static Optional<String> words(StatementView view, Joined joined, Standing reader) {
    return reader.isColleagueAt(view.location()) ? joined.text(view.text()) : Optional.empty();
  }

  private static LocalDate day(StatementView view) {
    return LocalDate.ofInstant(view.at(), SchoolYear.ZONE);
  }
}
