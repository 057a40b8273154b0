package nl.werkplaats.edge.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.command.http.CommandCatalogue;
import nl.werkplaats.command.http.CommandCatalogue.AddPerson;
import nl.werkplaats.command.http.CommandCatalogue.Entry;

/** Describes every command of the catalogue: nothing that can be posted is missing here. */
final class CommandOperations {

  private static final String JSON = "application/json";
  private static final String ANSWER = "CommandAnswer";
  private static final String CREATED = "PersonCreated";

  private final FieldSchemas fields = new FieldSchemas();

  void describeIn(OpenAPI document) {
    Components components = document.getComponents();
    components.addSchemas(ANSWER, answer());
    components.addSchemas(CREATED, created());
    for (Entry entry : CommandCatalogue.entries()) {
      components.addSchemas(schema(entry.command()), fields.body(entry.command()));
      post(document, entry.path(), operation(entry));
    }
    components.addSchemas(schema(AddPerson.class), fields.body(AddPerson.class));
    post(document, CommandCatalogue.PEOPLE, people());
    fields.codes().forEach(components::addSchemas);
  }

  private static void post(OpenAPI document, String path, Operation operation) {
    PathItem item = Optional.ofNullable(document.getPaths().get(path)).orElseGet(PathItem::new);
    document.getPaths().addPathItem(path, item.post(operation));
  }

  private Operation operation(Entry entry) {
    Operation operation =
        common(entry.command(), entry.resource().segment())
            .description(MoveWords.of(entry))
            .addParametersItem(
                header("If-Match", "Act only if the stream is at this version, such as \"3\".")
                    .schema(FieldSchemas.typed("string").pattern("^\"(0|[1-9][0-9]*)\"$")));
    if (!entry.creates()) {
      operation.addParametersItem(
          new Parameter()
              .in("path")
              .name("id")
              .required(true)
              .schema(FieldSchemas.string("uuid"))
              .example(
                  entry.path().contains("locations") ? Examples.LOCATION : Examples.SOMETHING));
    }
    operation
        .getResponses()
        .addApiResponse(
            entry.creates() ? "201" : "200",
            success(ANSWER, entry.creates()).description("Done, and recorded."));
    return operation;
  }

  private Operation people() {
    Operation operation =
        common(AddPerson.class, "people")
            .description("By an administrator. The name goes into the identity vault only.");
    operation.getResponses().addApiResponse("201", success(CREATED, true).description("Taken in."));
    return operation;
  }

  private static Operation common(Class<? extends Record> command, String tag) {
    ApiResponses responses = new ApiResponses();
    ProblemAnswers.refer(responses, ProblemAnswers.OF_COMMANDS);
    Operation operation =
        new Operation()
            .operationId(name(command))
            .summary(MoveWords.summary(command))
            .addTagsItem(tag)
            .requestBody(body(command))
            .responses(responses);
    commonHeaders().forEach(operation::addParametersItem);
    return operation.addParametersItem(
        header(
                "Idempotency-Key",
                "The same request with the same key is answered again and done once.")
            .schema(FieldSchemas.typed("string").minLength(1).maxLength(64)));
  }

  /** The headers that every request may carry; without examples, which pages would send along. */
  static Stream<Parameter> commonHeaders() {
    return Stream.of(
        header("Accept-Language", "Language of texts: nl (default) or en."),
        header("X-Correlation-Id", "Ties everything together that one request brings about.")
            .schema(FieldSchemas.string("uuid")));
  }

  private static RequestBody body(Class<? extends Record> command) {
    boolean needed =
        Stream.of(command.getRecordComponents()).anyMatch(c -> c.getType() != Optional.class);
    MediaType media =
        new MediaType()
            .schema(FieldSchemas.reference(schema(command)))
            .addExamples("voorbeeld", new Example().value(Examples.body(command)));
    return new RequestBody().required(needed).content(new Content().addMediaType(JSON, media));
  }

  private static ApiResponse success(String schema, boolean created) {
    ApiResponse response =
        new ApiResponse()
            .content(
                new Content()
                    .addMediaType(JSON, new MediaType().schema(FieldSchemas.reference(schema))));
    if (schema.equals(ANSWER)) {
      response.addHeaderObject("ETag", told("The version of the stream now, in quotes."));
    }
    if (created) {
      response.addHeaderObject("Location", told("Where it is to be found."));
    }
    return response.addHeaderObject("X-Correlation-Id", told("What ties all of it together."));
  }

  private static Header told(String description) {
    return new Header().description(description).schema(FieldSchemas.typed("string"));
  }

  private static Parameter header(String name, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .required(false)
        .description(description)
        .schema(FieldSchemas.typed("string"));
  }

  private static Schema<?> answer() {
    return FieldSchemas.requiring(
        FieldSchemas.typed("object")
            .addProperty("id", FieldSchemas.string("uuid"))
            .addProperty(
                "version",
                FieldSchemas.typed("integer").description("The number of events in the stream."))
            .addProperty("stage", FieldSchemas.typed("string"))
            .addProperty(
                "allowedMoves",
                FieldSchemas.typed("array")
                    .items(FieldSchemas.typed("string"))
                    .description("The path segments that this caller may post next."))
            .additionalProperties(
                FieldSchemas.string("uuid").description("What was made besides, by name."))
            .example(
                Map.of(
                    "id",
                    Examples.SOMETHING,
                    "version",
                    3,
                    "stage",
                    "THEMED",
                    "allowedMoves",
                    List.of("move-to-theme", "park"))),
        "id",
        "version",
        "stage",
        "allowedMoves");
  }

  private static Schema<?> created() {
    return FieldSchemas.requiring(
        FieldSchemas.object().addProperty("id", FieldSchemas.string("uuid")), "id");
  }

  /** Views have names of their own, and one of them may be called like a command. */
  private static String schema(Class<?> command) {
    return name(command) + "Command";
  }

  private static String name(Class<?> command) {
    return command.getSimpleName();
  }
}
