package nl.werkplaats.query.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.move.ExportSight;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.audit.AccessNoting;
import nl.werkplaats.query.http.FeedAsked;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Hands out that events happened, page by page or all in one stream. */
@RestController
class FeedEndpoint {

  private static final String PATH = "/api/v1/audit/exports/cloudevents";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String LINES = "application/x-ndjson";

  private final Feed feed;

  FeedEndpoint(Feed feed) {
    this.feed = feed;
  }

  @GetMapping(
      path = PATH,
      produces = {BATCH, LINES})
  void events(
      FeedAsked asked, Standing reader, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!ExportSight.ofEvents(reader.at(asked.inLocation()))) throw Refused.unknown();
    if (wantsLines(new ServletServerHttpRequest(request).getHeaders().getAccept())) {
      stream(asked, request, response);
    } else {
      AccessNoting.answered(request, page(asked, response));
    }
  }

  /** Whichever of the two is named first; pages when neither is. */
  private static boolean wantsLines(List<MediaType> accepted) {
    return accepted.stream()
        .map(type -> type.getType() + "/" + type.getSubtype())
        .filter(type -> type.equals(BATCH) || type.equals(LINES))
        .findFirst()
        .filter(LINES::equals)
        .isPresent();
  }

  private int page(FeedAsked asked, HttpServletResponse response) throws IOException {
    int limit = asked.atMost();
    long settled = feed.settled();
    Feed.Some some = feed.batch(asked, asked.position(), settled, limit);
    byte[] body = KernelJson.mapper().writeValueAsBytes(some.events());
    response.setContentType(BATCH);
    some.last().ifPresent(last -> response.setHeader(HttpHeaders.LINK, next(asked, last)));
    response.getOutputStream().write(body);
    return some.events().size();
  }

  private static String next(FeedAsked asked, long last) {
    var path = UriComponentsBuilder.fromPath(PATH).queryParam("location", asked.location());
    Optional.ofNullable(asked.from()).ifPresent(from -> path.queryParam("from", from));
    Optional.ofNullable(asked.to()).ifPresent(to -> path.queryParam("to", to));
    Optional.ofNullable(asked.limit()).ifPresent(limit -> path.queryParam("limit", limit));
    String uri = path.queryParam("after", last).encode().toUriString();
    return "<" + uri + ">; rel=\"next\"";
  }

  /**
   * Writes whole lines, a batch at a time. A stream that was cut short looks like one that is over:
   * whoever asks once more after its last line gets the rest, or nothing.
   */
  private void stream(FeedAsked asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int left = asked.limited().orElse(Integer.MAX_VALUE);
    long settled = feed.settled();
    Feed.Some some = feed.batch(asked, asked.position(), settled, left);
    response.setContentType(LINES);
    OutputStream out = response.getOutputStream();
    long written = 0;
    while (some.last().isPresent() && left > 0) {
      for (ThinEvent event : some.events()) {
        out.write(KernelJson.mapper().writeValueAsBytes(event));
        out.write('\n');
      }
      out.flush();
      written += some.events().size();
      AccessNoting.answered(request, written);
      if (asked.limited().isPresent()) left -= some.events().size();
      some = feed.batch(asked, some.last().get(), settled, left);
    }
  }
}
