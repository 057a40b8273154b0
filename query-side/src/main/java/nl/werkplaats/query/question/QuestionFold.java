package nl.werkplaats.query.question;

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
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.query.question.QuestionView.Note;
import nl.werkplaats.query.question.QuestionView.Wording;

/** How each event changes what is so of a question. */
final class QuestionFold {

  private static final int FIRST_WORDING = 1;

  private QuestionFold() {}

  static QuestionView fold(Optional<QuestionView> before, Recorded recorded) {
    QuestionEvent event = (QuestionEvent) recorded.event();
    return event instanceof QuestionSubmitted submitted && before.isEmpty()
        ? begin(submitted, recorded.by())
        : next(before.orElseThrow(), event, recorded.sequence(), recorded.by());
  }

  private static QuestionView begin(QuestionSubmitted e, Provenance by) {
    var origin =
        new QuestionView.Origin(
            e.question(),
            e.location(),
            e.channel(),
            e.situation().map(TextRef::text),
            e.follows(),
            by.happenedAt());
    // Who raises a follow-on writes it; the service only submits it.
    Optional<PersonId> author =
        e.follows().isPresent() ? e.owners().stream().findFirst() : by.actor();
    var wording = new Wording(FIRST_WORDING, e.wording().text(), false, by.happenedAt(), author);
    return new QuestionView(
        origin,
        Journey.begun(by.happenedAt()),
        e.owners().stream().distinct().toList(),
        List.of(wording),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private static QuestionView next(QuestionView q, QuestionEvent event, long no, Provenance by) {
    Journey journey = q.journey();
    return switch (event) {
      case QuestionSubmitted _ -> throw new IllegalStateException("a question comes in once");
      case QuestionReformulated e ->
          q.worded(
              new Wording(
                  e.wordingNo(), e.wording().text(), e.sharper(), by.happenedAt(), by.actor()));
      case QuestionThemed e ->
          q.journey(journey.to(Stage.THEMED, by.happenedAt()).under(e.theme()));
      case QuestionMoved e -> q.journey(journey.under(e.to()));
      case QuestionReleased _, QuestionRestarted _ ->
          q.journey(journey.to(Stage.INTAKE, by.happenedAt()).themeless());
      case QuestionRedirected e ->
          q.journey(journey.to(Stage.REDIRECTED, by.happenedAt()).redirected(e.activity()));
      case DialogueEntered e ->
          q.journey(journey.to(Stage.DIALOGUE, by.happenedAt()).into(e.dialogue()));
      case QuestionReturned e ->
          noted(q.moved(e.toStage(), by), "return-to-theme", e.reason(), e.note(), by);
      case ExperimentStarted e ->
          q.moved(Stage.EXPERIMENT, by).tried(Experiment.started(e, no, by));
      case ExperimentAdjusted e ->
          q.changedExperiment(
              e.experiment(), one -> one.adjusted(e.change().text(), by.happenedAt()));
      // Back to dialogue; a reflection that ends the experiment follows with its own stage.
      case ExperimentEnded e ->
          q.journey(journey.outOfExperiment(by.happenedAt()))
              .changedExperiment(e.experiment(), one -> one.ended(e.observed(), by.happenedAt()));
      case IntentionRecorded e -> q.wrote(Item.of(e, no, by));
      case ReflectionRecorded e -> q.moved(Stage.REFLECTION, by).wrote(Item.of(e, no, by));
      case QuestionBroughtToDialogue _ -> q.moved(Stage.DIALOGUE, by);
      case QuestionHarvested e -> q.moved(Stage.HARVESTED, by).harvested(e, by);
      case LateEffectReported e -> q.wrote(Item.of(e, no, by));
      case FollowOnRaised e -> q.raised(e.newQuestion());
      case QuestionParked e -> parked(q, e, by);
      case QuestionResumed e -> q.moved(e.toStage(), by);
      case QuestionWithdrawn _ -> q.moved(Stage.WITHDRAWN, by).unshared();
      case QuestionAdopted e -> q.owned(e.owner());
      case OwnerAdded e -> q.owned(e.owner());
      case OwnerLeft e -> q.leftBy(e.owner());
      case SharingGranted e -> q.shared(e);
      case SharingRevoked e -> q.unshared(e.share());
    };
  }

  private static QuestionView parked(QuestionView q, QuestionParked e, Provenance by) {
    var why = new Journey.Parked(e.fromStage(), e.reason(), e.reviewOn());
    Journey waiting = q.journey().to(Stage.PARKED, by.happenedAt()).parked(why);
    return noted(q.journey(waiting), "park", e.reason(), e.note(), by);
  }

  private static QuestionView noted(
      QuestionView q, String what, Enum<?> reason, Optional<TextRef> note, Provenance by) {
    return note.map(text ->
            q.noted(new Note(what, reason.name(), text.text(), by.actor(), by.happenedAt())))
        .orElse(q);
  }
}
