package nl.werkplaats.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.people.QuestionFact;

/** What other streams may know of one question, told a second time for the tests. */
final class QuestionNote {

  private final QuestionId id;
  private LocationId location;
  private Stage stage;
  private Optional<ThemeId> theme = Optional.empty();
  private final List<PersonId> owners = new ArrayList<>();
  private Optional<ExperimentId> started = Optional.empty();

  QuestionNote(QuestionId id) {
    this.id = id;
  }

  QuestionFact fact() {
    return new QuestionFact(id, location, stage, theme, Set.copyOf(owners));
  }

  LocationId location() {
    return location;
  }

  /** The experiment that it tried last, alone or with other questions. */
  Optional<ExperimentId> started() {
    return started;
  }

  void happened(QuestionEvent event) {
    switch (event) {
      case QuestionSubmitted e -> {
        location = e.location();
        owners.addAll(e.owners());
        stage = Stage.INTAKE;
      }
      case QuestionThemed e -> under(Optional.of(e.theme()), Stage.THEMED);
      case QuestionMoved e -> under(Optional.of(e.to()), Stage.THEMED);
      case QuestionReleased _, QuestionRestarted _ -> under(Optional.empty(), Stage.INTAKE);
      case QuestionRedirected _ -> stage = Stage.REDIRECTED;
      case DialogueEntered _, QuestionBroughtToDialogue _ -> stage = Stage.DIALOGUE;
      case QuestionReturned e -> stage = e.toStage();
      case ExperimentStarted e -> {
        started = Optional.of(e.experiment());
        stage = Stage.EXPERIMENT;
      }
      case ReflectionRecorded _ -> stage = Stage.REFLECTION;
      case QuestionHarvested _ -> stage = Stage.HARVESTED;
      case QuestionParked _ -> stage = Stage.PARKED;
      case QuestionResumed e -> stage = e.toStage();
      case QuestionWithdrawn _ -> stage = Stage.WITHDRAWN;
      case QuestionAdopted e -> owners.add(e.owner());
      case OwnerAdded e -> owners.add(e.owner());
      case OwnerLeft e -> owners.remove(e.owner());
      case QuestionReformulated _,
          ExperimentAdjusted _,
          ExperimentEnded _,
          IntentionRecorded _,
          LateEffectReported _,
          FollowOnRaised _,
          SharingGranted _,
          SharingRevoked _ -> {
        // Nobody else needs to know.
      }
    }
  }

  private void under(Optional<ThemeId> now, Stage in) {
    theme = now;
    stage = in;
  }
}
