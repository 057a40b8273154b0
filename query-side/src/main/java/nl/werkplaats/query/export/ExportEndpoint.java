package nl.werkplaats.query.export;

import java.util.Map;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.ExportSight;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.query.http.HalfYearAsked;
import nl.werkplaats.query.http.Versioned;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the journeys of a frozen half-year, for programs that look at how work goes. */
@RestController
@RequestMapping("/api/v1/locations/{id}/exports")
class ExportEndpoint {

  private final Exports exports;

  ExportEndpoint(Exports exports) {
    this.exports = exports;
  }

  @GetMapping(path = "/ocel", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> ocel(@PathVariable String id, HalfYearAsked asked, Standing reader) {
    Map<Kind, Told> told = told(id, asked, reader);
    return file(Ocel.file(asked.one(), told), "ocel-" + asked.one() + ".json");
  }

  @GetMapping(path = "/xes", produces = MediaType.APPLICATION_XML_VALUE)
  ResponseEntity<byte[]> xes(@PathVariable String id, HalfYearAsked asked, Standing reader) {
    Map<Kind, Told> told = told(id, asked, reader);
    return file(Xes.file(asked.one(), told), asked.one() + ".xes");
  }

  private Map<Kind, Told> told(String id, HalfYearAsked asked, Standing reader) {
    HalfYear half = asked.one();
    LocationId location = Versioned.id(id, LocationId::of);
    if (!ExportSight.ofJourneys(reader.at(location))) throw Refused.unknown();
    return exports.of(location, half).orElseThrow(Refused::unknown);
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, String name) {
    String attachment = ContentDisposition.attachment().filename(name).build().toString();
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, attachment).body(bytes);
  }
}
