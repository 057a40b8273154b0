package nl.werkplaats.kernel.history;

/** Something that a node remembers of the log, so as not to read it again. */
public interface LogMemory {

  /**
   * Forgets all of it: from now on the log may be another one, as after a restore or a failover.
   */
  void forget();
}
