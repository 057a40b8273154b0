package nl.werkplaats.kernel.history;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.werkplaats.kernel.event.CollectiveEvent;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.FacilitationEvent;
import nl.werkplaats.kernel.event.GrowthShareEvent;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportWindowEvent;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.ThemeEvent;

/**
 * The names under which events are stored: a closed list, written out so that renaming a class
 * never renames what is stored.
 */
public final class EventCatalogue {

  private static final Map<Class<? extends Event>, StoredName> NAMES = new LinkedHashMap<>();
  private static final Map<String, Class<? extends Event>> CLASSES = new HashMap<>();

  static {
    questions();
    themes();
    dialogues();
    locations();
    reportWindows();
    reports();
    communities();
    studies();
    facilitations();
    growth();
    collective();
  }

  private EventCatalogue() {}

  /** What events of this class are stored as. */
  public static StoredName nameOf(Class<?> type) {
    StoredName name = NAMES.get(type);
    if (name == null) {
      throw new IllegalArgumentException(type.getName() + " is not in the catalogue of events");
    }
    return name;
  }

  /** The stored name of this event without its revision, for example {@code question-themed}. */
  public static String nameOf(Event event) {
    return nameOf(event.getClass()).name();
  }

  /**
   * The class that reads events of this name and revision.
   *
   * @throws UnknownEventName when there is none
   */
  public static Class<? extends Event> classOf(String name, String revision) {
    Class<? extends Event> type = CLASSES.get(key(name, revision));
    if (type == null) throw new UnknownEventName(name, revision);
    return type;
  }

  /** All names that are written today. */
  public static Set<StoredName> names() {
    return Set.copyOf(NAMES.values());
  }

  /** All classes of events that can be stored. */
  public static Set<Class<? extends Event>> classes() {
    return Collections.unmodifiableSet(NAMES.keySet());
  }

  private static String key(String name, String revision) {
    return name + "." + revision;
  }

  private static void entry(String name, int revision, Class<? extends Event> type) {
    var stored = new StoredName(name, revision);
    if (NAMES.put(type, stored) != null
        || CLASSES.put(key(name, String.valueOf(revision)), type) != null) {
      throw new IllegalStateException("in the catalogue twice: " + stored);
    }
  }

  private static void questions() {
    entry("question-submitted", 1, QuestionEvent.QuestionSubmitted.class);
    entry("question-reformulated", 1, QuestionEvent.QuestionReformulated.class);
    entry("question-themed", 1, QuestionEvent.QuestionThemed.class);
    entry("question-moved", 1, QuestionEvent.QuestionMoved.class);
    entry("question-released", 1, QuestionEvent.QuestionReleased.class);
    entry("question-redirected", 1, QuestionEvent.QuestionRedirected.class);
    entry("dialogue-entered", 1, QuestionEvent.DialogueEntered.class);
    entry("question-returned", 1, QuestionEvent.QuestionReturned.class);
    entry("experiment-started", 1, QuestionEvent.ExperimentStarted.class);
    entry("experiment-adjusted", 1, QuestionEvent.ExperimentAdjusted.class);
    entry("experiment-ended", 1, QuestionEvent.ExperimentEnded.class);
    entry("intention-recorded", 1, QuestionEvent.IntentionRecorded.class);
    entry("reflection-recorded", 1, QuestionEvent.ReflectionRecorded.class);
    entry("question-brought-to-dialogue", 1, QuestionEvent.QuestionBroughtToDialogue.class);
    entry("question-harvested", 1, QuestionEvent.QuestionHarvested.class);
    entry("late-effect-reported", 1, QuestionEvent.LateEffectReported.class);
    entry("follow-on-raised", 1, QuestionEvent.FollowOnRaised.class);
    entry("question-restarted", 1, QuestionEvent.QuestionRestarted.class);
    entry("question-parked", 1, QuestionEvent.QuestionParked.class);
    entry("question-resumed", 1, QuestionEvent.QuestionResumed.class);
    entry("question-withdrawn", 1, QuestionEvent.QuestionWithdrawn.class);
    entry("question-adopted", 1, QuestionEvent.QuestionAdopted.class);
    entry("owner-added", 1, QuestionEvent.OwnerAdded.class);
    entry("owner-left", 1, QuestionEvent.OwnerLeft.class);
    entry("sharing-granted", 1, QuestionEvent.SharingGranted.class);
    entry("sharing-revoked", 1, QuestionEvent.SharingRevoked.class);
  }

  private static void themes() {
    entry("theme-opened", 1, ThemeEvent.ThemeOpened.class);
    entry("theme-linked", 1, ThemeEvent.ThemeLinked.class);
    entry("theme-unlinked", 1, ThemeEvent.ThemeUnlinked.class);
    entry("theme-activated", 1, ThemeEvent.ThemeActivated.class);
    entry("theme-rested", 1, ThemeEvent.ThemeRested.class);
    entry("theme-embedded", 1, ThemeEvent.ThemeEmbedded.class);
    entry("theme-retired", 1, ThemeEvent.ThemeRetired.class);
    entry("expert-coupled", 1, ThemeEvent.ExpertCoupled.class);
    entry("expert-uncoupled", 1, ThemeEvent.ExpertUncoupled.class);
    entry("expert-waived", 1, ThemeEvent.ExpertWaived.class);
  }

  private static void dialogues() {
    entry("dialogue-proposed", 1, DialogueEvent.DialogueProposed.class);
    entry("dialogue-question-linked", 1, DialogueEvent.DialogueQuestionLinked.class);
    entry("dialogue-question-unlinked", 1, DialogueEvent.DialogueQuestionUnlinked.class);
    entry("dialogue-scheduled", 1, DialogueEvent.DialogueScheduled.class);
    entry("facilitator-assigned", 1, DialogueEvent.FacilitatorAssigned.class);
    entry("expert-assigned", 1, DialogueEvent.ExpertAssigned.class);
    entry("participant-invited", 1, DialogueEvent.ParticipantInvited.class);
    entry("invitation-answered", 1, DialogueEvent.InvitationAnswered.class);
    entry("ground-rules-confirmed", 1, DialogueEvent.GroundRulesConfirmed.class);
    entry("dialogue-opened", 1, DialogueEvent.DialogueOpened.class);
    entry("dialogue-paused", 1, DialogueEvent.DialoguePaused.class);
    entry("dialogue-resumed", 1, DialogueEvent.DialogueResumed.class);
    entry("dialogue-closed", 1, DialogueEvent.DialogueClosed.class);
    entry("summary-revised", 1, DialogueEvent.SummaryRevised.class);
    entry("summary-reviewed", 1, DialogueEvent.SummaryReviewed.class);
    entry("summary-released", 1, DialogueEvent.SummaryReleased.class);
    entry("takeaway-recorded", 1, DialogueEvent.TakeawayRecorded.class);
    entry("takeaway-shared", 1, DialogueEvent.TakeawayShared.class);
    entry("takeaway-share-revoked", 1, DialogueEvent.TakeawayShareRevoked.class);
    entry("dialogue-cancelled", 1, DialogueEvent.DialogueCancelled.class);
  }

  private static void locations() {
    entry("location-registered", 1, LocationEvent.LocationRegistered.class);
    entry("team-formed", 1, LocationEvent.TeamFormed.class);
    entry("team-leader-set", 1, LocationEvent.TeamLeaderSet.class);
    entry("team-joined", 1, LocationEvent.TeamJoined.class);
    entry("team-left", 1, LocationEvent.TeamLeft.class);
    entry("role-granted", 1, LocationEvent.RoleGranted.class);
    entry("role-ended", 1, LocationEvent.RoleEnded.class);
    entry("decision-recorded", 1, LocationEvent.DecisionRecorded.class);
    entry("vision-recorded", 1, LocationEvent.VisionRecorded.class);
    entry("policy-adopted", 1, LocationEvent.PolicyAdopted.class);
    entry("growth-moment-reached", 1, LocationEvent.GrowthMomentReached.class);
  }

  private static void reportWindows() {
    entry("report-window-opened", 1, ReportWindowEvent.ReportWindowOpened.class);
  }

  private static void reports() {
    entry("learner-report-submitted", 1, ReportEvent.LearnerReportSubmitted.class);
    entry("activity-coded", 1, ReportEvent.ActivityCoded.class);
    entry("activity-recoded", 1, ReportEvent.ActivityRecoded.class);
    entry("report-shared", 1, ReportEvent.ReportShared.class);
    entry("report-share-revoked", 1, ReportEvent.ReportShareRevoked.class);
  }

  private static void communities() {
    entry("community-formed", 1, CommunityEvent.CommunityFormed.class);
    entry("member-joined", 1, CommunityEvent.MemberJoined.class);
    entry("member-left", 1, CommunityEvent.MemberLeft.class);
    entry("community-below-minimum", 1, CommunityEvent.CommunityBelowMinimum.class);
    entry("community-met", 1, CommunityEvent.CommunityMet.class);
    entry("improvement-plan-updated", 1, CommunityEvent.ImprovementPlanUpdated.class);
    entry("condition-tagged", 1, CommunityEvent.ConditionTagged.class);
  }

  private static void studies() {
    entry("study-opened", 1, StudyEvent.StudyOpened.class);
    entry("consent-given", 1, StudyEvent.ConsentGiven.class);
    entry("consent-withdrawn", 1, StudyEvent.ConsentWithdrawn.class);
    entry("instrument-adopted", 1, StudyEvent.InstrumentAdopted.class);
    entry("survey-wave-opened", 1, StudyEvent.SurveyWaveOpened.class);
    entry("response-received", 1, StudyEvent.ResponseReceived.class);
    entry("wave-closed", 1, StudyEvent.WaveClosed.class);
    entry("focus-group-held", 1, StudyEvent.FocusGroupHeld.class);
    entry("member-check-completed", 1, StudyEvent.MemberCheckCompleted.class);
    entry("focus-group-summary-published", 1, StudyEvent.FocusGroupSummaryPublished.class);
  }

  private static void facilitations() {
    entry("facilitation-requested", 1, FacilitationEvent.FacilitationRequested.class);
    entry("facilitation-decided", 1, FacilitationEvent.FacilitationDecided.class);
  }

  private static void growth() {
    entry("view-shared", 1, GrowthShareEvent.ViewShared.class);
    entry("view-share-revoked", 1, GrowthShareEvent.ViewShareRevoked.class);
  }

  private static void collective() {
    entry("collective-view-published", 1, CollectiveEvent.CollectiveViewPublished.class);
    entry("collective-moment-closed", 1, CollectiveEvent.CollectiveMomentClosed.class);
  }
}
