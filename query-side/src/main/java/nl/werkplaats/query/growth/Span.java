package nl.werkplaats.query.growth;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.year.SchoolYear;

/** What part of the years is looked at: one school year, or all of them. */
record Span(Optional<SchoolYear> year) {

  static final Span ALL = new Span(Optional.empty());

  boolean holds(Instant at) {
    return year.map(SchoolYear.of(at)::equals).orElse(true);
  }
}
