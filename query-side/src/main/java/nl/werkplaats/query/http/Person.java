package nl.werkplaats.query.http;

import java.util.Optional;
import nl.werkplaats.kernel.id.PersonId;

/** A person, for those who may know who it is; without a name when the person was removed. */
public record Person(PersonId person, Optional<String> name) {}
