package nl.werkplaats.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.werkplaats.kernel.move.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A refusal in the terms of HTTP, before it is put into words.
 *
 * @param reason which of the sentences of this code applies; mostly the code itself
 * @param facts everything a program needs to do better next time
 */
public record Problem(
    HttpStatus status,
    String code,
    String reason,
    Map<String, Object> facts,
    Map<String, String> headers) {

  public static final Problem WHO_ARE_YOU = of(new Refusal.WhoAreYou());

  /** Somebody identified whom nobody here has written down. */
  public static final Problem UNKNOWN_LOGIN =
      new Problem(HttpStatus.FORBIDDEN, "not-yours", "unknown-login", Map.of(), Map.of());

  public static final Problem INTERNAL = as(HttpStatus.INTERNAL_SERVER_ERROR, "internal");

  private static final String RETRY_AFTER_SECONDS = "5";

  /** Whoever vouches for the people of the school does not answer. */
  static final Problem ISSUER_AWAY =
      new Problem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "store-away",
          "issuer-away",
          Map.of(),
          Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));

  public static Problem of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Malformed r ->
          as(HttpStatus.BAD_REQUEST, "malformed").knowing("violations", r.violations());
      case Refusal.WhoAreYou _ -> as(HttpStatus.UNAUTHORIZED, "who-are-you");
      case Refusal.Unknown _ -> as(HttpStatus.NOT_FOUND, "unknown");
      case Refusal.NotYours _ -> as(HttpStatus.FORBIDDEN, "not-yours");
      case Refusal.MoveNotAllowed r ->
          as(HttpStatus.CONFLICT, "move-not-allowed")
              .knowing("currentStage", r.currentStage())
              .knowing("allowedMoves", r.allowedMoves());
      case Refusal.VersionDiffers r ->
          as(HttpStatus.PRECONDITION_FAILED, "version-differs")
              .knowing("currentVersion", r.currentVersion());
      case Refusal.RuleBroken r -> broken(r);
      case Refusal.ChangedMeanwhile _ -> as(HttpStatus.CONFLICT, "changed-meanwhile");
      case Refusal.ViewBehind r ->
          as(HttpStatus.CONFLICT, "view-behind").knowing("reachedVersion", r.reachedVersion());
      case Refusal.KeyReused _ -> as(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused");
      case Refusal.StoreAway _ ->
          as(HttpStatus.SERVICE_UNAVAILABLE, "store-away")
              .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    };
  }

  public static Problem malformed(String field, String problem) {
    return of(Refusal.Malformed.at(field, problem));
  }

  static Problem tooLarge(int maximum) {
    return as(HttpStatus.CONTENT_TOO_LARGE, "too-large").knowing("maximum", maximum);
  }

  static Problem methodNotAllowed(List<String> allowed) {
    return as(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed")
        .knowing("allowed", allowed)
        .with(HttpHeaders.ALLOW, String.join(", ", allowed));
  }

  static Problem notAcceptable(List<String> offered) {
    return as(HttpStatus.NOT_ACCEPTABLE, "not-acceptable").knowing("offered", offered);
  }

  static Problem notJson() {
    return as(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type-not-supported")
        .knowing("accepted", List.of("application/json"));
  }

  static Problem as(HttpStatus status, String code) {
    return new Problem(status, code, code, Map.of(), Map.of());
  }

  public Problem with(String header, String value) {
    return new Problem(status, code, reason, facts, and(headers, header, value));
  }

  private Problem knowing(String fact, Object value) {
    return new Problem(status, code, reason, and(facts, fact, value), headers);
  }

  private static Problem broken(Refusal.RuleBroken refusal) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("rule", refusal.rule());
    refusal.facts().forEach(facts::putIfAbsent);
    return new Problem(
        HttpStatus.UNPROCESSABLE_CONTENT, "rule-broken", "rule." + refusal.rule(), facts, Map.of());
  }

  private static <V> Map<String, V> and(Map<String, V> before, String key, V value) {
    Map<String, V> after = new LinkedHashMap<>(before);
    after.put(key, value);
    return after;
  }
}
