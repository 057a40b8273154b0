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

  /** Everything that happened at these locations. */
  record Places(Set<LocationId> locations) implements Scope {
    public Places {
      locations = Set.copyOf(locations);
    }
  }

  static Scope of(Collection<String> streams) {
    return new Streams(Set.copyOf(streams));
  }

  static Scope of(LocationId location) {
    return new Places(Set.of(location));
  }
}
