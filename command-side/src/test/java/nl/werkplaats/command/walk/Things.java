package nl.werkplaats.command.walk;

import static nl.werkplaats.command.Samples.ELSEWHERE;
import static nl.werkplaats.command.Samples.HERE;
import static nl.werkplaats.command.Samples.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueProposed;
import nl.werkplaats.kernel.event.DialogueEvent.TakeawayRecorded;
import nl.werkplaats.kernel.event.DialogueEvent.TakeawayShared;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.id.*;

/** What there is by now, to choose from; now and then something that is not there. */
final class Things {

  private final List<QuestionId> questions = new ArrayList<>();
  private final List<ThemeId> themes = new ArrayList<>();
  private final List<DialogueId> dialogues = new ArrayList<>();
  private final List<TeamId> teams = new ArrayList<>();
  private final List<ItemId> items = new ArrayList<>();
  private final List<ShareId> shares = new ArrayList<>();
  private final List<ExperimentId> experiments = new ArrayList<>();

  void happened(Event event) {
    switch (event) {
      case QuestionSubmitted e -> questions.add(e.question());
      case ThemeOpened e -> themes.add(e.theme());
      case DialogueProposed e -> dialogues.add(e.dialogue());
      case TeamFormed e -> teams.add(e.team());
      case IntentionRecorded e -> items.add(e.item());
      case ReflectionRecorded e -> items.add(e.item());
      case LateEffectReported e -> items.add(e.item());
      case SharingGranted e -> shares.add(e.share());
      case TakeawayRecorded e -> items.add(e.item());
      case TakeawayShared e -> shares.add(e.share());
      case ExperimentStarted e -> experiments.add(e.experiment());
      default -> {
        // Nothing new to choose from.
      }
    }
  }

  LocationId location(Step step) {
    return step.oneIn(8) ? ELSEWHERE : HERE;
  }

  QuestionId question(Step step) {
    return questions.isEmpty() || step.oneIn(100)
        ? new QuestionId(id("no such question"))
        : recent(step, questions);
  }

  List<QuestionId> questions(Step step) {
    List<QuestionId> some = new ArrayList<>();
    int many = step.below(3);
    for (int i = 0; i < many; i++) {
      some.add(question(step));
    }
    return some;
  }

  ThemeId theme(Step step) {
    return themes.isEmpty() || step.oneIn(100)
        ? new ThemeId(id("no such theme"))
        : recent(step, themes);
  }

  DialogueId dialogue(Step step) {
    return dialogues.isEmpty() || step.oneIn(100)
        ? new DialogueId(id("no such dialogue"))
        : recent(step, dialogues);
  }

  TeamId team(Step step) {
    return teams.isEmpty() ? new TeamId(id("no such team")) : step.of(teams);
  }

  ItemId item(Step step) {
    return items.isEmpty() ? new ItemId(id("no such item")) : recent(step, items);
  }

  ShareId share(Step step) {
    return shares.isEmpty() ? new ShareId(id("no such share")) : recent(step, shares);
  }

  Optional<ExperimentId> experiment(Step step) {
    return experiments.isEmpty() ? Optional.empty() : Optional.of(step.of(experiments));
  }

  /** Most often one of the last few, so that some come far. */
  private static <T> T recent(Step step, List<T> all) {
    return step.oneIn(5)
        ? step.of(all)
        : step.of(all.subList(Math.max(0, all.size() - 2), all.size()));
  }
}
