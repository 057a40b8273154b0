package nl.werkplaats.query.growth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.LateEffectKind;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.query.question.Experiment;
import nl.werkplaats.query.question.Item;
import nl.werkplaats.query.question.QuestionView;

/**
 * I5: one's intentions on questions, each with what one tried or did later on that same question.
 *
 * @param tooFew why there is no percentage
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record FollowThrough(
    List<Intended> intentions, Optional<Integer> percentage, Optional<TooFew> tooFew) {

  private static final int FEWEST_INTENTIONS = 5;

  /**
   * One intention.
   *
   * @param intention absent when it was removed
   * @param followedBy in order; empty is no reproach, for an insight is an outcome too
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Intended(
      QuestionId question,
      ItemId item,
      Instant at,
      Optional<String> intention,
      List<Followed> followedBy) {}

  /** What came of an intention, and when. */
  record Followed(What what, Instant at) {}

  /** Something that was tried in class, or a later effect on what one does. */
  enum What {
    EXPERIMENT,
    EFFECT
  }

  /**
   * The intentions of a span.
   *
   * @param known where what followed is looked for
   */
  static FollowThrough of(
      PersonId person,
      List<QuestionView> questions,
      Span span,
      Span known,
      Function<TextId, Optional<String>> words) {
    List<Intended> intentions =
        questions.stream()
            .flatMap(question ->
                own(person, question, Item.Kind.INTENTION)
                    .filter(item -> span.holds(item.at()))
                    .map(item ->
                        new Intended(
                            question.origin().id(),
                            item.id(),
                            item.at(),
                            item.intention().flatMap(words),
                            followed(person, question, item, known))))
            .toList();
    long followed = intentions.stream().filter(one -> !one.followedBy().isEmpty()).count();
    return intentions.size() < FEWEST_INTENTIONS
        ? new FollowThrough(intentions, Optional.empty(), Optional.of(TooFew.INTENTIONS))
        : new FollowThrough(
            intentions, Optional.of(Percentage.of(followed, intentions.size())), Optional.empty());
  }

  /** By the order of the question's own events, for two of them may be of the same moment. */
  private static List<Followed> followed(
      PersonId person, QuestionView question, Item intention, Span known) {
    Stream<Followed> tried =
        question.experiments().stream()
            .filter(one -> one.no() > intention.no() && triedBy(person, one))
            .map(one -> new Followed(What.EXPERIMENT, one.startedAt()));
    Stream<Followed> done =
        own(person, question, Item.Kind.LATE_EFFECT)
            .filter(one -> one.no() > intention.no())
            .filter(one -> one.effect().filter(LateEffectKind.DOING::equals).isPresent())
            .map(one -> new Followed(What.EFFECT, one.at()));
    // An effect is reported when the trying is over.
    return Stream.concat(tried, done).filter(one -> known.holds(one.at())).toList();
  }

  private static Stream<Item> own(PersonId person, QuestionView question, Item.Kind kind) {
    return question.items().stream()
        .filter(item -> item.kind() == kind && item.author().equals(person));
  }

  private static boolean triedBy(PersonId person, Experiment experiment) {
    return experiment.by().filter(person::equals).isPresent()
        || experiment.participants().contains(person);
  }
}
