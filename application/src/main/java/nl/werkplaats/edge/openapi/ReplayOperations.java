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

/** Describes how auditors have the past made again, and what readers see compared with the log. */
final class ReplayOperations {

  private static final String ROOT = "/api/v1/audit";
  private static final String LOCATION = "location";

  private ReplayOperations() {}

  static void completeIn(OpenAPI document) {
    begins(document, "/replays", "Make views of a location as they were at a moment")
        .ifPresent(post -> post.requestBody(body(moment())));
    begins(document, "/replays/{id}/cancel", "Leave a replay");
    begins(document, "/replays/{id}/discard", "Drop the documents of a replay");
    begins(document, "/rebuilds", "Compare what readers see of a location with the log")
        .ifPresent(post -> post.requestBody(body(place())));
    begins(document, "/rebuilds/{id}/cancel", "Leave a comparison");
  }

  private static Optional<Operation> begins(OpenAPI document, String path, String summary) {
    Optional<Operation> found =
        Optional.ofNullable(document.getPaths().get(ROOT + path)).map(PathItem::getPost);
    found.ifPresent(post -> {
      post.summary(summary)
          .description("By an auditor of the location; `Location` says where to see how far it is.")
          .tags(List.of("audit"));
      ProblemAnswers.refer(
          post.getResponses(), List.of("400", "401", "403", "404", "413", "415", "422", "503"));
      CommandOperations.commonHeaders().forEach(post::addParametersItem);
    });
    return found;
  }

  private static Schema<?> place() {
    return FieldSchemas.requiring(
        FieldSchemas.object()
            .addProperty(LOCATION, FieldSchemas.string("uuid"))
            .addProperty(
                "views",
                FieldSchemas.list(FieldSchemas.typed("string"))
                    .description("By name; all of them when absent.")),
        LOCATION);
  }

  private static Schema<?> moment() {
    return place()
        .addProperty("at", FieldSchemas.string("date-time").description("Now when absent."))
        .addProperty(
            "meaning",
            FieldSchemas.typed("string")
                .description(
                    "`known`: what the service had been told by then (default); `true`: what was"
                        + " so at school by then."));
  }

  private static RequestBody body(Schema<?> asked) {
    MediaType media =
        new MediaType()
            .schema(asked)
            .example(Map.of(LOCATION, Examples.LOCATION, "views", List.of("questions")));
    return new RequestBody()
        .required(true)
        .content(new Content().addMediaType("application/json", media));
  }
}
