package nl.werkplaats.command.facilitation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.command.Decider;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.facilitation.FacilitationCommand.*;
import nl.werkplaats.kernel.event.FacilitationEvent;
import nl.werkplaats.kernel.event.FacilitationEvent.*;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.FacilitationFacts;
import nl.werkplaats.kernel.move.FacilitationMoves;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Refusal.NotYours;
import nl.werkplaats.kernel.move.Refused;

/** Decides what follows when time, space and means are asked for or decided on. */
final class FacilitationDecider extends Decider<FacilitationEvent> {

  private static final int MOST = 100_000;

  private final FacilitationId id;
  private final FacilitationState state;

  FacilitationDecider(
      FacilitationId id, FacilitationState state, Given given, Elsewhere elsewhere) {
    super(given, elsewhere);
    this.id = id;
    this.state = state;
  }

  Decision<FacilitationEvent> decide(FacilitationCommand move, long version) {
    return switch (move) {
      case RequestFacilitation c -> request(c);
      case DecideFacilitation c -> {
        Hat hat = permit(move, version);
        yield decide(hat, state.lastFact(), List.of(decided(c)));
      }
    };
  }

  private Decision<FacilitationEvent> request(RequestFacilitation c) {
    rule(!state.exists(), "already-there");
    if (!given.asker().belongsTo(c.location())) {
      throw Refused.unknown();
    }
    Hat hat =
        given.asker().hatsAt(c.location()).stream()
            .filter(FacilitationMoves.ASKERS::contains)
            .findFirst()
            .orElseThrow(() -> new Refused(new NotYours()));
    c.theme().ifPresent(theme -> mustBeAt(theme, c.location()));
    possible("hours", c.hours());
    possible("means", c.means());
    return decide(
        hat,
        Optional.empty(),
        List.of(
            new FacilitationRequested(
                id, c.location(), c.theme(), c.hours(), c.space(), c.means())));
  }

  private Hat permit(FacilitationCommand move, long version) {
    if (!state.exists()) {
      throw Refused.unknown();
    }
    FacilitationFacts facts = state.facts();
    Set<Hat> hats = facts.hats(given.asker());
    return FacilitationMoves.TABLE.permit(
        move.move(), facts, hats, FacilitationFacts.visibleTo(hats), version, given.expected());
  }

  private FacilitationDecided decided(DecideFacilitation c) {
    possible("hours", c.hours());
    possible("means", c.means());
    noMoreThan(state.asked.hours(), c.hours(), "hours");
    noMoreThan(state.asked.means(), c.means(), "means");
    rule(
        state.asked.space() || !c.space(),
        "granted-more-than-asked",
        Map.of("field", "space", "maximum", false, "given", true));
    return new FacilitationDecided(
        id, c.hours(), c.space(), c.means(), c.deciderBody(), ref(c.note()));
  }

  private static void possible(String field, int amount) {
    rule(
        amount >= 0 && amount <= MOST,
        "amount-out-of-range",
        Map.of("field", field, "minimum", 0, "maximum", MOST, "given", amount));
  }

  private static void noMoreThan(int asked, int granted, String field) {
    rule(
        granted <= asked,
        "granted-more-than-asked",
        Map.of("field", field, "maximum", asked, "given", granted));
  }

  private void mustBeAt(ThemeId theme, LocationId location) {
    elsewhere
        .theme(theme)
        .filter(found -> found.location().equals(location))
        .orElseThrow(Refused::unknown);
  }
}
