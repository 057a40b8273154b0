package nl.werkplaats.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.code.FacilitatorKind;
import nl.werkplaats.kernel.code.InvitationAnswer;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;

/** What other streams may know of one dialogue, told a second time for the tests. */
final class DialogueNote {

  private final DialogueId id;
  private LocationId location;
  private DialogueStage stage;
  private final Set<QuestionId> questions = new LinkedHashSet<>();
  private final Set<PersonId> participants = new HashSet<>();
  private final Set<PersonId> attendees = new HashSet<>();
  private final Map<FacilitatorKind, PersonId> facilitators = new HashMap<>();

  DialogueNote(DialogueId id) {
    this.id = id;
  }

  DialogueId id() {
    return id;
  }

  LocationId location() {
    return location;
  }

  Set<QuestionId> questions() {
    return Set.copyOf(questions);
  }

  /** Whether the dialogue is still to come or going on. */
  boolean isAhead() {
    return stage != DialogueStage.CLOSED && stage != DialogueStage.CANCELLED;
  }

  /** Whether somebody takes part in it. */
  boolean isWith(PersonId person) {
    return stage != DialogueStage.CANCELLED
        && (participants.contains(person)
            || attendees.contains(person)
            || facilitators.containsValue(person));
  }

  void happened(DialogueEvent event) {
    switch (event) {
      case DialogueProposed e -> {
        location = e.location();
        questions.addAll(e.questions());
        stage = DialogueStage.PROPOSED;
      }
      case DialogueQuestionLinked e -> questions.add(e.question());
      case DialogueQuestionUnlinked e -> questions.remove(e.question());
      case DialogueScheduled _ -> stage = DialogueStage.SCHEDULED;
      case FacilitatorAssigned e -> {
        facilitators.values().remove(e.person());
        facilitators.put(e.kind(), e.person());
      }
      case ParticipantInvited e -> participants.add(e.person());
      case InvitationAnswered e -> {
        if (e.answer() == InvitationAnswer.DECLINED) {
          participants.remove(e.person());
        } else {
          participants.add(e.person());
        }
      }
      case DialogueOpened _, DialogueResumed _ -> stage = DialogueStage.OPEN;
      case DialoguePaused _ -> stage = DialogueStage.PAUSED;
      case DialogueClosed e -> {
        attendees.addAll(e.attendees());
        stage = DialogueStage.CLOSED;
      }
      case DialogueCancelled _ -> stage = DialogueStage.CANCELLED;
      case ExpertAssigned _,
          GroundRulesConfirmed _,
          SummaryRevised _,
          SummaryReviewed _,
          SummaryReleased _,
          TakeawayRecorded _,
          TakeawayShared _,
          TakeawayShareRevoked _ -> {
        // Nobody else needs to know.
      }
    }
  }
}
