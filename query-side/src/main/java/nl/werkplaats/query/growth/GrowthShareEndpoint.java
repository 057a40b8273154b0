package nl.werkplaats.query.growth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.move.GrowthShareFacts;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Opening;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.Openings;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.PageAsked;
import nl.werkplaats.query.http.VersionAsked;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.http.Waits;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows one view of somebody's development to the one it is meant for, and notes that it did. */
@RestController
@RequestMapping(path = "/api/v1/growth-shares", produces = MediaType.APPLICATION_JSON_VALUE)
class GrowthShareEndpoint {

  private final GrowthShares shares;
  private final Growth growth;
  private final Register register;
  private final Waits waits;
  private final Joins joins;
  private final Openings openings;

  GrowthShareEndpoint(
      GrowthShares shares,
      Growth growth,
      Register register,
      Waits waits,
      Joins joins,
      Openings openings) {
    this.shares = shares;
    this.growth = growth;
    this.register = register;
    this.waits = waits;
    this.joins = joins;
    this.openings = openings;
  }

  @GetMapping
  Page<GrowthShareAnswer> shares(PageAsked asked, Standing reader) {
    Cut<SeenGrowthShare> cut = shares.list(asked, reader);
    Map<String, List<Opening>> opened = opened(cut.seen(), reader);
    List<GrowthShareAnswer> items =
        joins.join(joined ->
            cut.seen().stream()
                .map(seen ->
                    GrowthShareAnswer.of(
                        seen, opened.getOrDefault(seen.id().toString(), List.of()), joined))
                .toList());
    return cut.page(items);
  }

  private Map<String, List<Opening>> opened(List<SeenGrowthShare> seen, Standing reader) {
    List<String> own =
        seen.stream().filter(SeenGrowthShare::isOwn).map(share -> share.id().toString()).toList();
    return openings.of(reader.person(), own).stream()
        .collect(Collectors.groupingBy(Opening::stream));
  }

  @GetMapping("/{id}")
  ResponseEntity<GrowthShareAnswer> share(
      @PathVariable String id, VersionAsked asked, Standing reader) {
    ShareId share = Versioned.id(id, ShareId::of);
    SeenGrowthShare seen =
        waits.see(
            asked,
            reader,
            () -> shares.see(share, reader),
            now -> OptionalLong.of(now.kept().version()));
    List<Opening> opened =
        seen.isOwn() ? openings.of(reader.person(), share.toString()) : List.of();
    GrowthShareAnswer answer =
        joins
            .<GrowthShareAnswer>join(joined -> GrowthShareAnswer.of(seen, opened, joined))
            .showing(shown(seen));
    Openings.Noting noting = openings.by(reader);
    answer
        .growth()
        .ifPresent(_ ->
            noting.opened(List.of(seen.view().owner()), share.toString(), GrowthShareAnswer.WHAT));
    noting.keep();
    return Versioned.answer(answer, Optional.of(answer.version()));
  }

  /** The owner sees exactly what the recipient sees. */
  private Optional<GrowthAnswer> shown(SeenGrowthShare seen) {
    GrowthShareView view = seen.view();
    if (view.facts().stage() == GrowthShareFacts.Stage.REVOKED) return Optional.empty();
    return Optional.of(
        growth.shown(register.standing(view.owner()), view.view(), view.schoolYear()));
  }
}
