package nl.werkplaats.kernel.history;

/**
 * What an event is called in the log, whatever its class is called today.
 *
 * @param revision counts the shapes that events of this name have had, from 1
 */
public record StoredName(String name, int revision) {

  @Override
  public String toString() {
    return name + "." + revision;
  }
}
