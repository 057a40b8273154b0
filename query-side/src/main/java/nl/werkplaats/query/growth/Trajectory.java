package nl.werkplaats.query.growth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.query.question.Journey.Passage;
import nl.werkplaats.query.question.QuestionView;

/** I1: the stages of one's own questions in order, with the loops; it holds no number. */
record Trajectory(List<Way> questions) {

  /**
   * The way of one question.
   *
   * @param wording the one that counts now; absent for anybody but its owner
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Way(QuestionId question, Optional<String> wording, List<Step> stages) {}

  /**
   * A stage that it came into.
   *
   * @param again whether it came back there, on purpose and not only out of waiting
   */
  record Step(Stage stage, Instant at, boolean again) {}

  static Trajectory of(
      List<QuestionView> questions, Span span, Function<QuestionView, Optional<String>> wording) {
    return new Trajectory(
        questions.stream()
            .map(one ->
                new Way(
                    one.origin().id(),
                    wording.apply(one),
                    steps(one.journey().passages()).stream()
                        .filter(step -> span.holds(step.at()))
                        .toList()))
            .filter(way -> !way.stages().isEmpty())
            .toList());
  }

  private static List<Step> steps(List<Passage> passages) {
    List<Step> steps = new ArrayList<>();
    Set<Stage> been = EnumSet.noneOf(Stage.class);
    for (int i = 0; i < passages.size(); i++) {
      Passage one = passages.get(i);
      boolean back = !been.add(one.stage());
      steps.add(
          new Step(one.stage(), one.at(), back && one.stage().isLive() && !goesOn(passages, i)));
    }
    return steps;
  }

  /** Whether it was only parked and goes on where it was. */
  private static boolean goesOn(List<Passage> passages, int i) {
    return i > 1
        && passages.get(i - 1).stage() == Stage.PARKED
        && passages.get(i - 2).stage() == passages.get(i).stage();
  }
}
