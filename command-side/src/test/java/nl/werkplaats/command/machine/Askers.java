package nl.werkplaats.command.machine;

import static nl.werkplaats.command.Samples.ELSEWHERE;
import static nl.werkplaats.command.Samples.HERE;
import static nl.werkplaats.command.Samples.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.command.InMemoryElsewhere;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.Standing;

/**
 * Everybody who could ask: each role here and elsewhere, and those who are something to one thing.
 */
public final class Askers {

  private final List<Asker> all = new ArrayList<>();
  private final InMemoryElsewhere elsewhere;

  private Askers(InMemoryElsewhere elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** One person for each role at this location, one for each at another, and one without any. */
  public static Askers ofEveryRole(InMemoryElsewhere elsewhere) {
    Askers askers = new Askers(elsewhere);
    for (Role role : Role.values()) {
      askers.with("a " + role + " here", role, HERE);
    }
    for (Role role : Role.values()) {
      askers.with("a " + role + " elsewhere", role, ELSEWHERE);
    }
    askers.all.add(askers.asker("somebody without any role"));
    return askers;
  }

  /** Adds somebody who is known by what they are to one thing. */
  public Askers with(String name, Role role, LocationId where) {
    elsewhere.happened(new RoleGranted(where, person(name), role, Optional.empty()));
    all.add(asker(name));
    return this;
  }

  /** Adds somebody who is nothing anywhere. */
  public Askers withStranger(String name) {
    all.add(asker(name));
    return this;
  }

  /** Adds the service itself. */
  public Askers withReactions() {
    all.add(new Asker("the service itself", Standing.SYSTEM));
    return this;
  }

  public List<Asker> all() {
    return List.copyOf(all);
  }

  private Asker asker(String name) {
    elsewhere.know(person(name));
    return new Asker(name, elsewhere.standing(person(name)));
  }
}
