package nl.werkplaats.query.timeline;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.DialogueEntered;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentAdjusted;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentEnded;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentStarted;
import nl.werkplaats.kernel.event.QuestionEvent.FollowOnRaised;
import nl.werkplaats.kernel.event.QuestionEvent.IntentionRecorded;
import nl.werkplaats.kernel.event.QuestionEvent.LateEffectReported;
import nl.werkplaats.kernel.event.QuestionEvent.OwnerAdded;
import nl.werkplaats.kernel.event.QuestionEvent.OwnerLeft;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionAdopted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionBroughtToDialogue;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionHarvested;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionMoved;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionParked;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionRedirected;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReformulated;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReleased;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionRestarted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionResumed;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReturned;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionWithdrawn;
import nl.werkplaats.kernel.event.QuestionEvent.ReflectionRecorded;
import nl.werkplaats.kernel.event.QuestionEvent.SharingGranted;
import nl.werkplaats.kernel.event.QuestionEvent.SharingRevoked;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.timeline.Step.Veil;

/** How each event of a question reads as a step. */
final class QuestionSteps {

  private QuestionSteps() {}

  static Step step(Optional<Step> previous, QuestionEvent event, Recorded recorded) {
    Stage before = previous.flatMap(Step::stage).orElse(Stage.INTAKE);
    return Step.of(
        recorded,
        veil(event),
        Optional.of(event.question()),
        themes(event, recorded.by()),
        event instanceof DialogueEntered entered
            ? Optional.of(entered.dialogue())
            : recorded.by().dialogue(),
        Optional.of(stage(before, event)),
        phrase(event));
  }

  private static Stage stage(Stage before, QuestionEvent event) {
    return switch (event) {
      case QuestionSubmitted _, QuestionReleased _, QuestionRestarted _ -> Stage.INTAKE;
      case QuestionThemed _ -> Stage.THEMED;
      case QuestionRedirected _ -> Stage.REDIRECTED;
      // An experiment that ends leads back to dialogue; a reflection that ends it follows at once.
      case DialogueEntered _, ExperimentEnded _, QuestionBroughtToDialogue _ -> Stage.DIALOGUE;
      case QuestionReturned e -> e.toStage();
      case ExperimentStarted _ -> Stage.EXPERIMENT;
      case ReflectionRecorded _ -> Stage.REFLECTION;
      case QuestionHarvested _ -> Stage.HARVESTED;
      case QuestionParked _ -> Stage.PARKED;
      case QuestionResumed e -> e.toStage();
      case QuestionWithdrawn _ -> Stage.WITHDRAWN;
      case QuestionMoved _,
          ExperimentAdjusted _,
          QuestionReformulated _,
          IntentionRecorded _,
          LateEffectReported _,
          FollowOnRaised _,
          QuestionAdopted _,
          OwnerAdded _,
          OwnerLeft _,
          SharingGranted _,
          SharingRevoked _ ->
          before;
    };
  }

  /** A question that moves is on the timelines of both themes. */
  private static List<ThemeId> themes(QuestionEvent event, Provenance by) {
    return switch (event) {
      case QuestionThemed e -> List.of(e.theme());
      case QuestionMoved e -> List.of(e.to(), e.from());
      case QuestionReleased e -> List.of(e.theme());
      default -> by.theme().stream().toList();
    };
  }

  private static Veil veil(QuestionEvent event) {
    return switch (event) {
      case SharingGranted _, SharingRevoked _ -> Veil.PRIVATE;
      case IntentionRecorded _,
          ReflectionRecorded _,
          LateEffectReported _,
          QuestionHarvested _,
          OwnerAdded _,
          OwnerLeft _ ->
          Veil.NAMELESS;
      default -> Veil.OPEN;
    };
  }

  private static Phrase phrase(QuestionEvent event) {
    return switch (event) {
      case QuestionSubmitted e -> Phrase.of(e.channel());
      case QuestionReformulated e -> Phrase.of(e.sharper() ? 1 : 0);
      case QuestionThemed e -> Phrase.of(e.theme());
      case QuestionMoved e -> Phrase.of(e.to(), e.from());
      case QuestionReleased e -> Phrase.of(e.theme());
      case QuestionRedirected e -> Phrase.of(e.activity());
      case QuestionReturned e -> Phrase.of(e.reason());
      case ExperimentStarted e -> Phrase.of(e.form()).on(e.lookBackOn());
      case LateEffectReported e -> Phrase.of(e.kind());
      case QuestionParked e -> Phrase.of(e.reason()).on(e.reviewOn());
      case QuestionResumed e -> Phrase.of(e.toStage());
      case DialogueEntered _,
          ExperimentAdjusted _,
          ExperimentEnded _,
          IntentionRecorded _,
          ReflectionRecorded _,
          QuestionBroughtToDialogue _,
          QuestionHarvested _,
          FollowOnRaised _,
          QuestionRestarted _,
          QuestionWithdrawn _,
          QuestionAdopted _,
          OwnerAdded _,
          OwnerLeft _,
          SharingGranted _,
          SharingRevoked _ ->
          Phrase.PLAIN;
    };
  }
}
