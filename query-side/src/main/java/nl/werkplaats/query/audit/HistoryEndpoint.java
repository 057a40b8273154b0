package nl.werkplaats.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.werkplaats.kernel.move.AuditSight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.http.HistoryAsked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.exc.JacksonIOException;

/** Shows auditors every event of their locations as it is stored, page by page or all at once. */
@RestController
@RequestMapping("/api/v1/audit/events")
class HistoryEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(HistoryEndpoint.class);

  /** One write for many lines. */
  private static final int BUFFER = 64 * 1024;

  private final History history;

  HistoryEndpoint(History history) {
    this.history = history;
  }

  @GetMapping
  HistoryAnswer events(HistoryAsked asked, Standing reader, HttpServletRequest request) {
    Search search = search(asked, reader);
    History.Found found = history.page(search, asked.start(), asked.onePage());
    AccessNoting.answered(request, found.events().size());
    OptionalLong next = found.next();
    return new HistoryAnswer(
        found.events(),
        next.isPresent() ? Optional.of(asked.next(next.getAsLong())) : Optional.empty(),
        found.upTo());
  }

  @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
  void lines(
      HistoryAsked asked, Standing reader, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    History.Passage passage = history.passage(search(asked, reader), asked.start(), asked.asMany());
    // What cannot be read at all is refused as anything else is.
    List<RecordedEvent> first = passage.goesOn() ? passage.next() : List.of();
    response.setBufferSize(BUFFER);
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    var lines = new HistoryLines(response.getOutputStream());
    try {
      lines.write(first, passage);
    } catch (IOException | JacksonIOException gone) {
      LOG.debug("Whoever read recorded history has gone away");
    } finally {
      AccessNoting.answered(request, lines.written());
    }
  }

  private static Search search(HistoryAsked asked, Standing reader) {
    return new Search(
        AuditSight.HISTORY.places(reader, asked.inLocation()),
        asked.ofStream(),
        asked.first(),
        asked.last(),
        asked.called(),
        asked.together(),
        asked.by());
  }
}
