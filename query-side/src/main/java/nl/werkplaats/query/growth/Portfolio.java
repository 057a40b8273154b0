package nl.werkplaats.query.growth;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.dialogue.DialogueView.Takeaway;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.question.Item;
import nl.werkplaats.query.question.Journey;
import nl.werkplaats.query.question.QuestionView;

/**
 * Everything that the views of one person's development are made of, still sealed.
 *
 * @param owned the questions that are the person's own today
 * @param questions those, and others that the person wrote something of their own on
 * @param takeaways the person's own
 * @param reports the person's own
 */
record Portfolio(
    PersonId person,
    List<QuestionView> owned,
    List<QuestionView> questions,
    List<Takeaway> takeaways,
    List<CodedReport> reports) {

  /** Who takes a question back takes back what is shown of it. */
  Portfolio withoutWithdrawn() {
    return new Portfolio(person, standing(owned), standing(questions), takeaways, reports);
  }

  private static List<QuestionView> standing(List<QuestionView> questions) {
    return questions.stream().filter(one -> one.journey().stage() != Stage.WITHDRAWN).toList();
  }

  /** The person's own reflections and takeaways of the span; a co-owner's are never among them. */
  List<Answered> answers(Span span, Joined joined) {
    Stream<Answered> reflections =
        items()
            .filter(item -> item.kind() == Item.Kind.REFLECTION && span.holds(item.at()))
            .map(item ->
                new Answered(
                    item.at(),
                    item.outcomes().flatMap(joined::codes),
                    item.stimulators().flatMap(joined::codes)));
    Stream<Answered> taken =
        takeaways.stream()
            .filter(one -> span.holds(one.at()))
            .map(one ->
                new Answered(
                    one.at(), joined.codes(one.outcomes()), joined.codes(one.stimulators())));
    return Stream.concat(reflections, taken).toList();
  }

  private Stream<Item> items() {
    return questions.stream()
        .flatMap(question -> question.items().stream())
        .filter(item -> item.author().equals(person));
  }

  /** The school years in which there is anything, the earliest first. */
  List<SchoolYear> years() {
    Stream<Instant> passages =
        owned.stream()
            .flatMap(question -> question.journey().passages().stream())
            .map(Journey.Passage::at);
    return Stream.of(
            passages,
            items().map(Item::at),
            takeaways.stream().map(Takeaway::at),
            reports.stream().map(CodedReport::at))
        .flatMap(moments -> moments)
        .map(SchoolYear::of)
        .distinct()
        .sorted(Comparator.comparingInt(SchoolYear::start))
        .toList();
  }
}
