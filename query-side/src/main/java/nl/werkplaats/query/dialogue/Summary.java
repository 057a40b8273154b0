package nl.werkplaats.query.dialogue;

import static nl.werkplaats.query.projection.Lists.with;
import static nl.werkplaats.query.projection.Lists.without;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.move.DialogueFacts;

/** The latest text of a dialogue's summary, and what those present said of it. */
public record Summary(
    TextId text, Instant writtenAt, List<Review> reviews, Optional<Instant> releasedAt) {

  /** Whether one of those present agrees to the latest text. */
  public record Review(PersonId person, boolean agrees) {}

  static Summary written(TextId text, Provenance by) {
    return new Summary(text, by.happenedAt(), List.of(), Optional.empty());
  }

  Summary reviewed(PersonId person, boolean agrees) {
    List<Review> others = without(reviews, one -> one.person().equals(person));
    return new Summary(text, writtenAt, with(others, new Review(person, agrees)), releasedAt);
  }

  Summary released(Instant at) {
    return new Summary(text, writtenAt, reviews, Optional.of(at));
  }

  public boolean answeredBy(PersonId person) {
    return reviews.stream().anyMatch(one -> one.person().equals(person));
  }

  DialogueFacts.Summary weighed(Set<PersonId> asked, Instant now) {
    Map<PersonId, Boolean> answers = new HashMap<>();
    reviews.forEach(one -> answers.put(one.person(), one.agrees()));
    return DialogueFacts.Summary.weigh(releasedAt.isPresent(), writtenAt, asked, answers, now);
  }
}
