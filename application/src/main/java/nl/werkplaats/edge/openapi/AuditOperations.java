package nl.werkplaats.edge.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Describes how auditors read what was recorded, and privacy officers who did. */
final class AuditOperations {

  private static final String ROOT = "/api/v1/audit";
  private static final String LINES = "application/x-ndjson";
  private static final String EVENT = "RecordedEvent";

  private AuditOperations() {}

  static void completeIn(OpenAPI document) {
    get(document, "/events")
        .ifPresent(get -> {
          get.summary("Recorded history")
              .description(
                  "By an auditor, of the locations where they are one: every event as it is"
                      + " stored, in the one order of all events. With `Accept: "
                      + LINES
                      + "` all of it, as one line per event and a last line with `upTo`: the"
                      + " position to go on after. Without a last line, or with `broken` in it, it"
                      + " ended too early.");
          get.getResponses()
              .get("200")
              .content(
                  new Content()
                      .addMediaType("application/json", of("HistoryAnswer"))
                      .addMediaType(LINES, of(EVENT)));
          get.getParameters().stream()
              .filter(parameter -> parameter.getName().equals("limit"))
              .forEach(limit ->
                  limit
                      .description("How many at most: of a page 1–200, 50 when absent; else all.")
                      .setSchema(FieldSchemas.typed("integer").minimum(BigDecimal.ONE)));
        });
    get(document, "/accesses")
        .ifPresent(get ->
            get.summary("Who asked what of the audit")
                .description(
                    "By a data protection officer: everything that was asked under `/audit`, the"
                        + " latest first, also what was refused."));
    Schema<?> event = document.getComponents().getSchemas().get(EVENT);
    if (event == null) return;
    for (String raw : List.of("payload", "metadata")) {
      event.addProperty(raw, FieldSchemas.typed("object").description("As it is stored."));
    }
  }

  private static MediaType of(String schema) {
    return new MediaType().schema(FieldSchemas.reference(schema));
  }

  private static Optional<Operation> get(OpenAPI document, String path) {
    return Optional.ofNullable(document.getPaths().get(ROOT + path)).map(PathItem::getGet);
  }
}
