package nl.werkplaats.command.wiring;

import org.axonframework.messaging.Message;

/** Whether one command may be decided from memory, and whether it was; used by one thread. */
final class Recollection {

  /** Under this name a command carries it, inside this JVM only. */
  static final String META_DATA = "werkplaats.recollection";

  private boolean allowed = true;
  private boolean used;

  /** The one of this command, or one that allows nothing. */
  static Recollection of(Message<?> command) {
    if (command.getMetaData().get(META_DATA) instanceof Recollection carried) return carried;
    var none = new Recollection();
    none.forbid();
    return none;
  }

  boolean allowed() {
    return allowed;
  }

  /** What was remembered went into the decision. */
  void use() {
    used = true;
  }

  boolean used() {
    return used;
  }

  /** From now on it is decided on what is stored. */
  void forbid() {
    allowed = false;
    used = false;
  }
}
