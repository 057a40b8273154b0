package nl.werkplaats.command.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.QuestionFacts;

/** What the events of one question add up to, as far as deciding needs it. */
final class QuestionState {

  /** Something shown to somebody, until it ends or is revoked. */
  record Shown(PersonId by, PersonId to, LocalDate until) {}

  LocationId location;
  Stage stage;
  final List<PersonId> owners = new ArrayList<>();
  int wordings;
  Optional<ThemeId> theme = Optional.empty();
  Optional<DialogueId> dialogue = Optional.empty();
  Optional<ExperimentId> experiment = Optional.empty();
  Optional<Stage> parkedFrom = Optional.empty();
  final Map<ItemId, PersonId> items = new HashMap<>();
  final Map<ShareId, Shown> shares = new HashMap<>();
  private final Set<PersonId> experimenters = new HashSet<>();
  private Optional<Instant> lastFact = Optional.empty();

  boolean exists() {
    return stage != null;
  }

  Optional<Instant> lastFact() {
    return lastFact;
  }

  QuestionFacts facts(LocalDate today) {
    return new QuestionFacts(
        location,
        stage,
        List.copyOf(owners),
        Set.copyOf(items.values()),
        shares.values().stream().map(Shown::by).collect(Collectors.toSet()),
        shares.values().stream()
            .filter(shown -> !shown.until().isBefore(today))
            .map(Shown::to)
            .collect(Collectors.toSet()),
        Set.copyOf(experimenters));
  }

  void evolve(QuestionEvent event, Instant happenedAt) {
    lastFact = Optional.of(happenedAt);
    switch (event) {
      case QuestionSubmitted e -> {
        location = e.location();
        owners.addAll(e.owners());
        wordings = 1;
        stage = Stage.INTAKE;
      }
      case QuestionReformulated e -> wordings = e.wordingNo();
      case QuestionThemed e -> under(e.theme());
      case QuestionMoved e -> under(e.to());
      case QuestionReleased _, QuestionRestarted _ -> {
        theme = Optional.empty();
        stage = Stage.INTAKE;
      }
      case QuestionRedirected _ -> stage = Stage.REDIRECTED;
      case DialogueEntered e -> {
        dialogue = Optional.of(e.dialogue());
        stage = Stage.DIALOGUE;
      }
      case QuestionReturned e -> stage = e.toStage();
      case ExperimentStarted e -> {
        experiment = Optional.of(e.experiment());
        experimenters.addAll(e.participants());
        stage = Stage.EXPERIMENT;
      }
      case ExperimentAdjusted _ -> {
        // The text of the change is kept elsewhere, and no rule depends on it.
      }
      case ExperimentEnded _ -> experiment = Optional.empty();
      case IntentionRecorded e -> items.put(e.item(), e.author());
      case ReflectionRecorded e -> {
        items.put(e.item(), e.author());
        stage = Stage.REFLECTION;
      }
      case QuestionBroughtToDialogue _ -> stage = Stage.DIALOGUE;
      case QuestionHarvested _ -> stage = Stage.HARVESTED;
      case LateEffectReported e -> items.put(e.item(), e.author());
      case FollowOnRaised _ -> {
        // The new question has a stream of its own; this one stays where it is.
      }
      case QuestionParked e -> {
        parkedFrom = Optional.of(e.fromStage());
        stage = Stage.PARKED;
      }
      case QuestionResumed e -> {
        parkedFrom = Optional.empty();
        stage = e.toStage();
      }
      case QuestionWithdrawn _ -> {
        shares.clear();
        stage = Stage.WITHDRAWN;
      }
      case QuestionAdopted e -> owners.add(e.owner());
      case OwnerAdded e -> owners.add(e.owner());
      case OwnerLeft e -> owners.remove(e.owner());
      case SharingGranted e ->
          shares.put(e.share(), new Shown(items.get(e.item()), e.recipient(), e.until()));
      case SharingRevoked e -> shares.remove(e.share());
    }
  }

  private void under(ThemeId to) {
    theme = Optional.of(to);
    stage = Stage.THEMED;
  }
}
