package nl.werkplaats.query.bundle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.werkplaats.kernel.move.AuditSight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.audit.AccessNoting;
import nl.werkplaats.query.http.BundlesAsked;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives auditors the events of their locations with all that is needed to check them elsewhere. */
@RestController
@RequestMapping("/api/v1/audit/bundles")
class BundleEndpoint {

  static final String ZIP = "application/zip";

  private static final int BUFFER = 64 * 1024;

  private final Bundles bundles;

  BundleEndpoint(Bundles bundles) {
    this.bundles = bundles;
  }

  /** One that breaks off has no end, and no program opens it. */
  @GetMapping(produces = ZIP)
  void bundle(
      BundlesAsked asked, Standing reader, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    BundleWriter bundle =
        bundles.bundle(
            AuditSight.HISTORY.places(reader, asked.inLocation()), asked.first(), asked.last());
    response.setContentType(ZIP);
    response.setBufferSize(BUFFER);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("werkplaats-bundle-" + bundle.size() + ".zip")
            .build()
            .toString());
    try {
      bundle.write(response.getOutputStream());
    } finally {
      AccessNoting.answered(request, bundle.events());
    }
  }
}
