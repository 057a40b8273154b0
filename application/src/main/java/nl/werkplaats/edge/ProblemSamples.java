package nl.werkplaats.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refusal.Violation;

/** One of every kind of problem, for whoever describes them. */
public final class ProblemSamples {

  /** Every code that a problem can carry. */
  public static final List<String> CODES =
      List.of(
          "malformed",
          "who-are-you",
          "unknown",
          "not-yours",
          "method-not-allowed",
          "not-acceptable",
          "move-not-allowed",
          "changed-meanwhile",
          "view-behind",
          "version-differs",
          "too-large",
          "media-type-not-supported",
          "rule-broken",
          "key-reused",
          "internal",
          "store-away");

  private ProblemSamples() {}

  /** The problems by the answer they come in: mostly a status, sometimes one use of it. */
  public static Map<String, List<Problem>> byAnswer() {
    Map<String, List<Problem>> samples = new LinkedHashMap<>();
    samples.put(
        "400",
        List.of(
            Problem.of(
                new Refusal.Malformed(
                    List.of(
                        new Violation("wording", "required"),
                        new Violation("mood", "unknown-field"))))));
    samples.put("401", List.of(Problem.WHO_ARE_YOU.with("WWW-Authenticate", "Basic")));
    samples.put("403", List.of(Problem.of(new Refusal.NotYours())));
    samples.put("404", List.of(Problem.of(new Refusal.Unknown())));
    samples.put("405", List.of(Problem.methodNotAllowed(List.of("POST"))));
    samples.put("406", List.of(Problem.notAcceptable(List.of("application/json"))));
    samples.put(
        "409",
        List.of(
            Problem.of(new Refusal.MoveNotAllowed("INTAKE", List.of("reformulate", "park"))),
            Problem.of(new Refusal.ChangedMeanwhile())));
    samples.put("409-view-behind", List.of(Problem.of(new Refusal.ViewBehind(6))));
    samples.put("412", List.of(Problem.of(new Refusal.VersionDiffers(4))));
    samples.put("413", List.of(Problem.tooLarge(BodyLimit.MAXIMUM)));
    samples.put("415", List.of(Problem.notJson()));
    samples.put(
        "422",
        List.of(
            Problem.of(new Refusal.RuleBroken("needs-owner", Map.of("currentStage", "INTAKE"))),
            Problem.of(new Refusal.KeyReused())));
    samples.put("500", List.of(Problem.INTERNAL));
    samples.put("503", List.of(Problem.of(new Refusal.StoreAway())));
    return samples;
  }
}
