package nl.werkplaats.query.projection;

import nl.werkplaats.kernel.history.Recorded;

/** Remembers which keys stay behind because an event could not be folded into them. */
interface Behind {

  /** Whether the key stays behind at this position. */
  boolean holdUp(String key, long position);

  /** The key stays behind from this event on. */
  void add(String key, Recorded recorded, RuntimeException cause);

  long count();
}
