package nl.werkplaats.query.community;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.CommunitySight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.Person;
import nl.werkplaats.query.http.PlaceAsked;
import nl.werkplaats.query.http.VersionAsked;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.http.Waits;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows communities to those in them, and their outline to those who guard the process. */
@RestController
@RequestMapping(path = "/api/v1/communities", produces = MediaType.APPLICATION_JSON_VALUE)
class CommunityEndpoint {

  private final Communities communities;
  private final Waits waits;
  private final Joins joins;

  CommunityEndpoint(Communities communities, Waits waits, Joins joins) {
    this.communities = communities;
    this.waits = waits;
    this.joins = joins;
  }

  @GetMapping("/{id}")
  ResponseEntity<CommunityAnswer> community(
      @PathVariable String id, VersionAsked asked, Standing reader) {
    CommunityId community = Versioned.id(id, CommunityId::of);
    SeenCommunity seen =
        waits.see(
            asked,
            reader,
            () -> communities.see(community, reader),
            now -> OptionalLong.of(now.kept().version()));
    CommunityAnswer answer = joins.join(joined -> write(seen, joined));
    return Versioned.answer(answer, Optional.of(answer.version()));
  }

  private static CommunityAnswer write(SeenCommunity seen, Joined joined) {
    CommunityView view = seen.view();
    boolean texts = seen.may(CommunitySight.TEXTS);
    boolean people = seen.may(CommunitySight.PEOPLE);
    return new CommunityAnswer(
        view.start().id(),
        seen.kept().version(),
        seen.facts().stage(),
        seen.allowedMoves(),
        view.start().location(),
        view.start().kind(),
        view.start().title(),
        view.start().formedAt(),
        view.members().size(),
        view.isBelowMinimum(),
        view.met(),
        view.plan().map(CommunityView.Plan::phase),
        view.conditions().stream()
            .map(one -> new CommunityAnswer.Tag(one.condition(), one.effect(), one.since()))
            .toList(),
        texts ? joined.text(view.start().goals()) : Optional.empty(),
        view.plan().filter(_ -> texts).flatMap(plan -> joined.text(plan.text())),
        people ? Optional.of(people(view.members(), joined)) : Optional.empty(),
        people ? Optional.of(people(view.leaders(), joined)) : Optional.empty());
  }

  private static List<Person> people(List<PersonId> people, Joined joined) {
    return people.stream().map(joined::person).toList();
  }

  @GetMapping
  Page<CommunityLine> communities(PlaceAsked asked, Standing reader) {
    Cut<SeenCommunity> cut = communities.list(asked, reader);
    return cut.page(cut.seen().stream().map(CommunityLine::of).toList());
  }
}
