package nl.werkplaats.query.dialogue;

import static nl.werkplaats.query.projection.Lists.with;
import static nl.werkplaats.query.projection.Lists.withOnce;
import static nl.werkplaats.query.projection.Lists.without;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.InvitationAnswer;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueCancelled;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueClosed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueOpened;
import nl.werkplaats.kernel.event.DialogueEvent.DialoguePaused;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueProposed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueQuestionLinked;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueQuestionUnlinked;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueResumed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueScheduled;
import nl.werkplaats.kernel.event.DialogueEvent.ExpertAssigned;
import nl.werkplaats.kernel.event.DialogueEvent.FacilitatorAssigned;
import nl.werkplaats.kernel.event.DialogueEvent.GroundRulesConfirmed;
import nl.werkplaats.kernel.event.DialogueEvent.InvitationAnswered;
import nl.werkplaats.kernel.event.DialogueEvent.ParticipantInvited;
import nl.werkplaats.kernel.event.DialogueEvent.SummaryReleased;
import nl.werkplaats.kernel.event.DialogueEvent.SummaryReviewed;
import nl.werkplaats.kernel.event.DialogueEvent.SummaryRevised;
import nl.werkplaats.kernel.event.DialogueEvent.TakeawayRecorded;
import nl.werkplaats.kernel.event.DialogueEvent.TakeawayShareRevoked;
import nl.werkplaats.kernel.event.DialogueEvent.TakeawayShared;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.DialogueFacts;

/** What is so of one dialogue, folded from its events. */
public record DialogueView(
    Brief brief,
    Course course,
    List<QuestionId> questions,
    Circle circle,
    Optional<Summary> summary,
    List<Takeaway> takeaways) {

  /** What stood from the beginning. */
  public record Brief(
      DialogueId id, LocationId location, ThemeId theme, WorkForm workForm, Instant proposedAt) {}

  /** What one of those present took from the dialogue. */
  public record Takeaway(
      ItemId item,
      PersonId author,
      Instant at,
      SealedAnswer outcomes,
      SealedAnswer stimulators,
      Optional<TextId> learned,
      Optional<TextId> intention) {}

  static DialogueView of(DialogueProposed e, Provenance by) {
    return new DialogueView(
        new Brief(e.dialogue(), e.location(), e.theme(), e.workForm(), by.happenedAt()),
        Course.proposed(by.happenedAt()),
        e.questions().stream().distinct().toList(),
        Circle.nobody(),
        Optional.empty(),
        List.of());
  }

  DialogueView fold(DialogueEvent event, Provenance by) {
    return switch (event) {
      case DialogueProposed _ -> throw new IllegalStateException("a dialogue is proposed once");
      case DialogueQuestionLinked e -> about(withOnce(questions, e.question()));
      case DialogueQuestionUnlinked e -> about(without(questions, e.question()::equals));
      case DialogueScheduled e ->
          course(
              course
                  .to(DialogueStage.SCHEDULED, by.happenedAt())
                  .meeting(new Course.Meeting(e.start(), e.end(), e.place(), e.sequence())));
      case FacilitatorAssigned e -> circle(circle.ledBy(e.person(), e.kind()));
      case ExpertAssigned e ->
          circle(
              circle.expert(new Circle.Expert(e.person(), e.kind(), e.origin(), e.accessUntil())));
      case ParticipantInvited e -> circle(circle.invited(e.person(), by.happenedAt()));
      case InvitationAnswered e -> circle(circle.answered(e.person(), e.answer()));
      case GroundRulesConfirmed e -> course(course.confirmed(e.version()));
      case DialogueOpened _, DialogueResumed _ ->
          course(course.to(DialogueStage.OPEN, by.happenedAt()));
      case DialoguePaused _ -> course(course.to(DialogueStage.PAUSED, by.happenedAt()));
      case DialogueClosed e ->
          course(course.to(DialogueStage.CLOSED, by.happenedAt()))
              .circle(circle.attended(e.attendees()))
              .summary(e.summary().map(text -> Summary.written(text.text(), by)));
      case SummaryRevised e -> summary(Optional.of(Summary.written(e.summary().text(), by)));
      case SummaryReviewed e -> summary(summary.map(s -> s.reviewed(e.person(), e.agrees())));
      case SummaryReleased _ -> summary(summary.map(s -> s.released(by.happenedAt())));
      case TakeawayRecorded e -> took(with(takeaways, takeaway(e, by)));
      // To whom it is shown the register knows, where a share ends at once.
      case TakeawayShared _, TakeawayShareRevoked _ -> this;
      case DialogueCancelled e ->
          course(
              course
                  .to(DialogueStage.CANCELLED, by.happenedAt())
                  .cancelled(
                      new Course.Cancelled(e.reason(), e.note().map(TextRef::text), by.actor())));
    };
  }

  private static Takeaway takeaway(TakeawayRecorded e, Provenance by) {
    return new Takeaway(
        e.item(),
        e.author(),
        by.happenedAt(),
        e.outcomes(),
        e.stimulators(),
        e.learned().map(TextRef::text),
        e.intention().map(TextRef::text));
  }

  /**
   * What the kernel's tables and policy judge by.
   *
   * @param shownTo to whom somebody shows what they took, each with the last day
   */
  DialogueFacts facts(Instant now, Map<PersonId, LocalDate> shownTo) {
    Map<PersonId, Optional<InvitationAnswer>> invited = new HashMap<>();
    circle.invitations().forEach(one -> invited.put(one.person(), one.answer()));
    return new DialogueFacts(
        brief.location(),
        course.stage(),
        circle.lead(),
        circle.co().map(Set::of).orElse(Set.of()),
        circle.expert().map(Circle.Expert::person),
        circle.expert().filter(one -> one.origin() == ExpertOrigin.EXTERNAL).isPresent(),
        circle.expert().flatMap(Circle.Expert::accessUntil),
        invited,
        Set.copyOf(circle.attendees()),
        course.groundRules().isPresent(),
        summary.map(one -> one.weighed(circle.asked(), now)),
        takeaways.stream().map(Takeaway::author).collect(Collectors.toSet()),
        shownTo);
  }

  private DialogueView course(Course next) {
    return new DialogueView(brief, next, questions, circle, summary, takeaways);
  }

  private DialogueView about(List<QuestionId> next) {
    return new DialogueView(brief, course, next, circle, summary, takeaways);
  }

  private DialogueView circle(Circle next) {
    return new DialogueView(brief, course, questions, next, summary, takeaways);
  }

  private DialogueView summary(Optional<Summary> next) {
    return new DialogueView(brief, course, questions, circle, next, takeaways);
  }

  private DialogueView took(List<Takeaway> next) {
    return new DialogueView(brief, course, questions, circle, summary, next);
  }
}
