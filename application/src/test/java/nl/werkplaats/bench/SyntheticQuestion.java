package nl.werkplaats.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.bench.SyntheticLog.Deed;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.code.LateEffectKind;
import nl.werkplaats.kernel.code.ParkReason;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent.DialogueEntered;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentAdjusted;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentEnded;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentStarted;
import nl.werkplaats.kernel.event.QuestionEvent.IntentionRecorded;
import nl.werkplaats.kernel.event.QuestionEvent.LateEffectReported;
import nl.werkplaats.kernel.event.QuestionEvent.OwnerAdded;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionBroughtToDialogue;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionHarvested;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionParked;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReformulated;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionResumed;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import nl.werkplaats.kernel.event.QuestionEvent.ReflectionRecorded;
import nl.werkplaats.kernel.event.QuestionEvent.SharingGranted;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeLinked;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;

/** One question on its way from intake to harvest. */
final class SyntheticQuestion {

  private final SyntheticSchool school;
  private final QuestionId id;
  private final PersonId owner;
  private final List<ItemId> items = new ArrayList<>();
  private Stage stage = Stage.INTAKE;
  private int wordings = 1;
  private Optional<SyntheticTheme> theme = Optional.empty();
  private Optional<ExperimentId> experiment = Optional.empty();

  SyntheticQuestion(SyntheticSchool school) {
    this.school = school;
    this.id = new QuestionId(school.uuid());
    this.owner = school.teacher();
  }

  QuestionId id() {
    return id;
  }

  boolean isDone() {
    return stage == Stage.HARVESTED;
  }

  /** Under its theme it waits until a dialogue opens. */
  boolean waits() {
    return stage == Stage.THEMED;
  }

  List<Deed> begin() {
    return byOwner(
        new QuestionSubmitted(
            id,
            school.id(),
            List.of(owner),
            school.code(Channel.class),
            school.text(),
            school.chance(0.5) ? Optional.of(school.text()) : Optional.empty(),
            Optional.empty()));
  }

  List<Deed> next() {
    return switch (stage) {
      case INTAKE -> intake();
      case PARKED -> {
        stage = Stage.INTAKE;
        yield byOwner(new QuestionResumed(id, stage));
      }
      case DIALOGUE -> school.chance(0.25) ? intends() : tries();
      case EXPERIMENT -> trying();
      case REFLECTION -> reflected();
      default -> throw new IllegalStateException("nothing follows on " + stage);
    };
  }

  private List<Deed> intake() {
    if (school.chance(0.15)) return reformulated();
    if (school.chance(0.1)) return byOwner(new OwnerAdded(id, school.teacher()));
    if (school.chance(0.1)) {
      stage = Stage.PARKED;
      return byOwner(
          new QuestionParked(
              id,
              Stage.INTAKE,
              school.code(ParkReason.class),
              Optional.empty(),
              Optional.of(school.day())));
    }
    List<Deed> deeds = new ArrayList<>();
    SyntheticTheme under = school.theme(deeds);
    theme = Optional.of(under);
    stage = Stage.THEMED;
    deeds.add(school.byTrainer(new QuestionThemed(id, under.id()), under));
    deeds.add(school.byTrainer(new ThemeLinked(under.id(), id), under));
    school.gather(this, under, deeds);
    return deeds;
  }

  private List<Deed> reformulated() {
    wordings++;
    return byOwner(new QuestionReformulated(id, wordings, school.text(), school.chance(0.5)));
  }

  Deed enters(DialogueId dialogue, Doer lead) {
    stage = Stage.DIALOGUE;
    return new Deed(new DialogueEntered(id, dialogue), lead, theme);
  }

  private List<Deed> intends() {
    return byOwner(new IntentionRecorded(id, item(), owner, school.text()));
  }

  private List<Deed> tries() {
    stage = Stage.EXPERIMENT;
    experiment = Optional.of(new ExperimentId(school.uuid()));
    return byOwner(
        new ExperimentStarted(
            id,
            experiment.orElseThrow(),
            List.of(school.teacher()),
            school.code(ExperimentForm.class),
            school.text(),
            Optional.of(school.day())));
  }

  private List<Deed> trying() {
    if (school.chance(0.4)) {
      return byOwner(new ExperimentAdjusted(id, experiment.orElseThrow(), school.text()));
    }
    stage = Stage.REFLECTION;
    var ended = new ExperimentEnded(id, experiment.orElseThrow(), Optional.of(school.text()));
    return byOwner(
        ended,
        new ReflectionRecorded(
            id,
            item(),
            owner,
            sealed("outcomes"),
            sealed("stimulators"),
            school.text(),
            Optional.of(school.text()),
            Optional.empty()));
  }

  private List<Deed> reflected() {
    if (school.chance(0.3)) {
      stage = Stage.DIALOGUE;
      return byOwner(new QuestionBroughtToDialogue(id));
    }
    if (school.chance(0.2)) {
      return byOwner(
          new SharingGranted(
              id, new ShareId(school.uuid()), items.getLast(), school.teacher(), school.day()));
    }
    stage = Stage.HARVESTED;
    return byOwner(new QuestionHarvested(id, owner, sealed("outcomes")));
  }

  /** Long after. */
  List<Deed> after() {
    return byOwner(
        new LateEffectReported(
            id, item(), owner, school.code(LateEffectKind.class), school.text()));
  }

  private ItemId item() {
    items.add(new ItemId(school.uuid()));
    return items.getLast();
  }

  private SealedAnswer sealed(String field) {
    return school.sealed(owner, field);
  }

  private List<Deed> byOwner(Event... events) {
    List<Deed> deeds = new ArrayList<>();
    for (Event event : events) deeds.add(new Deed(event, new Doer(owner, "OWNER"), theme));
    return deeds;
  }
}
