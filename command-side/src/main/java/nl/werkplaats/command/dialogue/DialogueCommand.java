package nl.werkplaats.command.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.command.Creation;
import nl.werkplaats.kernel.code.CancelReason;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.FacilitatorKind;
import nl.werkplaats.kernel.code.InvitationAnswer;
import nl.werkplaats.kernel.code.Outcome;
import nl.werkplaats.kernel.code.Stimulator;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.text.ProtectedText;

/** What people can ask of a dialogue. The names of the components are the fields of the body. */
public sealed interface DialogueCommand extends DialogueMove {

  /** Propose a dialogue on a theme. */
  record ProposeDialogue(
      LocationId location, ThemeId theme, List<QuestionId> questions, WorkForm workForm)
      implements DialogueCommand, Creation {}

  /** Add a question to look at. */
  record LinkQuestion(QuestionId question) implements DialogueCommand {}

  /** Leave a question out. */
  record UnlinkQuestion(QuestionId question) implements DialogueCommand {}

  /** Set time and place, or set them anew. */
  record ScheduleDialogue(Instant start, Instant end, String place) implements DialogueCommand {}

  /** Ask somebody to lead the dialogue, or to help; LEAD when no kind is given. */
  record AssignFacilitator(PersonId person, Optional<FacilitatorKind> kind)
      implements DialogueCommand {}

  /** Ask an expert to join; an external one until a date. */
  record AssignExpert(
      PersonId person, ExpertKind kind, ExpertOrigin origin, Optional<LocalDate> accessUntil)
      implements DialogueCommand {}

  /** Invite somebody. */
  record Invite(PersonId person) implements DialogueCommand {}

  /** Answer one's own invitation; silence is no answer. */
  record AnswerInvitation(InvitationAnswer answer) implements DialogueCommand {}

  /** Confirm by which ground rules the dialogue is held. */
  record ConfirmGroundRules(int version) implements DialogueCommand {}

  /** Begin. */
  record OpenDialogue() implements DialogueCommand {}

  /** Halt; anyone in the dialogue may. */
  record PauseDialogue() implements DialogueCommand {}

  /** Go on. */
  record ResumeDialogue() implements DialogueCommand {}

  /** Close, with who was there and perhaps a summary that names nobody. */
  record CloseDialogue(List<PersonId> attendees, Optional<ProtectedText> summary)
      implements DialogueCommand {}

  /** Write the summary again; everyone present is asked again. */
  record ReviseSummary(ProtectedText summary) implements DialogueCommand {}

  /** Agree with the summary, or object. */
  record ReviewSummary(boolean agrees) implements DialogueCommand {}

  /** Let the participants read the summary. */
  record ReleaseSummary() implements DialogueCommand {}

  /** Note what the dialogue brought oneself. */
  record RecordTakeaway(
      List<Outcome> outcomes,
      List<Stimulator> stimulators,
      Optional<ProtectedText> learned,
      Optional<ProtectedText> intention)
      implements DialogueCommand {}

  /** Show one takeaway of one's own to one person, up to and including a date. */
  record Share(ItemId item, PersonId recipient, LocalDate until) implements DialogueCommand {}

  /** Stop showing it. */
  record RevokeShare(ShareId share) implements DialogueCommand {}

  /** Call the dialogue off. */
  record CancelDialogue(CancelReason reason, Optional<ProtectedText> note)
      implements DialogueCommand {}
}
