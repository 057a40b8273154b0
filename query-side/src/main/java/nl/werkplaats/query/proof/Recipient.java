package nl.werkplaats.query.proof;

import java.io.IOException;

/** Somebody outside who keeps checkpoints, so that nobody here can sign another past. */
interface Recipient {

  /** Tells recipients apart, and stays the same as long as the setting does. */
  String name();

  /**
   * Hands a checkpoint over.
   *
   * @throws IOException when it is not sure that it arrived
   */
  void take(Sealed checkpoint) throws IOException;
}
