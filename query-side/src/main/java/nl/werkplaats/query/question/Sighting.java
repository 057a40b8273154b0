package nl.werkplaats.query.question;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** A question as it was found, with what is so of it today. */
  private record Found(Kept<QuestionView> kept, QuestionView present, QuestionFacts facts) {

    QuestionId id() {
      return present.origin().id();
    }

    Set<QuestionSight> sight(Standing reader, boolean takesPart) {
      return QuestionSight.of(facts, facts.hats(reader, takesPart));
    }
  }

  /** Those of which the reader may see anything. */
  List<SeenQuestion> seen(List<Kept<QuestionView>> kept, Standing reader) {
    List<Found> found = found(kept);
    Set<QuestionId> takesPart = takesPart(found, reader);
    return found.stream()
        .map(one -> sighted(one, reader, takesPart.contains(one.id())))
        .filter(seen -> !seen.sight().isEmpty())
        .toList();
  }

  /** All of them, whatever this person may see, for their own part in them. */
  List<SeenQuestion> own(List<Kept<QuestionView>> kept, Standing person) {
    return found(kept).stream().map(one -> sighted(one, person, false)).toList();
  }

  /** Asks only of those that taking part would let the reader see more of. */
  private Set<QuestionId> takesPart(List<Found> found, Standing reader) {
    List<QuestionId> unsure =
        found.stream()
            .filter(one -> !one.sight(reader, false).equals(one.sight(reader, true)))
            .map(Found::id)
            .toList();
    return unsure.isEmpty() ? Set.of() : participation.among(unsure, reader);
  }

  private SeenQuestion sighted(Found one, Standing reader, boolean takesPart) {
    Set<Hat> hats = one.facts().hats(reader, takesPart);
    Set<QuestionSight> sight = QuestionSight.of(one.facts(), hats);
    return new SeenQuestion(one.kept(), one.present(), one.facts(), hats, sight, past);
  }

  private List<Found> found(List<Kept<QuestionView>> kept) {
    Map<String, Kept<QuestionView>> now = now(kept);
    LocalDate day = day();
    return kept.stream()
        .filter(one -> now.containsKey(one.id()))
        .map(one -> {
          QuestionView present = now.get(one.id()).view();
          return new Found(one, present, present.facts(day));
        })
        .toList();
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
