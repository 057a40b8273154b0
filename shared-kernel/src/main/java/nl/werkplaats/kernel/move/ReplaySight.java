package nl.werkplaats.kernel.move;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;

/**
 * How much of a view that was made again an auditor may see. It holds references, codes, labels and
 * ciphertext, never a name or a text; even so not all of it is for anybody but whom it is about.
 */
public enum ReplaySight {
  /** The receipt, and the documents as they are stored. */
  DOCUMENTS,
  /** The same without who consents, and without how far they are: that tells when somebody did. */
  DOCUMENTS_WITHOUT_CONSENTS,
  /** The receipt alone: what the documents tell is somebody's own, or a group's. */
  RECEIPT;

  /**
   * What may be seen of a view.
   *
   * @param view by its name; of one that is not known here no document is shown
   */
  public static ReplaySight of(String view) {
    return switch (view) {
      case "questions",
          "themes",
          "dialogues",
          "locations",
          "statements",
          "communities",
          "facilitations",
          "report-windows",
          "timeline" ->
          DOCUMENTS;
      case "studies" -> DOCUMENTS_WITHOUT_CONSENTS;
      // Reports, what people share of themselves, and the figures of groups.
      default -> RECEIPT;
    };
  }

  /**
   * Where the reader may have views made again.
   *
   * @throws Refused when that is nowhere
   */
  public static Set<LocationId> places(Standing reader) {
    Set<LocationId> places =
        reader.roles().entrySet().stream()
            .filter(held -> held.getValue().contains(Role.AUDITOR))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    if (places.isEmpty()) throw new Refused(new Refusal.NotYours());
    return places;
  }

  /**
   * Lets a reader have a location's views made again, and see what came of it.
   *
   * @throws Refused when the reader is no auditor there
   */
  public static void let(Standing reader, LocationId location) {
    if (!places(reader).contains(location)) throw Refused.unknown();
  }
}
