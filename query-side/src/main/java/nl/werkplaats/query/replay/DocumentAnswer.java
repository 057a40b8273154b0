package nl.werkplaats.query.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.ReplaySight;
import nl.werkplaats.query.projection.Copies.Stored;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document that was made again, as an auditor sees it.
 *
 * @param id of what it is about; of a step its position
 * @param first the position of its first event
 * @param at the position of its last one
 * @param versions of each stream that fed it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DocumentAnswer(
    String id, long first, Optional<Long> at, Optional<List<Fed>> versions, JsonNode view) {

  private static final String CONSENTS = "consents";

  /** A stream that fed it, and the version of it that it has reached. */
  record Fed(String stream, long version) {}

  static DocumentAnswer of(Stored stored, ReplaySight sight) {
    return switch (sight) {
      case DOCUMENTS ->
          new DocumentAnswer(
              stored.id(),
              stored.first(),
              Optional.of(stored.at()),
              Optional.of(versions(stored)),
              stored.view());
      case DOCUMENTS_WITHOUT_CONSENTS ->
          new DocumentAnswer(
              stored.id(),
              stored.first(),
              Optional.empty(),
              Optional.empty(),
              ((ObjectNode) stored.view()).without(CONSENTS));
      case RECEIPT -> throw new Refused(new Refusal.NotYours());
    };
  }

  private static List<Fed> versions(Stored stored) {
    return stored.versions().entrySet().stream()
        .map(one -> new Fed(one.getKey(), one.getValue()))
        .toList();
  }
}
