package nl.werkplaats.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.CancelReason;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.FacilitatorKind;
import nl.werkplaats.kernel.code.InvitationAnswer;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;

/** What happens to one dialogue; never who said what. */
public sealed interface DialogueEvent extends Event {

  DialogueId dialogue();

  @Override
  default String stream() {
    return dialogue().toString();
  }

  /** A dialogue on a theme was proposed. */
  record DialogueProposed(
      DialogueId dialogue,
      LocationId location,
      ThemeId theme,
      List<QuestionId> questions,
      WorkForm workForm)
      implements DialogueEvent {
    public DialogueProposed {
      questions = List.copyOf(questions);
    }
  }

  /** A question will be looked at in the dialogue. */
  record DialogueQuestionLinked(DialogueId dialogue, QuestionId question)
      implements DialogueEvent {}

  /** A question will not be looked at after all. */
  record DialogueQuestionUnlinked(DialogueId dialogue, QuestionId question)
      implements DialogueEvent {}

  /** The dialogue got a time and a place, or another one: the sequence counts from 0. */
  record DialogueScheduled(
      DialogueId dialogue, Instant start, Instant end, String place, int sequence)
      implements DialogueEvent {}

  /** Somebody will lead the dialogue, or help to. */
  record FacilitatorAssigned(DialogueId dialogue, PersonId person, FacilitatorKind kind)
      implements DialogueEvent {}

  /** An expert joins the dialogue. */
  record ExpertAssigned(
      DialogueId dialogue,
      PersonId person,
      ExpertKind kind,
      ExpertOrigin origin,
      Optional<LocalDate> accessUntil)
      implements DialogueEvent {}

  /** Somebody was invited. */
  record ParticipantInvited(DialogueId dialogue, PersonId person) implements DialogueEvent {}

  /** An invited person answered. */
  record InvitationAnswered(DialogueId dialogue, PersonId person, InvitationAnswer answer)
      implements DialogueEvent {}

  /** The ground rules stand. */
  record GroundRulesConfirmed(DialogueId dialogue, int version) implements DialogueEvent {}

  /** The dialogue began. */
  record DialogueOpened(DialogueId dialogue) implements DialogueEvent {}

  /** The dialogue halts; anyone in it may ask for that. */
  record DialoguePaused(DialogueId dialogue) implements DialogueEvent {}

  /** The dialogue goes on. */
  record DialogueResumed(DialogueId dialogue) implements DialogueEvent {}

  /** The dialogue is over; everyone present may record a takeaway. */
  record DialogueClosed(DialogueId dialogue, List<PersonId> attendees, Optional<TextRef> summary)
      implements DialogueEvent {
    public DialogueClosed {
      attendees = List.copyOf(attendees);
    }
  }

  /** The summary was written again, and everyone present is asked again. */
  record SummaryRevised(DialogueId dialogue, TextRef summary) implements DialogueEvent {}

  /** One of those present answered whether the summary may be released. */
  record SummaryReviewed(DialogueId dialogue, PersonId person, boolean agrees)
      implements DialogueEvent {}

  /** The summary may be read by the participants. */
  record SummaryReleased(DialogueId dialogue) implements DialogueEvent {}

  /** One of those present noted what the dialogue brought. */
  record TakeawayRecorded(
      DialogueId dialogue,
      ItemId item,
      PersonId author,
      SealedAnswer outcomes,
      SealedAnswer stimulators,
      Optional<TextRef> learned,
      Optional<TextRef> intention)
      implements DialogueEvent {}

  /** Who took something from the dialogue shows it to one person, up to and including a date. */
  record TakeawayShared(
      DialogueId dialogue,
      ShareId share,
      ItemId item,
      PersonId author,
      PersonId recipient,
      LocalDate until)
      implements DialogueEvent {}

  /** The author stopped showing it. */
  record TakeawayShareRevoked(DialogueId dialogue, ShareId share) implements DialogueEvent {}

  /** The dialogue does not take place. */
  record DialogueCancelled(DialogueId dialogue, CancelReason reason, Optional<TextRef> note)
      implements DialogueEvent {}
}
