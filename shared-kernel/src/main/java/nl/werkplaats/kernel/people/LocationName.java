package nl.werkplaats.kernel.people;

import nl.werkplaats.kernel.id.LocationId;

/** A location as people know it: its own name and the institution it belongs to. */
public record LocationName(LocationId location, String name, String institution) {}
