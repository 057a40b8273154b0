package nl.werkplaats.query.dialogue;

import static nl.werkplaats.kernel.move.DialogueSight.DRAFT_SUMMARY;
import static nl.werkplaats.kernel.move.DialogueSight.NOTES;
import static nl.werkplaats.kernel.move.DialogueSight.OWN;
import static nl.werkplaats.kernel.move.DialogueSight.PEOPLE;
import static nl.werkplaats.kernel.move.DialogueSight.RELEASED_SUMMARY;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TextId;
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
      Map<QuestionId, QuestionView> readable) {
    this.seen = seen;
    this.view = seen.view();
    this.reader = reader;
    this.title = title;
    this.readable = readable;
  }

  DialogueAnswer write(Joined joined) {
    Circle circle = view.circle();
    boolean people = seen.may(PEOPLE);
    return new DialogueAnswer(
        seen.id(),
        seen.kept().version(),
        view.course().stage(),
        seen.allowedMoves(),
        view.brief().location(),
        view.brief().theme(),
        title,
        view.brief().workForm(),
        view.brief().proposedAt(),
        view.course().since(),
        view.questions().stream().map(id -> asked(id, joined)).toList(),
        view.course().meeting(),
        view.course().groundRules(),
        circle.expert().map(one -> expert(one, joined)),
        circle.invitations().stream()
            .filter(one -> one.person().equals(reader))
            .flatMap(one -> one.answer().stream())
            .findFirst(),
        circle.lead().filter(_ -> people).map(joined::person),
        circle.co().filter(_ -> people).map(joined::person),
        people ? Optional.of(invitations(joined)) : Optional.empty(),
        people
            ? Optional.of(circle.attendees().stream().map(joined::person).toList())
            : Optional.empty(),
        view.summary().flatMap(one -> summary(one, joined)),
        seen.may(OWN) ? Optional.of(takeaways(joined)) : Optional.empty(),
        view.course()
            .cancelled()
            .map(why ->
                new DialogueAnswer.Cancelled(why.reason(), note(why.note(), why.by(), joined))),
        seen.past().map(Past::asOf));
  }

  /** Notes whose own content the answer holds. */
  void note(Openings.Noting openings) {
    readable.forEach(
        (id, question) -> openings.opened(question.owners(), id.toString(), "wording"));
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

  private List<DialogueAnswer.Takeaway> takeaways(Joined joined) {
    return view.takeaways().stream()
        .filter(one -> one.author().equals(reader))
        .map(one ->
            new DialogueAnswer.Takeaway(
                one.item(),
                one.at(),
                joined.codes(one.outcomes()),
                joined.codes(one.stimulators()),
                one.learned().flatMap(joined::text),
                one.intention().flatMap(joined::text)))
        .toList();
  }

  private Optional<String> note(Optional<TextId> note, Optional<PersonId> by, Joined joined) {
    boolean visible = seen.may(NOTES) || by.filter(reader::equals).isPresent();
    return visible ? note.flatMap(joined::text) : Optional.empty();
  }
}
