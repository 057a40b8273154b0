package nl.werkplaats.kernel.history;

import static nl.werkplaats.kernel.history.Samples.COLLEAGUE;
import static nl.werkplaats.kernel.history.Samples.DIALOGUE;
import static nl.werkplaats.kernel.history.Samples.LOCATION;
import static nl.werkplaats.kernel.history.Samples.PERSON;
import static nl.werkplaats.kernel.history.Samples.QUESTION;
import static nl.werkplaats.kernel.history.Samples.THEME;
import static nl.werkplaats.kernel.history.Samples.sealed;
import static nl.werkplaats.kernel.history.Samples.text;

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
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.ShareId;

/** Every kind of event of one dialogue; synthetic. */
final class DialogueSamples {

  private DialogueSamples() {}

  static List<DialogueEvent> all() {
    return List.of(
        new DialogueProposed(DIALOGUE, LOCATION, THEME, List.of(QUESTION), WorkForm.EXPERT_INPUT),
        new DialogueQuestionLinked(DIALOGUE, QUESTION),
        new DialogueQuestionUnlinked(DIALOGUE, QUESTION),
        new DialogueScheduled(
            DIALOGUE,
            Instant.parse("2025-12-01T13:00:00Z"),
            Instant.parse("2025-12-01T14:00:00Z"),
            "Room of the sample",
            1),
        new FacilitatorAssigned(DIALOGUE, PERSON, FacilitatorKind.LEAD),
        new ExpertAssigned(
            DIALOGUE,
            PERSON,
            ExpertKind.TOPIC_SPECIALIST,
            ExpertOrigin.EXTERNAL,
            Optional.of(LocalDate.parse("2026-01-15"))),
        new ParticipantInvited(DIALOGUE, PERSON),
        new InvitationAnswered(DIALOGUE, PERSON, InvitationAnswer.TENTATIVE),
        new GroundRulesConfirmed(DIALOGUE, 3),
        new DialogueOpened(DIALOGUE),
        new DialoguePaused(DIALOGUE),
        new DialogueResumed(DIALOGUE),
        new DialogueClosed(DIALOGUE, List.of(PERSON, COLLEAGUE), Optional.of(text(22))),
        new SummaryRevised(DIALOGUE, text(23)),
        new SummaryReviewed(DIALOGUE, PERSON, true),
        new SummaryReleased(DIALOGUE),
        new TakeawayRecorded(
            DIALOGUE,
            ItemId.of("10000000-0000-4000-8000-000000000036"),
            PERSON,
            sealed(24, "outcomes"),
            sealed(25, "stimulators"),
            Optional.of(text(26)),
            Optional.of(text(27))),
        new TakeawayShared(
            DIALOGUE,
            ShareId.of("01900000-0000-7000-8000-000000000037"),
            ItemId.of("10000000-0000-4000-8000-000000000036"),
            PERSON,
            COLLEAGUE,
            LocalDate.parse("2026-01-15")),
        new TakeawayShareRevoked(DIALOGUE, ShareId.of("01900000-0000-7000-8000-000000000037")),
        new DialogueCancelled(DIALOGUE, CancelReason.NO_FACILITATOR, Optional.of(text(28))));
  }
}
