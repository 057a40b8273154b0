package nl.werkplaats.query.timeline;

import java.util.List;
import java.util.Optional;
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
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.DecisionRecorded;
import nl.werkplaats.kernel.event.LocationEvent.GrowthMomentReached;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.event.LocationEvent.PolicyAdopted;
import nl.werkplaats.kernel.event.LocationEvent.RoleEnded;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.LocationEvent.TeamJoined;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeaderSet;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeft;
import nl.werkplaats.kernel.event.LocationEvent.VisionRecorded;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.ExpertCoupled;
import nl.werkplaats.kernel.event.ThemeEvent.ExpertUncoupled;
import nl.werkplaats.kernel.event.ThemeEvent.ExpertWaived;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeActivated;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeEmbedded;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeLinked;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeRested;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeRetired;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeUnlinked;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.timeline.Step.Veil;

/** How each event of a theme, a dialogue or a location reads as a step. */
final class OtherSteps {

  private OtherSteps() {}

  static Step step(ThemeEvent event, Recorded recorded) {
    Optional<QuestionId> question =
        switch (event) {
          case ThemeLinked e -> Optional.of(e.question());
          case ThemeUnlinked e -> Optional.of(e.question());
          default -> Optional.empty();
        };
    return Step.of(
        recorded,
        Veil.OPEN,
        question,
        List.of(event.theme()),
        Optional.empty(),
        Optional.empty(),
        phrase(event));
  }

  private static Phrase phrase(ThemeEvent event) {
    Phrase title = Phrase.of(event.theme());
    return switch (event) {
      case ThemeOpened e -> title.with(e.origin());
      case ThemeActivated e -> title.with(e.recurrenceNo());
      case ThemeRetired e -> title.with(e.reason());
      case ExpertCoupled e -> title.with(e.kind());
      case ExpertWaived e -> title.with(e.reason());
      case ThemeLinked _, ThemeUnlinked _, ThemeRested _, ThemeEmbedded _, ExpertUncoupled _ ->
          title;
    };
  }

  static Step step(Optional<Step> previous, DialogueEvent event, Recorded recorded) {
    List<ThemeId> themes =
        event instanceof DialogueProposed proposed
            ? List.of(proposed.theme())
            : previous.map(Step::themes).orElseGet(() -> recorded.by().theme().stream().toList());
    Optional<QuestionId> question =
        switch (event) {
          case DialogueQuestionLinked e -> Optional.of(e.question());
          case DialogueQuestionUnlinked e -> Optional.of(e.question());
          default -> Optional.empty();
        };
    return Step.of(
        recorded,
        veil(event),
        question,
        themes,
        Optional.of(event.dialogue()),
        Optional.empty(),
        phrase(event, themes));
  }

  /** Who pauses, answers, reviews or takes something along is nobody's business. */
  private static Veil veil(DialogueEvent event) {
    return switch (event) {
      case TakeawayShared _, TakeawayShareRevoked _ -> Veil.PRIVATE;
      case InvitationAnswered _,
          DialoguePaused _,
          DialogueResumed _,
          SummaryReviewed _,
          TakeawayRecorded _ ->
          Veil.NAMELESS;
      default -> Veil.OPEN;
    };
  }

  private static Phrase phrase(DialogueEvent event, List<ThemeId> themes) {
    Phrase title = Phrase.of(themes.toArray(ThemeId[]::new));
    return switch (event) {
      case DialogueProposed e -> title.with(e.workForm());
      case DialogueScheduled e -> title.with(e.place()).at(e.start()).with(e.sequence());
      case FacilitatorAssigned e -> title.with(e.kind());
      case ExpertAssigned e -> title.with(e.kind());
      case GroundRulesConfirmed e -> title.with(e.version());
      case DialogueClosed e -> title.with(e.attendees().size());
      case DialogueCancelled e -> title.with(e.reason());
      case DialogueQuestionLinked _,
          DialogueQuestionUnlinked _,
          ParticipantInvited _,
          InvitationAnswered _,
          DialogueOpened _,
          DialoguePaused _,
          DialogueResumed _,
          SummaryRevised _,
          SummaryReviewed _,
          SummaryReleased _,
          TakeawayRecorded _,
          TakeawayShared _,
          TakeawayShareRevoked _ ->
          title;
    };
  }

  static Step step(LocationEvent event, Recorded recorded) {
    return Step.of(
        recorded,
        Veil.OPEN,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        phrase(event));
  }

  private static Phrase phrase(LocationEvent event) {
    return switch (event) {
      case LocationRegistered e -> Phrase.PLAIN.with(e.name());
      case TeamFormed e -> Phrase.PLAIN.with(e.title());
      case RoleGranted e -> Phrase.of(e.role()).on(e.until());
      case RoleEnded e -> Phrase.of(e.role());
      case DecisionRecorded e -> Phrase.of(e.deciderBody());
      case VisionRecorded e -> Phrase.of(e.version());
      case PolicyAdopted e -> Phrase.PLAIN.with(e.version());
      case GrowthMomentReached e -> Phrase.PLAIN.with(e.halfYear().label());
      case TeamLeaderSet _, TeamJoined _, TeamLeft _ -> Phrase.PLAIN;
    };
  }
}
