package nl.werkplaats.kernel.people;

import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.year.HalfYear;

/** A half-year of a location whose collective figures are frozen, or are to be. */
public record ReachedMoment(LocationId location, HalfYear half) {}
