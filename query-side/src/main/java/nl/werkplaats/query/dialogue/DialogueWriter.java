package nl.werkplaats.query.dialogue;

import static nl.werkplaats.kernel.move.DialogueSight.BRIEF;
import static nl.werkplaats.kernel.move.DialogueSight.DRAFT_SUMMARY;
import static nl.werkplaats.kernel.move.DialogueSight.NOTES;
import static nl.werkplaats.kernel.move.DialogueSight.OWN;
import static nl.werkplaats.kernel.move.DialogueSight.PEOPLE;
import static nl.werkplaats.kernel.move.DialogueSight.RELEASED_SUMMARY;
import static nl.werkplaats.kernel.move.DialogueSight.SHARED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.move.DialogueSight;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.Openings;
import nl.werkplaats.query.question.QuestionView;

/** Writes a dialogue down as one reader may see it. */
final class DialogueWriter {

  private static final Set<Hat> KNOW_ANSWERS =
      EnumSet.of(Hat.SCHOOL_TRAINER, Hat.QUALITY_OFFICER, Hat.LEAD_FACILITATOR, Hat.FACILITATOR);

  private final SeenDialogue seen;
  private final DialogueView view;
  private final PersonId reader;
  private final Optional<String> title;
  private final Map<QuestionId, QuestionView> readable;
  private final TakeawayWriter takeaways;

  /**
   * A writer for one answer.
   *
   * @param title of the theme
   * @param readable those of its questions whose wording the reader may see
   */
  DialogueWriter(
      SeenDialogue seen,
      PersonId reader,
      Optional<String> title,
      Map<QuestionId, QuestionView> readable,
      TakeawayWriter takeaways) {
    this.seen = seen;
    this.view = seen.view();
    this.reader = reader;
    this.title = title;
    this.readable = readable;
    this.takeaways = takeaways;
  }

  DialogueAnswer write(Joined joined) {
    Circle circle = view.circle();
    boolean people = seen.may(PEOPLE);
    Optional<DialogueView.Brief> brief = when(BRIEF, view::brief);
    return new DialogueAnswer(
        seen.id(),
        seen.version().stream().boxed().findFirst(),
        seen.version().stream().mapToObj(_ -> view.course().stage()).findFirst(),
        seen.allowedMoves(),
        brief.map(DialogueView.Brief::location),
        brief.map(DialogueView.Brief::theme),
        title.filter(_ -> seen.may(BRIEF)),
        brief.map(DialogueView.Brief::workForm),
        brief.map(DialogueView.Brief::proposedAt),
        when(BRIEF, view.course()::since),
        when(BRIEF, () -> view.questions().stream().map(id -> asked(id, joined)).toList()),
        view.course().meeting().filter(_ -> seen.may(BRIEF)),
        view.course().groundRules().filter(_ -> seen.may(BRIEF)),
        circle.expert().filter(_ -> seen.may(BRIEF)).map(one -> expert(one, joined)),
        circle.invitations().stream()
            .filter(one -> seen.may(BRIEF) && one.person().equals(reader))
            .flatMap(one -> one.answer().stream())
            .findFirst(),
        circle.lead().filter(_ -> people).map(joined::person),
        circle.co().filter(_ -> people).map(joined::person),
        when(PEOPLE, () -> invitations(joined)),
        when(PEOPLE, () -> circle.attendees().stream().map(joined::person).toList()),
        view.summary().flatMap(one -> summary(one, joined)),
        when(OWN, () -> takeaways.own(joined)),
        when(OWN, () -> takeaways.shares(joined)),
        when(OWN, () -> takeaways.opened(joined)),
        when(SHARED, () -> takeaways.shared(joined)),
        view.course()
            .cancelled()
            .filter(_ -> seen.may(BRIEF))
            .map(why ->
                new DialogueAnswer.Cancelled(why.reason(), note(why.note(), why.by(), joined))),
        seen.past().map(Past::asOf));
  }

  private <T> Optional<T> when(DialogueSight sight, Supplier<T> what) {
    return seen.may(sight) ? Optional.of(what.get()) : Optional.empty();
  }

  /** Notes whose own content the answer holds. */
  void note(Openings.Noting openings) {
    readable.forEach(
        (id, question) -> openings.opened(question.owners(), id.toString(), "wording"));
    takeaways.note(openings);
  }

  private DialogueAnswer.Asked asked(QuestionId id, Joined joined) {
    return new DialogueAnswer.Asked(
        id,
        Optional.ofNullable(readable.get(id))
            .flatMap(question -> joined.text(question.wording().text())));
  }

  private DialogueAnswer.Expert expert(Circle.Expert one, Joined joined) {
    boolean known = seen.may(PEOPLE) || one.person().equals(reader);
    return new DialogueAnswer.Expert(
        one.kind(),
        one.origin(),
        known ? Optional.of(joined.person(one.person())) : Optional.empty(),
        one.accessUntil().filter(_ -> known));
  }

  private List<DialogueAnswer.Invitation> invitations(Joined joined) {
    boolean answers = !Collections.disjoint(seen.hats(), KNOW_ANSWERS);
    return view.circle().invitations().stream()
        .map(one ->
            new DialogueAnswer.Invitation(
                joined.person(one.person()),
                one.answer().filter(_ -> answers || one.person().equals(reader))))
        .toList();
  }

  private Optional<DialogueAnswer.SummaryState> summary(Summary summary, Joined joined) {
    boolean released = summary.releasedAt().isPresent();
    boolean draft = seen.may(DRAFT_SUMMARY);
    if (!draft && !(released && seen.may(RELEASED_SUMMARY))) return Optional.empty();
    Set<PersonId> asked = view.circle().asked();
    Optional<Summary> shown = Optional.of(summary).filter(_ -> draft);
    return Optional.of(
        new DialogueAnswer.SummaryState(
            joined.text(summary.text()),
            summary.writtenAt(),
            released,
            summary.releasedAt(),
            shown.map(_ -> asked.size()),
            shown.map(one -> (int) one.reviews().stream().filter(Summary.Review::agrees).count()),
            shown.map(one -> one.reviews().stream().anyMatch(review -> !review.agrees())),
            summary.reviews().stream()
                .filter(review -> review.person().equals(reader))
                .map(Summary.Review::agrees)
                .findFirst()));
  }

  private Optional<String> note(Optional<TextId> note, Optional<PersonId> by, Joined joined) {
    boolean visible = seen.may(NOTES) || by.filter(reader::equals).isPresent();
    return visible ? note.flatMap(joined::text) : Optional.empty();
  }
}
