package nl.werkplaats.edge.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes how administrators have views made anew. */
final class RebuildOperations {

  private static final String ROOT = "/api/v1/operations";

  private RebuildOperations() {}

  static void completeIn(OpenAPI document) {
    begins(document, "/projections/rebuild", "Make all views anew")
        .ifPresent(post -> post.requestBody(body()));
    begins(document, "/projections/{name}/rebuild", "Make one view anew")
        .ifPresent(post -> post.requestBody(body()));
    begins(document, "/projections/{name}/roll-back", "Go back to the view before the switch");
    begins(document, "/rebuilds/{id}/cancel", "Leave a rebuild");
  }

  private static Optional<Operation> begins(OpenAPI document, String path, String summary) {
    Optional<Operation> found =
        Optional.ofNullable(document.getPaths().get(ROOT + path)).map(PathItem::getPost);
    found.ifPresent(post -> {
      post.summary(summary)
          .description("By an administrator; `Location` says where to see how far it is.")
          .tags(List.of("operations"));
      ProblemAnswers.refer(
          post.getResponses(), List.of("400", "401", "403", "404", "409", "413", "415", "503"));
      CommandOperations.commonHeaders().forEach(post::addParametersItem);
    });
    return found;
  }

  private static RequestBody body() {
    Schema<?> asked =
        FieldSchemas.object()
            .addProperty(
                "location",
                FieldSchemas.string("uuid").description("Only its documents, in their place."))
            .addProperty(
                "switch",
                FieldSchemas.typed("string")
                    .description("Whether readers see it: always, when-equal (default) or never."))
            .addProperty("dryRun", FieldSchemas.typed("boolean").description("Only compares."));
    MediaType media = new MediaType().schema(asked).example(Map.of("switch", "when-equal"));
    return new RequestBody()
        .required(false)
        .content(new Content().addMediaType("application/json", media));
  }
}
