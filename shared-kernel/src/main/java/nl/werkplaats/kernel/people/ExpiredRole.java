package nl.werkplaats.kernel.people;

import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/** A role that has run out. */
public record ExpiredRole(PersonId person, LocationId location, Role role) {}
