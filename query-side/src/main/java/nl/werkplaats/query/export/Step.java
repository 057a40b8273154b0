package nl.werkplaats.query.export;

import java.util.Optional;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.CommunityEvent.*;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.move.Hat;

/** One step of a journey, as anybody may know it. */
enum Step {
  SUBMITTED("question-submitted"),
  THEMED("question-themed", "theme", true),
  RELEASED("question-released", "theme", false),
  REDIRECTED("question-redirected"),
  DIALOGUE_ENTERED("dialogue-entered", "dialogue", true, Hat.SYSTEM),
  RETURNED("question-returned", "dialogue", false),
  EXPERIMENT_STARTED("experiment-started", "experiment", true, Hat.OWNER),
  EXPERIMENT_ENDED("experiment-ended", "experiment", false, Hat.OWNER),
  REFLECTED("reflection-recorded", Hat.OWNER),
  BROUGHT_TO_DIALOGUE("question-brought-to-dialogue", Hat.OWNER),
  RESTARTED("question-restarted", Hat.OWNER),
  HARVESTED("question-harvested", Hat.OWNER),
  FORMED("community-formed"),
  MET("community-met"),
  PLANNED("improvement-plan-updated"),
  CONDITION_TAGGED("condition-tagged");

  private final String activity;
  private final Optional<String> touches;
  private final boolean begins;
  private final Optional<Hat> hat;

  Step(String activity) {
    this(activity, Optional.empty(), false, Optional.empty());
  }

  Step(String activity, Hat hat) {
    this(activity, Optional.empty(), false, Optional.of(hat));
  }

  Step(String activity, String touches, boolean begins) {
    this(activity, Optional.of(touches), begins, Optional.empty());
  }

  Step(String activity, String touches, boolean begins, Hat hat) {
    this(activity, Optional.of(touches), begins, Optional.of(hat));
  }

  Step(String activity, Optional<String> touches, boolean begins, Optional<Hat> hat) {
    this.activity = activity;
    this.touches = touches;
    this.begins = begins;
    this.hat = hat;
  }

  /** What it is called, wherever it is written down. */
  String activity() {
    return activity;
  }

  /** The kind of thing that it is about besides, where there is one. */
  Optional<String> touches() {
    return touches;
  }

  /** Whether that thing is another one than before. */
  boolean begins() {
    return begins;
  }

  /** By whom it is made, where the rules leave it to one hat. */
  Optional<Hat> hat() {
    return hat;
  }

  boolean ends() {
    return this == HARVESTED || this == REDIRECTED;
  }

  static Optional<Step> of(QuestionEvent event) {
    return switch (event) {
      case QuestionSubmitted _ -> Optional.of(SUBMITTED);
      case QuestionThemed _ -> Optional.of(THEMED);
      case QuestionReleased _ -> Optional.of(RELEASED);
      case QuestionRedirected _ -> Optional.of(REDIRECTED);
      case DialogueEntered _ -> Optional.of(DIALOGUE_ENTERED);
      case QuestionReturned _ -> Optional.of(RETURNED);
      case ExperimentStarted _ -> Optional.of(EXPERIMENT_STARTED);
      case ExperimentEnded _ -> Optional.of(EXPERIMENT_ENDED);
      case ReflectionRecorded _ -> Optional.of(REFLECTED);
      case QuestionBroughtToDialogue _ -> Optional.of(BROUGHT_TO_DIALOGUE);
      case QuestionRestarted _ -> Optional.of(RESTARTED);
      case QuestionHarvested _ -> Optional.of(HARVESTED);
      // Who owns, doubts, waits, intends or shows is nobody's but theirs, and where it was moved
      // to tells more of a theme than of a journey.
      case QuestionReformulated _,
          QuestionMoved _,
          ExperimentAdjusted _,
          IntentionRecorded _,
          LateEffectReported _,
          FollowOnRaised _,
          QuestionParked _,
          QuestionResumed _,
          QuestionWithdrawn _,
          QuestionAdopted _,
          OwnerAdded _,
          OwnerLeft _,
          SharingGranted _,
          SharingRevoked _ ->
          Optional.empty();
    };
  }

  static Optional<Step> of(CommunityEvent event) {
    return switch (event) {
      case CommunityFormed _ -> Optional.of(FORMED);
      case CommunityMet _ -> Optional.of(MET);
      case ImprovementPlanUpdated _ -> Optional.of(PLANNED);
      case ConditionTagged _ -> Optional.of(CONDITION_TAGGED);
      // Who comes and goes is told of nobody.
      case MemberJoined _, MemberLeft _, CommunityBelowMinimum _ -> Optional.empty();
    };
  }
}
