package nl.werkplaats.query.asof;

import java.util.Collection;
import java.util.Set;
import nl.werkplaats.kernel.id.LocationId;

/** Of which part of the log something is asked. */
public sealed interface Scope {

  /** Single streams. */
  record Streams(Set<String> ids) implements Scope {
    public Streams {
      ids = Set.copyOf(ids);
    }
  }

  /** Everything that happened at a location. */
  record Place(LocationId location) implements Scope {}

  static Scope of(Collection<String> streams) {
    return new Streams(Set.copyOf(streams));
  }

  static Scope of(LocationId location) {
    return new Place(location);
  }
}
