package nl.werkplaats.query.growth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.move.GrowthShareFacts;
import nl.werkplaats.kernel.people.Opening;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.Opened;
import nl.werkplaats.query.http.Person;

/**
 * One view that somebody shows to somebody.
 *
 * @param opened when the recipient opened it, for its owner, the latest first
 * @param growth what is shown; absent in lists, and once it was revoked
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record GrowthShareAnswer(
    ShareId id,
    long version,
    GrowthShareFacts.Stage stage,
    List<String> allowedMoves,
    GrowthView view,
    Optional<SchoolYear> schoolYear,
    Person owner,
    Person recipient,
    LocalDate until,
    Instant sharedAt,
    Optional<List<Opened>> opened,
    Optional<GrowthAnswer> growth) {

  /** Under this name openings of it are kept. */
  static final String WHAT = "growth";

  static GrowthShareAnswer of(SeenGrowthShare seen, List<Opening> openings, Joined joined) {
    GrowthShareView view = seen.view();
    return new GrowthShareAnswer(
        view.id(),
        seen.kept().version(),
        view.facts().stage(),
        seen.allowedMoves(),
        view.view(),
        view.schoolYear(),
        joined.person(view.owner()),
        joined.person(view.recipient()),
        view.until(),
        view.sharedAt(),
        seen.isOwn() ? Optional.of(Opened.perDay(openings, joined)) : Optional.empty(),
        Optional.empty());
  }

  GrowthShareAnswer showing(Optional<GrowthAnswer> shown) {
    return new GrowthShareAnswer(
        id,
        version,
        stage,
        allowedMoves,
        view,
        schoolYear,
        owner,
        recipient,
        until,
        sharedAt,
        opened,
        shown);
  }
}
