package nl.werkplaats.kernel.history;

import nl.werkplaats.kernel.id.Uuids;
import org.axonframework.common.IdentifierFactory;

/**
 * Gives messages ids in the order of time: events that are recorded together then stand together in
 * the index of their ids. When one was recorded stands beside it anyway.
 */
public final class TimeOrderedIds extends IdentifierFactory {

  @Override
  public String generateIdentifier() {
    return Uuids.timeOrdered().toString();
  }
}
