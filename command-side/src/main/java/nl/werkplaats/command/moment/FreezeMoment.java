package nl.werkplaats.command.moment;

import java.util.List;
import nl.werkplaats.command.Act;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.event.CollectiveEvent;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.MomentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Put on record what may be said of one half-year, unless that was done before. */
public record FreezeMoment(
    @TargetAggregateIdentifier MomentId moment,
    LocationId location,
    List<CollectiveEvent> said,
    Given given)
    implements Act {

  public FreezeMoment {
    said = List.copyOf(said);
  }
}
