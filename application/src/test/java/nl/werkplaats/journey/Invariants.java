package nl.werkplaats.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.FacilitatorKind;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;

/** Reads a log from its beginning, and tells where anything happened that may never happen. */
public final class Invariants {

  private static final Set<String> LIVE =
      Set.of("INTAKE", "THEMED", "DIALOGUE", "EXPERIMENT", "REFLECTION");
  private static final Set<Class<?>> WITHOUT_OWNER =
      Set.of(
          QuestionAdopted.class,
          QuestionParked.class,
          QuestionResumed.class,
          QuestionRedirected.class,
          QuestionWithdrawn.class,
          SharingRevoked.class,
          DialogueEntered.class);

  private static final class Question {
    String stage = "";
    final Set<PersonId> owners = new HashSet<>();
    final Map<ItemId, PersonId> items = new HashMap<>();
  }

  private static final class Theme {
    ThemeOrigin origin;
    final Set<String> questions = new HashSet<>();
  }

  private static final class Dialogue {
    DialogueStage stage = DialogueStage.PROPOSED;
    boolean groundRules;
    Optional<PersonId> lead = Optional.empty();
    final Set<PersonId> asked = new HashSet<>();
    final Set<PersonId> attendees = new HashSet<>();
    final Set<PersonId> agreed = new HashSet<>();
  }

  private final Set<String> teachers;
  private final Map<String, Question> questions = new HashMap<>();
  private final Map<String, Theme> themes = new HashMap<>();
  private final Map<String, Dialogue> dialogues = new HashMap<>();
  private final Map<String, Instant> facts = new HashMap<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final List<String> broken = new ArrayList<>();
  private Recorded now;

  private Invariants(Set<String> teachers) {
    this.teachers = teachers;
  }

  /** What is wrong with this log; teachers are the only ones who may own questions. */
  public static List<String> broken(List<Recorded> log, Set<String> teachers) {
    Invariants invariants = new Invariants(teachers);
    log.forEach(invariants::read);
    return invariants.broken;
  }

  private void read(Recorded recorded) {
    now = recorded;
    Instant at = recorded.by().happenedAt();
    demand(recorded.version() == versions.merge(recorded.stream(), 1L, Long::sum), "a version");
    demand(!at.isAfter(recorded.by().recordedAt()), "a fact after it was recorded");
    Instant before = facts.put(recorded.stream(), at);
    demand(before == null || !at.isBefore(before), "a fact before its stream's previous one");
    switch (recorded.event()) {
      case QuestionEvent e ->
          question(e, questions.computeIfAbsent(recorded.stream(), _ -> new Question()));
      case ThemeEvent e -> theme(e, themes.computeIfAbsent(recorded.stream(), _ -> new Theme()));
      case DialogueEvent e ->
          dialogue(e, dialogues.computeIfAbsent(recorded.stream(), _ -> new Dialogue()));
      default -> {
        // A location has no invariant of this kind.
      }
    }
  }

  private void question(QuestionEvent event, Question question) {
    boolean first = event instanceof QuestionSubmitted;
    demand(first == question.stage.isEmpty(), "a question that does not begin with its intake");
    demand(from(event, question.stage), "a step from " + question.stage);
    if (!first && question.owners.isEmpty()) {
      demand(WITHOUT_OWNER.contains(event.getClass()), "a step without any owner");
    }
    owners(event, question);
    items(event, question);
    question.stage = Stages.after(event, question.stage);
  }

  private static boolean from(QuestionEvent event, String stage) {
    return switch (event) {
      case QuestionSubmitted _ -> stage.isEmpty();
      case QuestionReformulated _, QuestionParked _ -> LIVE.contains(stage);
      case QuestionThemed _ -> stage.equals("INTAKE");
      case QuestionMoved _, QuestionReleased _ -> stage.equals("THEMED");
      case QuestionRedirected _ -> Set.of("INTAKE", "THEMED").contains(stage);
      case DialogueEntered _ -> Set.of("THEMED", "DIALOGUE").contains(stage);
      case QuestionReturned _ -> stage.equals("DIALOGUE");
      case ExperimentStarted _ -> Set.of("DIALOGUE", "REFLECTION").contains(stage);
      case ExperimentAdjusted _, ExperimentEnded _ -> stage.equals("EXPERIMENT");
      case IntentionRecorded _, ReflectionRecorded _ ->
          Set.of("DIALOGUE", "EXPERIMENT", "REFLECTION").contains(stage);
      case QuestionBroughtToDialogue _ -> Set.of("EXPERIMENT", "REFLECTION").contains(stage);
      case QuestionHarvested _, QuestionRestarted _ -> stage.equals("REFLECTION");
      case LateEffectReported _ -> Set.of("HARVESTED", "REDIRECTED").contains(stage);
      case FollowOnRaised _ -> Set.of("REFLECTION", "HARVESTED", "REDIRECTED").contains(stage);
      case QuestionResumed _ -> stage.equals("PARKED");
      case QuestionWithdrawn _, QuestionAdopted _ -> LIVE.contains(stage) || stage.equals("PARKED");
      case OwnerAdded _, OwnerLeft _, SharingGranted _ ->
          !Set.of("REDIRECTED", "WITHDRAWN").contains(stage);
      case SharingRevoked _ -> true;
    };
  }

  private void owners(QuestionEvent event, Question question) {
    switch (event) {
      case QuestionSubmitted e -> question.owners.addAll(e.owners());
      case QuestionAdopted e -> {
        demand(question.owners.isEmpty(), "an adoption of what had an owner");
        question.owners.add(e.owner());
      }
      case OwnerAdded e -> question.owners.add(e.owner());
      case OwnerLeft e -> {
        demand(question.owners.remove(e.owner()), "somebody left who was no owner");
        boolean bySystem = now.by().actor().isEmpty();
        demand(bySystem || !question.owners.isEmpty(), "the last owner left");
      }
      default -> {
        // Owners stay.
      }
    }
    demand(
        question.owners.stream().allMatch(owner -> teachers.contains(owner.toString())),
        "an owner who is no teacher");
  }

  private void items(QuestionEvent event, Question question) {
    switch (event) {
      case IntentionRecorded e -> question.items.put(e.item(), e.author());
      case ReflectionRecorded e -> question.items.put(e.item(), e.author());
      case LateEffectReported e -> question.items.put(e.item(), e.author());
      case SharingGranted e ->
          demand(
              now.by().actor().equals(Optional.ofNullable(question.items.get(e.item()))),
              "something shared by another than its author");
      default -> {
        // Nothing of anybody's own.
      }
    }
  }

  private void theme(ThemeEvent event, Theme theme) {
    switch (event) {
      case ThemeOpened e -> theme.origin = e.origin();
      case ThemeLinked e -> theme.questions.add(e.question().toString());
      case ThemeUnlinked e -> theme.questions.remove(e.question().toString());
      case ThemeActivated _ ->
          demand(
              theme.origin == ThemeOrigin.TOP_DOWN || !theme.questions.isEmpty(),
              "a theme activated without a question");
      case ThemeEmbedded _, ThemeRetired _ ->
          demand(
              theme.questions.stream()
                  .map(each -> questions.get(each).stage)
                  .noneMatch(stage -> LIVE.contains(stage) || stage.equals("PARKED")),
              "a theme ended over an unfinished question");
      case ExpertCoupled e ->
          demand(
              e.origin() != ExpertOrigin.EXTERNAL || e.accessUntil().isPresent(),
              "an external expert without end");
      default -> {
        // Nothing that could be wrong.
      }
    }
  }

  private void dialogue(DialogueEvent event, Dialogue dialogue) {
    switch (event) {
      case FacilitatorAssigned e -> {
        if (e.kind() == FacilitatorKind.LEAD) dialogue.lead = Optional.of(e.person());
        else dialogue.lead = dialogue.lead.filter(lead -> !lead.equals(e.person()));
      }
      case ExpertAssigned e ->
          demand(
              e.origin() != ExpertOrigin.EXTERNAL || e.accessUntil().isPresent(),
              "an external expert without end");
      case DialogueScheduled _ -> dialogue.stage = DialogueStage.SCHEDULED;
      case GroundRulesConfirmed _ -> dialogue.groundRules = true;
      case DialogueOpened _ -> {
        demand(dialogue.stage == DialogueStage.SCHEDULED, "an opening without a date");
        demand(dialogue.lead.isPresent(), "an opening without a lead facilitator");
        demand(dialogue.groundRules, "an opening without ground rules");
        demand(now.by().actor().equals(dialogue.lead), "an opening by another than the lead");
        dialogue.stage = DialogueStage.OPEN;
      }
      case DialogueClosed e -> {
        dialogue.stage = DialogueStage.CLOSED;
        dialogue.attendees.addAll(e.attendees());
        dialogue.asked.addAll(e.attendees());
        dialogue.lead.ifPresent(dialogue.asked::remove);
      }
      case SummaryRevised _ -> dialogue.agreed.clear();
      case SummaryReviewed e -> {
        demand(dialogue.attendees.contains(e.person()), "a review by one who was not there");
        if (e.agrees()) dialogue.agreed.add(e.person());
        else dialogue.agreed.remove(e.person());
      }
      case SummaryReleased _ ->
          demand(dialogue.agreed.containsAll(dialogue.asked), "a summary without consent");
      case TakeawayRecorded e ->
          demand(
              dialogue.stage == DialogueStage.CLOSED
                  && dialogue.attendees.contains(e.author())
                  && now.by().actor().equals(Optional.of(e.author())),
              "a takeaway of one who was not there");
      default -> {
        // Nothing that could be wrong.
      }
    }
  }

  private void demand(boolean holds, String what) {
    if (!holds) {
      broken.add(what + ": " + now.event().getClass().getSimpleName() + " at " + now.position());
    }
  }
}
