package nl.werkplaats.kernel.event;

import java.util.Objects;
import java.util.UUID;
import nl.werkplaats.kernel.id.PersonId;

/**
 * Stands in an event for coded answers that only the key of one person opens.
 *
 * @param id random; bound into the ciphertext so that it cannot stand in for another answer
 * @param person whose key seals the answer
 * @param field what was answered, for example {@code outcomes}
 * @param ciphertext base64; equally long for every answer to one field
 */
public record SealedAnswer(UUID id, PersonId person, String field, String ciphertext) {

  public SealedAnswer {
    Objects.requireNonNull(id);
    Objects.requireNonNull(person);
    Objects.requireNonNull(field);
    Objects.requireNonNull(ciphertext);
  }
}
