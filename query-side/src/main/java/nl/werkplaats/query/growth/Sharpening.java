package nl.werkplaats.query.growth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.query.question.QuestionView;
import nl.werkplaats.query.question.QuestionView.Wording;

/** I2: the wordings of each of one's own questions, side by side; nobody judges them. */
record Sharpening(List<Chain> questions) {

  /** The wordings of one question, the first one first. */
  record Chain(QuestionId question, List<Worded> wordings) {}

  /**
   * One wording.
   *
   * @param wording absent when it was removed
   * @param own whether the person whose growth this is wrote it
   * @param sharper whether that same person says that it became sharper
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Worded(int no, Instant at, Optional<String> wording, boolean own, boolean sharper) {}

  /**
   * The chains.
   *
   * @param shown which wordings the reader may see at all
   */
  static Sharpening of(
      PersonId person,
      List<QuestionView> questions,
      Span span,
      Predicate<Wording> shown,
      Function<TextId, Optional<String>> words) {
    return new Sharpening(
        questions.stream()
            .map(one ->
                new Chain(
                    one.origin().id(),
                    one.wordings().stream()
                        .filter(wording -> span.holds(wording.at()))
                        .filter(shown)
                        .map(wording -> worded(person, wording, words))
                        .toList()))
            .filter(chain -> !chain.wordings().isEmpty())
            .toList());
  }

  private static Worded worded(
      PersonId person, Wording wording, Function<TextId, Optional<String>> words) {
    boolean own = isBy(person, wording);
    return new Worded(
        wording.no(), wording.at(), words.apply(wording.text()), own, own && wording.sharper());
  }

  static boolean isBy(PersonId person, Wording wording) {
    return wording.by().filter(person::equals).isPresent();
  }
}
