package nl.werkplaats.query.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.people.Opening;
import nl.werkplaats.kernel.people.TakeawayShareFact;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.Opened;
import nl.werkplaats.query.http.Openings;

/** Writes down what one reader took from a dialogue, and what others show that reader of theirs. */
final class TakeawayWriter {

  private final SeenDialogue seen;
  private final PersonId reader;
  private final List<Opening> opened;

  /**
   * A writer for one answer.
   *
   * @param opened who opened a takeaway of the reader, the latest first
   */
  TakeawayWriter(SeenDialogue seen, PersonId reader, List<Opening> opened) {
    this.seen = seen;
    this.reader = reader;
    this.opened = opened;
  }

  /** A takeaway that is shown to the reader today, until the latest of its dates. */
  private record Shown(DialogueView.Takeaway takeaway, LocalDate until) {}

  List<DialogueAnswer.Takeaway> own(Joined joined) {
    return seen.view().takeaways().stream()
        .filter(one -> one.author().equals(reader))
        .map(one -> write(one, Optional.empty(), joined))
        .toList();
  }

  List<DialogueAnswer.Share> shares(Joined joined) {
    return seen.shares().stream()
        .filter(share -> share.author().equals(reader))
        .map(share ->
            new DialogueAnswer.Share(
                share.share(), share.item(), joined.person(share.recipient()), share.until()))
        .toList();
  }

  List<Opened> opened(Joined joined) {
    return Opened.perDay(opened, joined);
  }

  List<DialogueAnswer.Takeaway> shared(Joined joined) {
    return shown().map(one -> write(one.takeaway(), Optional.of(one.until()), joined)).toList();
  }

  /** Notes whose takeaways the answer holds. */
  void note(Openings.Noting openings) {
    shown()
        .map(one -> one.takeaway().author())
        .forEach(author -> openings.opened(List.of(author), seen.id().toString(), "takeaway"));
  }

  private Stream<Shown> shown() {
    return seen.view().takeaways().stream()
        .flatMap(takeaway ->
            seen.shares().stream()
                .filter(share -> share.item().equals(takeaway.item()))
                .filter(share -> share.recipient().equals(reader))
                .map(TakeawayShareFact::until)
                .max(LocalDate::compareTo)
                .map(until -> new Shown(takeaway, until))
                .stream());
  }

  /** Who took it needs saying only of what somebody else took. */
  private static DialogueAnswer.Takeaway write(
      DialogueView.Takeaway one, Optional<LocalDate> until, Joined joined) {
    return new DialogueAnswer.Takeaway(
        one.item(),
        until.map(_ -> joined.person(one.author())),
        one.at(),
        until,
        joined.codes(one.outcomes()),
        joined.codes(one.stimulators()),
        one.learned().flatMap(joined::text),
        one.intention().flatMap(joined::text));
  }
}
