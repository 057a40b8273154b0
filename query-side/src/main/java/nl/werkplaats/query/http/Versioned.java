package nl.werkplaats.query.http;

import java.util.Optional;
import java.util.function.Function;
import nl.werkplaats.kernel.move.Refused;
import org.springframework.http.ResponseEntity;

/** Answers about one thing, with its version as entity tag. */
public final class Versioned {

  private Versioned() {}

  public static <T> ResponseEntity<T> answer(T body, Optional<Long> version) {
    var answer = ResponseEntity.ok();
    version.ifPresent(number -> answer.eTag("\"" + number + "\""));
    return answer.body(body);
  }

  /** Reads the id in a path; what is no id names no thing. */
  public static <T> T id(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refused.unknown();
    }
  }
}
