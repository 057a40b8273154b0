package nl.werkplaats.query.facilitation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.PlaceAsked;
import nl.werkplaats.query.http.VersionAsked;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.http.Waits;
import nl.werkplaats.query.theme.Themes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the ledger of facilitation to those who ask and those who decide. */
@RestController
@RequestMapping(path = "/api/v1/facilitations", produces = MediaType.APPLICATION_JSON_VALUE)
class FacilitationEndpoint {

  private final Facilitations facilitations;
  private final Themes themes;
  private final Waits waits;
  private final Joins joins;

  FacilitationEndpoint(Facilitations facilitations, Themes themes, Waits waits, Joins joins) {
    this.facilitations = facilitations;
    this.themes = themes;
    this.waits = waits;
    this.joins = joins;
  }

  @GetMapping("/{id}")
  ResponseEntity<FacilitationAnswer> facilitation(
      @PathVariable String id, VersionAsked asked, Standing reader) {
    FacilitationId facilitation = Versioned.id(id, FacilitationId::of);
    SeenFacilitation seen =
        waits.see(
            asked,
            reader,
            () -> facilitations.see(facilitation, reader),
            now -> OptionalLong.of(now.kept().version()));
    FacilitationAnswer answer = write(List.of(seen)).getFirst();
    return Versioned.answer(answer, Optional.of(answer.version()));
  }

  @GetMapping
  Page<FacilitationAnswer> facilitations(PlaceAsked asked, Standing reader) {
    Cut<SeenFacilitation> cut = facilitations.list(asked, reader);
    return cut.page(write(cut.seen()));
  }

  private List<FacilitationAnswer> write(List<SeenFacilitation> all) {
    Map<ThemeId, String> titles =
        themes.titles(all.stream().flatMap(one -> one.kept().view().theme().stream()).toList());
    return joins.join(joined -> all.stream().map(one -> write(one, titles, joined)).toList());
  }

  private static FacilitationAnswer write(
      SeenFacilitation seen, Map<ThemeId, String> titles, Joined joined) {
    FacilitationView view = seen.kept().view();
    return new FacilitationAnswer(
        view.id(),
        seen.kept().version(),
        seen.facts().stage(),
        seen.allowedMoves(),
        view.location(),
        view.theme(),
        view.theme().map(titles::get),
        view.requestedAt(),
        view.asked(),
        view.decided().map(FacilitationView.Decided::granted),
        view.decided()
            .map(decided ->
                new FacilitationAnswer.Decision(
                    decided.deciderBody(),
                    decided.at(),
                    decided
                        .note()
                        .filter(_ -> seen.mayReadNoteOf(decided))
                        .flatMap(joined::text))));
  }
}
