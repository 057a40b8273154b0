package nl.werkplaats.edge.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes how the log is proven and checked. */
final class ProofOperations {

  private static final String ROOT = "/api/v1/audit";

  private static final Map<String, String> SUMMARIES =
      Map.of(
          "/checkpoint", "The last checkpoint, as it was signed",
          "/checkpoints", "All checkpoints",
          "/keys", "The keys to verify checkpoints with",
          "/proofs/inclusion", "Proof that an event is in a checkpoint",
          "/proofs/consistency", "Proof that a checkpoint goes on from an earlier one",
          "/checks", "The latest checks of the log",
          "/checks/{id}", "One check of the log");

  private ProofOperations() {}

  static void completeIn(OpenAPI document) {
    SUMMARIES.forEach((path, summary) ->
        at(document, path).map(PathItem::getGet).ifPresent(get -> describe(get, summary)));
    at(document, "/checks").map(PathItem::getPost).ifPresent(ProofOperations::describeCheck);
  }

  private static Optional<PathItem> at(OpenAPI document, String path) {
    return Optional.ofNullable(document.getPaths().get(ROOT + path));
  }

  private static void describe(Operation get, String summary) {
    get.summary(summary)
        .description(
            "By an auditor, a data protection officer or an administrator; it tells nothing of"
                + " what events say.");
  }

  private static void describeCheck(Operation post) {
    post.summary("Check the whole log")
        .description(
            "By an auditor or an administrator; `Location` says where to see how far it is.")
        .tags(List.of("audit"));
    ProblemAnswers.refer(post.getResponses(), List.of("400", "401", "403", "404", "503"));
    CommandOperations.commonHeaders().forEach(post::addParametersItem);
  }
}
