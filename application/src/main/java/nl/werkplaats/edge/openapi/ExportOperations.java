package nl.werkplaats.edge.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Optional;

/** Describes what leaves the service for programs of others. */
final class ExportOperations {

  private static final String JOURNEYS = "/api/v1/locations/{id}/exports/";
  private static final String OF_ENOUGH =
      "Of a half-year whose figures are frozen, and always the same; only what enough people did,"
          + " without persons, real identities or days.";

  private ExportOperations() {}

  static void completeIn(OpenAPI document) {
    of(document, JOURNEYS + "ocel")
        .ifPresent(get ->
            answers(get, "application/json", FieldSchemas.object())
                .summary("How work went, as OCEL 2.0")
                .description(OF_ENOUGH));
    of(document, JOURNEYS + "xes")
        .ifPresent(get ->
            answers(get, "application/xml", FieldSchemas.typed("string"))
                .summary("How questions went, as XES")
                .description(OF_ENOUGH));
    of(document, "/api/v1/audit/exports/cloudevents")
        .ifPresent(get ->
            answers(
                    answers(
                        get,
                        "application/cloudevents-batch+json",
                        FieldSchemas.typed("array").items(FieldSchemas.object())),
                    "application/x-ndjson",
                    FieldSchemas.typed("string"))
                .summary("That something happened, as CloudEvents 1.0")
                .description(
                    "By an auditor of the location: pages with a `Link` to the next, or all in one"
                        + " stream, one to a line; without data. `after` goes on behind the"
                        + " sequence of the last event that one has."));
  }

  private static Optional<Operation> of(OpenAPI document, String path) {
    return Optional.ofNullable(document.getPaths().get(path)).map(PathItem::getGet);
  }

  private static Operation answers(Operation get, String type, Schema<?> schema) {
    var answer = get.getResponses().get("200");
    if (answer.getContent() == null) answer.setContent(new Content());
    answer.getContent().addMediaType(type, new MediaType().schema(schema));
    return get;
  }
}
