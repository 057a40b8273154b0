package nl.werkplaats.edge.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.werkplaats.edge.Problem;
import nl.werkplaats.edge.ProblemSamples;
import nl.werkplaats.edge.Problems;

/** The refusals that every operation can answer with, each with an example in its real words. */
final class ProblemAnswers {

  /** The statuses of refusals that a question can get. */
  static final List<String> OF_QUERIES = List.of("400", "401", "403", "404", "406", "503");

  /** The statuses of refusals that a command can get. */
  static final List<String> OF_COMMANDS =
      List.of("400", "401", "403", "404", "406", "409", "412", "413", "415", "422", "503");

  private static final String PROBLEM = "Problem";

  private ProblemAnswers() {}

  static void describeIn(Components components) {
    components.addSchemas(PROBLEM, schema());
    ProblemSamples.byAnswer()
        .forEach((answer, samples) -> components.addResponses(name(answer), answer(samples)));
  }

  static void refer(ApiResponses responses, List<String> answers) {
    for (String answer : answers) {
      String status = answer.substring(0, 3);
      // What an endpoint says of itself says more.
      if (!responses.containsKey(status)) {
        responses.addApiResponse(status, new ApiResponse().$ref(name(answer)));
      }
    }
  }

  private static String name(String answer) {
    return "Problem" + answer;
  }

  private static ApiResponse answer(List<Problem> samples) {
    MediaType media = new MediaType().schema(FieldSchemas.reference(PROBLEM));
    for (Problem sample : samples) {
      Map<String, Object> body =
          new LinkedHashMap<>(
              Problems.body(sample, Locale.ENGLISH, "/api/v1/questions/" + Examples.SOMETHING));
      media.addExamples(sample.code(), new Example().value(body));
    }
    ApiResponse response =
        new ApiResponse()
            .description(String.join(" or ", samples.stream().map(Problem::code).toList()))
            .content(new Content().addMediaType("application/problem+json", media));
    samples.getFirst().headers().keySet().stream()
        .forEach(header ->
            response.addHeaderObject(header, new Header().schema(FieldSchemas.typed("string"))));
    return response;
  }

  private static Schema<?> schema() {
    Schema<?> violation =
        FieldSchemas.requiring(
            FieldSchemas.object()
                .addProperty("field", FieldSchemas.typed("string"))
                .addProperty("problem", FieldSchemas.typed("string"))
                .addProperty("accepted", strings()),
            "field",
            "problem");
    return FieldSchemas.requiring(
        FieldSchemas.typed("object")
            .description("A refusal (RFC 9457), with every fact that a program needs as a field.")
            .addProperty("type", FieldSchemas.string("uri-reference"))
            .addProperty("title", FieldSchemas.typed("string"))
            .addProperty("status", FieldSchemas.typed("integer"))
            .addProperty("detail", FieldSchemas.typed("string"))
            .addProperty("instance", FieldSchemas.string("uri-reference"))
            .addProperty("code", code())
            .addProperty("violations", FieldSchemas.typed("array").items(violation))
            .addProperty("currentStage", FieldSchemas.typed("string"))
            .addProperty("allowedMoves", strings())
            .addProperty("currentVersion", FieldSchemas.typed("integer"))
            .addProperty("reachedVersion", FieldSchemas.typed("integer"))
            .addProperty("rule", FieldSchemas.typed("string"))
            .additionalProperties(true),
        "type",
        "title",
        "status",
        "detail",
        "instance",
        "code");
  }

  private static Schema<?> code() {
    Schema<Object> code = new JsonSchema();
    code.addType("string");
    ProblemSamples.CODES.forEach(code::addEnumItemObject);
    return code;
  }

  private static Schema<?> strings() {
    return FieldSchemas.typed("array").items(FieldSchemas.typed("string"));
  }
}
