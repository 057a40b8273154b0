package nl.werkplaats.query.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refusal.Violation;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.text.Characters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Why an event is left out, in the words of whoever decided it. */
record Reason(String text) {

  private static final String FIELD = "reason";
  private static final int MOST = 400;

  /**
   * Reads the body of a request.
   *
   * @throws Refused as malformed, with everything that is wrong
   */
  static Reason in(byte[] body) {
    JsonNode given = object(body);
    List<Violation> wrong = new ArrayList<>();
    given.propertyNames().stream()
        .filter(name -> !name.equals(FIELD))
        .forEach(name -> wrong.add(new Violation(name, "unknown-field")));
    flaw(given.get(FIELD)).ifPresent(flaw -> wrong.add(new Violation(FIELD, flaw)));
    if (!wrong.isEmpty()) throw new Refused(new Refusal.Malformed(wrong));
    return new Reason(given.get(FIELD).asString());
  }

  private static JsonNode object(byte[] body) {
    try {
      JsonNode given = KernelJson.mapper().readTree(body == null ? new byte[0] : body);
      if (given.isObject()) return given;
      throw new Refused(Refusal.Malformed.at("", "not-an-object"));
    } catch (JacksonException notReadable) {
      throw new Refused(Refusal.Malformed.at("", "not-json"));
    }
  }

  private static Optional<String> flaw(JsonNode reason) {
    if (reason == null) return Optional.of("required");
    if (!reason.isString()) return Optional.of("wrong-type");
    String text = reason.asString();
    return text.isBlank() && !text.isEmpty() ? Optional.of("blank") : Characters.flaw(text, MOST);
  }
}
