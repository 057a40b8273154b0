package nl.werkplaats.query.question;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.QuestionFacts;
import nl.werkplaats.kernel.move.QuestionSight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Views;

/**
 * Says what a reader may see of questions that were found, and in which hats: by what is so today,
 * also of questions as they were.
 */
record Sighting(
    Views<QuestionView> today, Participation participation, Clock clock, Optional<Past> past) {

  /** The same, of questions as they were at a moment. */
  Sighting at(Past moment) {
    return new Sighting(today, participation, clock, Optional.of(moment));
  }

  /** Those of which the reader may see anything. */
  List<SeenQuestion> seen(List<Kept<QuestionView>> found, Standing reader) {
    Map<String, Kept<QuestionView>> now = now(found);
    return sighted(found, now, reader, takesPart(now.values(), reader))
        .filter(seen -> !seen.sight().isEmpty())
        .toList();
  }

  /** All of them, whatever this person may see, for their own part in them. */
  List<SeenQuestion> own(List<Kept<QuestionView>> found, Standing person) {
    return sighted(found, now(found), person, Set.of()).toList();
  }

  /** Asks only of those that taking part would let the reader see more of. */
  private Set<QuestionId> takesPart(Collection<Kept<QuestionView>> now, Standing reader) {
    List<QuestionId> unsure =
        now.stream()
            .map(Kept::view)
            .filter(view -> {
              QuestionFacts facts = view.facts(day());
              return !sight(facts, reader, false).equals(sight(facts, reader, true));
            })
            .map(view -> view.origin().id())
            .toList();
    return unsure.isEmpty() ? Set.of() : participation.among(unsure, reader);
  }

  private static Set<QuestionSight> sight(QuestionFacts facts, Standing reader, boolean takesPart) {
    return QuestionSight.of(facts, facts.hats(reader, takesPart));
  }

  private Stream<SeenQuestion> sighted(
      List<Kept<QuestionView>> found,
      Map<String, Kept<QuestionView>> now,
      Standing reader,
      Set<QuestionId> takesPart) {
    return found.stream()
        .filter(kept -> now.containsKey(kept.id()))
        .map(kept -> {
          QuestionView present = now.get(kept.id()).view();
          QuestionFacts facts = present.facts(day());
          Set<Hat> hats = facts.hats(reader, takesPart.contains(present.origin().id()));
          Set<QuestionSight> sight = QuestionSight.of(facts, hats);
          return new SeenQuestion(kept, present, facts, hats, sight, past);
        });
  }

  private Map<String, Kept<QuestionView>> now(List<Kept<QuestionView>> found) {
    return past.isPresent()
        ? past.get().present(Questions.PROJECTION, found, today)
        : found.stream().collect(Collectors.toMap(Kept::id, kept -> kept));
  }

  /** The day on which it is read. */
  LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), SchoolYear.ZONE);
  }
}
