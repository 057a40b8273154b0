package nl.werkplaats.command.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.Answer;
import nl.werkplaats.kernel.history.KernelJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer as it goes over the wire, and as it is remembered for a request that comes again.
 *
 * @param body JSON, without any text that a person wrote
 */
record Reply(int status, String body, Optional<String> etag, Optional<String> location) {

  private static final int OK = 200;
  private static final int CREATED = 201;

  static Reply to(CommandCatalogue.Entry entry, Answer answer) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", answer.id());
    body.put("version", answer.version());
    body.put("stage", answer.stage());
    body.put("allowedMoves", answer.allowedMoves());
    body.putAll(answer.more());
    return new Reply(
        entry.creates() ? CREATED : OK,
        KernelJson.mapper().writeValueAsString(body),
        Optional.of("\"" + answer.version() + "\""),
        Optional.of(entry.path() + "/" + answer.id()).filter(_ -> entry.creates()));
  }

  static Reply created(String path, Object id) {
    return new Reply(
        CREATED,
        KernelJson.mapper().writeValueAsString(Map.of("id", id)),
        Optional.empty(),
        Optional.of(path + "/" + id));
  }

  ResponseEntity<byte[]> entity() {
    var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
    etag.ifPresent(tag -> answer.header(HttpHeaders.ETAG, tag));
    location.ifPresent(where -> answer.header(HttpHeaders.LOCATION, where));
    return answer.body(body.getBytes(StandardCharsets.UTF_8));
  }
}
