package nl.werkplaats.query.projection;

import nl.werkplaats.query.projection.Receipt.Outcome;

/** What a rebuild does, whichever kind it is. */
interface Job {

  Outcome run() throws InterruptedException;

  /** Leaves nothing behind of what was begun, and a receipt that says so. */
  void breakOff(RuntimeException cause);
}
