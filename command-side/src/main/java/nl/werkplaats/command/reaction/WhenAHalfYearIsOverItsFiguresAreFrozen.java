package nl.werkplaats.command.reaction;

import nl.werkplaats.command.moment.Freezing;
import nl.werkplaats.kernel.event.LocationEvent.GrowthMomentReached;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.year.HalfYear;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/**
 * When the moment of a half-year is reached, its collective figures are frozen. It reads the whole
 * past of a location, so it has a turn of its own and holds up no other reaction.
 */
@Component
@ProcessingGroup(Reactions.MOMENTS)
class WhenAHalfYearIsOverItsFiguresAreFrozen {

  private final Reactor reactor;
  private final Freezing freezing;

  WhenAHalfYearIsOverItsFiguresAreFrozen(Reactor reactor, Freezing freezing) {
    this.reactor = reactor;
    this.freezing = freezing;
  }

  @EventHandler
  void on(GrowthMomentReached event, EventMessage<?> message, TrackingToken token) {
    long position = ((GlobalSequenceTrackingToken) token).getGlobalIndex();
    LocationId location = event.location();
    HalfYear half = event.halfYear();
    reactor.react(message, given -> freezing.ofLocation(location, half, position, given));
    reactor.reactIfAny(message, given -> freezing.ofInstitution(location, half, position, given));
  }
}
