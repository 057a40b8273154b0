package nl.werkplaats.edge.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Optional;

/** Describes what auditors take away with them. */
final class BundleOperations {

  private static final String PATH = "/api/v1/audit/bundles";

  private BundleOperations() {}

  static void completeIn(OpenAPI document) {
    Optional.ofNullable(document.getPaths().get(PATH))
        .map(PathItem::getGet)
        .ifPresent(BundleOperations::describe);
  }

  private static void describe(Operation get) {
    get.summary("Events with all that is needed to check them elsewhere")
        .description(
            "By an auditor: the events of one location, or of all where the auditor is one, with"
                + " their proofs, checkpoints and the leaves of the whole log. README.md in it says"
                + " how to check it.");
    Schema<?> file = FieldSchemas.string("binary");
    get.getResponses()
        .get("200")
        .content(new Content().addMediaType("application/zip", new MediaType().schema(file)));
    ProblemAnswers.refer(get.getResponses(), List.of("409"));
  }
}
