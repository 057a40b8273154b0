package nl.werkplaats.kernel.people;

import java.time.Instant;
import nl.werkplaats.kernel.id.PersonId;

/**
 * Somebody opened another person's own content.
 *
 * @param owner whose content it is
 * @param stream the id of the question or dialogue it belongs to
 * @param what which kind of content, as the field is called over REST
 */
public record Opening(PersonId reader, PersonId owner, String stream, String what, Instant at) {}
