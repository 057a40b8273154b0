package nl.werkplaats.edge.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Describes what administrators can see and do of the views. */
final class OperatorOperations {

  private static final String ROOT = "/api/v1/operations";
  private static final int LONGEST_REASON = 400;

  private OperatorOperations() {}

  static void completeIn(OpenAPI document) {
    of(document, "/projections", PathItem::getGet)
        .ifPresent(get ->
            get.summary("How far every view is")
                .description("By an administrator: per segment also which node works on it."));
    of(document, "/dead-letters", PathItem::getGet)
        .ifPresent(get ->
            get.summary("What stays behind")
                .description(
                    "By an administrator: which key of which view, at which event and why; never"
                        + " what the event says."));
    of(document, "/dead-letters/{id}/retry", PathItem::getPost)
        .ifPresent(post ->
            complete(post)
                .summary("Try a key again")
                .description(
                    "By an administrator. It is gone within seconds, or was tried once more."));
    of(document, "/dead-letters/{id}/drop", PathItem::getPost)
        .ifPresent(post ->
            complete(post)
                .summary("Leave an event out")
                .description(
                    "By an administrator: this view leaves the event out for this key, now and"
                        + " whenever it is made anew, and goes on after it.")
                .requestBody(body()));
    of(document, "/signing-keys/rotate", PathItem::getPost)
        .ifPresent(post ->
            complete(post)
                .summary("Take a new signing key")
                .description(
                    "By an administrator: the next checkpoint is signed by both keys, those after"
                        + " it by the new one."));
    of(document, "/sealing/acknowledge", PathItem::getPost)
        .ifPresent(post ->
            complete(post)
                .summary("Let sealing go on")
                .description(
                    "By an administrator, in spite of what checks found; nothing that was signed"
                        + " changes.")
                .requestBody(body()));
  }

  private static Optional<Operation> of(
      OpenAPI document, String path, Function<PathItem, Operation> method) {
    return Optional.ofNullable(document.getPaths().get(ROOT + path)).map(method);
  }

  private static Operation complete(Operation post) {
    ApiResponses responses =
        new ApiResponses().addApiResponse("202", new ApiResponse().description("Noted."));
    ProblemAnswers.refer(responses, List.of("400", "401", "403", "404", "413", "415", "503"));
    CommandOperations.commonHeaders().forEach(post::addParametersItem);
    return post.responses(responses).tags(List.of("operations"));
  }

  private static RequestBody body() {
    Schema<?> reason =
        FieldSchemas.typed("string")
            .minLength(1)
            .maxLength(LONGEST_REASON)
            .description("Why, for whoever reads it years later; no names.");
    MediaType media =
        new MediaType()
            .schema(
                FieldSchemas.requiring(
                    FieldSchemas.object().addProperty("reason", reason), "reason"))
            .addExamples(
                "voorbeeld",
                new Example()
                    .value(Map.of("reason", "Dubbel ingevoerd bij een proef. (voorbeeld)")));
    return new RequestBody()
        .required(true)
        .content(new Content().addMediaType("application/json", media));
  }
}
