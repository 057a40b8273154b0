package nl.werkplaats.command.theme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.command.Decider;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.ExpertRules;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.theme.ThemeCommand.*;
import nl.werkplaats.kernel.code.RetireReason;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Refusal.NotYours;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.ThemeFacts;
import nl.werkplaats.kernel.move.ThemeMoves;

/** Decides what follows when a move is asked of a theme: guards first, events last. */
final class ThemeDecider extends Decider<ThemeEvent> {

  private final ThemeId id;
  private final ThemeState state;

  ThemeDecider(ThemeId id, ThemeState state, Given given, Elsewhere elsewhere) {
    super(given, elsewhere);
    this.id = id;
    this.state = state;
  }

  Decision<ThemeEvent> decide(ThemeCommand move, long version) {
    if (move instanceof OpenTheme c) {
      return open(c);
    }
    if (!state.exists()) {
      throw Refused.unknown();
    }
    ThemeFacts facts = state.facts(elsewhere.questionsOf(id));
    Set<Hat> hats = facts.hats(given.asker());
    Hat hat =
        ThemeMoves.TABLE.permit(
            move.move(), facts, hats, ThemeFacts.visibleTo(hats), version, given.expected());
    return decide(hat, state.lastFact(), List.of(follow(move)));
  }

  private Decision<ThemeEvent> open(OpenTheme c) {
    rule(!state.exists(), "already-there");
    if (!given.asker().belongsTo(c.location())) {
      throw Refused.unknown();
    }
    Hat hat =
        given.asker().hatsAt(c.location()).stream()
            .filter(ThemeMoves.GATHERERS::contains)
            .findFirst()
            .orElseThrow(() -> new Refused(new NotYours()));
    rule(
        c.succeeds().isPresent() == (c.origin() == ThemeOrigin.SUCCESSOR),
        "successor-needs-theme",
        Map.of("origin", c.origin().name()));
    c.succeeds().ifPresent(earlier -> mustBeAt(earlier, c.location()));
    return decide(
        hat,
        Optional.empty(),
        List.of(new ThemeOpened(id, c.location(), c.title(), c.origin(), c.succeeds())));
  }

  private ThemeEvent follow(ThemeCommand move) {
    return switch (move) {
      case ActivateTheme _ -> new ThemeActivated(id, state.nextRecurrence());
      case RestTheme _ -> new ThemeRested(id);
      case EmbedTheme c -> new ThemeEmbedded(id, ref(c.inWhat()));
      case RetireTheme c -> {
        rule(
            c.mergedInto().isPresent() == (c.reason() == RetireReason.MERGED),
            "merged-needs-theme",
            Map.of("reason", c.reason().name()));
        rule(!c.mergedInto().equals(Optional.of(id)), "merged-into-itself");
        c.mergedInto().ifPresent(other -> mustBeAt(other, state.location));
        yield new ThemeRetired(id, c.reason(), ref(c.note()), c.mergedInto());
      }
      case CoupleExpert c -> {
        ExpertRules.check(c.kind(), c.origin(), c.accessUntil(), given.day());
        c.person()
            .ifPresent(
                person -> ExpertRules.mustBeThere(person, c.origin(), state.location, elsewhere));
        yield new ExpertCoupled(id, c.kind(), c.origin(), c.person(), c.accessUntil());
      }
      case UncoupleExpert _ -> new ExpertUncoupled(id);
      case WaiveExpert c -> new ExpertWaived(id, c.reason(), ref(c.note()));
      case OpenTheme _ -> throw new IllegalStateException("a theme opens only once");
    };
  }

  private void mustBeAt(ThemeId other, LocationId location) {
    elsewhere
        .theme(other)
        .filter(found -> found.location().equals(location))
        .orElseThrow(Refused::unknown);
  }
}
