package nl.werkplaats.edge.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Completes what was found about the questions that can be asked of the service. */
final class QuestionOperations {

  private static final int MOST_ITEMS = 200;
  private static final int ITEMS = 50;

  private QuestionOperations() {}

  static void completeIn(OpenAPI document) {
    document
        .getPaths()
        .forEach((path, item) ->
            Optional.ofNullable(item.getGet()).ifPresent(get -> complete(path, get)));
  }

  private static void complete(String path, Operation get) {
    List<Parameter> asked = Optional.ofNullable(get.getParameters()).orElse(List.of());
    asked.forEach(parameter -> complete(path, parameter));
    List<String> refusals = new ArrayList<>(ProblemAnswers.OF_QUERIES);
    if (asked.stream().anyMatch(parameter -> parameter.getName().equals("version"))) {
      refusals.add("409-view-behind");
    }
    if (asked.stream().anyMatch(parameter -> parameter.getName().equals("meaning"))) {
      refusals.add("422");
    }
    ProblemAnswers.refer(get.getResponses(), refusals);
    CommandOperations.commonHeaders().forEach(get::addParametersItem);
    // By what it is about, not by the class that happens to answer.
    List<String> segments = List.of(path.replaceFirst("^/(api/v1/)?", "").split("/"));
    get.setTags(List.of(segments.getFirst()));
    if (get.getSummary() == null) {
      get.setSummary(summary(segments));
    }
  }

  private static String summary(List<String> segments) {
    if (segments.size() > 1 && segments.getFirst().equals("me")) {
      return "One's own " + segments.getLast();
    }
    boolean one = segments.getLast().startsWith("{");
    String last = one ? segments.get(segments.size() - 2) : segments.getLast();
    String thing = one ? "One of the " + last : capital(last);
    boolean ofOne = segments.size() > 1 && !one && segments.get(1).startsWith("{");
    return ofOne ? thing + " of one of the " + segments.getFirst() : thing;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static void complete(String path, Parameter parameter) {
    if (path.endsWith("/proofs/consistency")) {
      describe(parameter, "The size of a checkpoint.", FieldSchemas.typed("integer"));
      return;
    }
    switch (parameter.getName()) {
      case "id" ->
          describe(parameter, "The identity.", FieldSchemas.string("uuid"))
              .example(path.contains("/locations/") ? Examples.LOCATION : Examples.SOMETHING);
      case "location" -> describe(parameter, "Only there.", FieldSchemas.string("uuid"));
      case "theme" -> describe(parameter, "Only under this theme.", FieldSchemas.string("uuid"));
      case "team" -> describe(parameter, "Only of this team.", FieldSchemas.string("uuid"));
      case "stage" -> describe(parameter, "Only in this stage.", FieldSchemas.typed("string"));
      case "from" -> describe(parameter, "The first moment or day.", FieldSchemas.typed("string"));
      case "to" -> describe(parameter, "The last moment or day.", FieldSchemas.typed("string"));
      case "event" -> describe(parameter, "The id of an event.", FieldSchemas.typed("string"));
      case "size" -> describe(parameter, "That of a checkpoint.", FieldSchemas.typed("integer"));
      case "limit" -> describe(parameter, "How many at most.", limit());
      case "cursor" ->
          describe(
              parameter,
              "Where the page begins: out of `next` of the page before.",
              FieldSchemas.typed("string"));
      case "version" ->
          describe(
              parameter,
              "Waits, five seconds at most, until the view has reached this version.",
              FieldSchemas.typed("integer").minimum(BigDecimal.ONE));
      case "of" ->
          describe(
              parameter,
              "Whose version that is, on a view that many streams feed.",
              FieldSchemas.string("uuid"));
      case "at" ->
          describe(
              parameter,
              "The moment that is asked about; now when absent.",
              FieldSchemas.string("date-time"));
      case "meaning" ->
          describe(
              parameter,
              "`known`: what the service had been told by then, also meant when absent; `true`:"
                  + " what was so by then, also when it was told later.",
              FieldSchemas.typed("string"));
      case "schoolYear" ->
          describe(parameter, "Only of this school year.", FieldSchemas.schoolYear());
      case "halfYear" ->
          describe(
              parameter, "Only of this half, such as 2025-2026-1.", FieldSchemas.typed("string"));
      case "stream" ->
          describe(parameter, "Only what happened to this one.", FieldSchemas.string("uuid"));
      case "name" ->
          describe(
              parameter,
              "Only events that are stored under this name, such as `question-themed`.",
              FieldSchemas.typed("string"));
      case "correlation" ->
          describe(parameter, "Only what one request set in motion.", FieldSchemas.string("uuid"));
      case "actor" ->
          describe(
              parameter, "Only what was done under this reference.", FieldSchemas.string("uuid"));
      case "after" ->
          describe(
              parameter,
              "Only what comes after this: the position, or the id, of the last one read.",
              FieldSchemas.typed("string"));
      case "who" ->
          describe(parameter, "Only what this person asked.", FieldSchemas.string("uuid"));
      case "columns" ->
          parameter.description(
              "`version` of the list, the latest when absent, and what must stand in which of its"
                  + " columns, such as `category=3&formality=I`.");
      case "code" -> parameter.example("rule-broken");
      default -> {
        // What is said of it where it is read will do.
      }
    }
  }

  private static Schema<?> limit() {
    Schema<?> limit = FieldSchemas.typed("integer");
    limit.setMinimum(BigDecimal.ONE);
    limit.setMaximum(BigDecimal.valueOf(MOST_ITEMS));
    limit.setDefault(ITEMS);
    return limit;
  }

  private static Parameter describe(Parameter parameter, String description, Schema<?> schema) {
    parameter.setSchema(schema);
    return parameter.description(description);
  }
}
