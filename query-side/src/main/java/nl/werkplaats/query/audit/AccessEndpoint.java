package nl.werkplaats.query.audit;

import nl.werkplaats.kernel.move.AuditSight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.http.AccessesAsked;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.Page;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the privacy officer who asked what of the audit, the latest first. */
@RestController
@RequestMapping(path = "/api/v1/audit/accesses", produces = MediaType.APPLICATION_JSON_VALUE)
class AccessEndpoint {

  private final Accesses accesses;
  private final Joins joins;

  AccessEndpoint(Accesses accesses, Joins joins) {
    this.accesses = accesses;
    this.joins = joins;
  }

  @GetMapping
  Page<AccessAnswer> accesses(AccessesAsked asked, Standing reader) {
    var search =
        new Accesses.Search(
            AuditSight.ACCESSES.places(reader, asked.inLocation()),
            asked.by(),
            asked.first(),
            asked.last());
    int limit = asked.page().atMost();
    Cut<Access> cut =
        Cut.of(
            limit,
            asked.page().before(),
            limit + 1,
            (place, most) -> accesses.before(place, most, search),
            Access::number,
            found -> found,
            Access::number);
    return cut.page(
        joins.join(
            joined -> cut.seen().stream().map(one -> AccessAnswer.of(one, joined)).toList()));
  }
}
