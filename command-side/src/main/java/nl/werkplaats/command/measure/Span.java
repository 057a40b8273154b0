package nl.werkplaats.command.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;

/** A time during which somebody was something; without an end it goes on. */
record Span(LocalDate from, Optional<LocalDate> to) {

  static Span since(Instant moment) {
    return new Span(day(moment), Optional.empty());
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, SchoolYear.ZONE);
  }

  /** The same, ended at the latest on this day. */
  Span until(LocalDate day) {
    return new Span(from, Optional.of(to.filter(day::isAfter).orElse(day)));
  }

  boolean touches(SchoolYear year) {
    return touches(new HalfYear(year, 1)) || touches(new HalfYear(year, 2));
  }

  boolean touches(HalfYear half) {
    boolean lasted = to.filter(from::isAfter).isEmpty();
    return lasted && !from.isAfter(half.last()) && to.filter(half.first()::isAfter).isEmpty();
  }
}
