package nl.werkplaats.command.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.move.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Refusals by the domain as they are remembered: their facts, to be put into words again. */
final class RememberedRefusal {

  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int UNPROCESSABLE = 422;

  private RememberedRefusal() {}

  /** Only what the domain said; a lost race or an absent store may end otherwise next time. */
  static Optional<Reply> of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.MoveNotAllowed r -> reply(CONFLICT, r);
      case Refusal.VersionDiffers r -> reply(PRECONDITION_FAILED, r);
      case Refusal.RuleBroken r -> reply(UNPROCESSABLE, r);
      default -> Optional.empty();
    };
  }

  static Optional<Refusal> in(Reply reply) {
    return switch (reply.status()) {
      case CONFLICT -> {
        JsonNode facts = KernelJson.mapper().readTree(reply.body());
        List<String> moves =
            facts.get("allowedMoves").valueStream().map(JsonNode::stringValue).toList();
        yield Optional.of(
            new Refusal.MoveNotAllowed(facts.get("currentStage").stringValue(), moves));
      }
      case PRECONDITION_FAILED ->
          Optional.of(
              new Refusal.VersionDiffers(
                  KernelJson.mapper().readTree(reply.body()).get("currentVersion").longValue()));
      case UNPROCESSABLE -> {
        Map<String, Object> facts =
            new HashMap<>(
                KernelJson.mapper()
                    .readValue(reply.body(), new TypeReference<Map<String, Object>>() {}));
        String rule = String.valueOf(facts.remove("rule"));
        yield Optional.of(new Refusal.RuleBroken(rule, facts));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Reply> reply(int status, Refusal refusal) {
    Object facts =
        switch (refusal) {
          case Refusal.RuleBroken r -> {
            Map<String, Object> all = new HashMap<>(r.facts());
            all.put("rule", r.rule());
            yield all;
          }
          default -> refusal;
        };
    return Optional.of(
        new Reply(
            status,
            KernelJson.mapper().writeValueAsString(facts),
            Optional.empty(),
            Optional.empty()));
  }
}
