package nl.werkplaats.command.machine;

import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Standing;

/** Somebody who asks, by a name that tells what they are. */
public record Asker(String name, Standing standing) {

  public PersonId person() {
    return standing.person();
  }

  /** Whether a role elsewhere, and nothing else, is all that somebody has. */
  boolean isStranger(LocationId where) {
    return name.endsWith(" elsewhere") && !standing.belongsTo(where);
  }

  @Override
  public String toString() {
    return name;
  }
}
