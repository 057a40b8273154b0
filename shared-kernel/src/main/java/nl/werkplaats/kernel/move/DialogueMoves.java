package nl.werkplaats.kernel.move;

import static java.util.EnumSet.of;
import static nl.werkplaats.kernel.code.DialogueStage.CLOSED;
import static nl.werkplaats.kernel.code.DialogueStage.OPEN;
import static nl.werkplaats.kernel.code.DialogueStage.PAUSED;
import static nl.werkplaats.kernel.code.DialogueStage.PROPOSED;
import static nl.werkplaats.kernel.code.DialogueStage.SCHEDULED;
import static nl.werkplaats.kernel.move.Hat.ATTENDEE;
import static nl.werkplaats.kernel.move.Hat.AUTHOR;
import static nl.werkplaats.kernel.move.Hat.EXPERT;
import static nl.werkplaats.kernel.move.Hat.FACILITATOR;
import static nl.werkplaats.kernel.move.Hat.INVITEE;
import static nl.werkplaats.kernel.move.Hat.LEAD_FACILITATOR;
import static nl.werkplaats.kernel.move.Hat.PARTICIPANT;
import static nl.werkplaats.kernel.move.Hat.SYSTEM;
import static nl.werkplaats.kernel.move.MoveTable.by;
import static nl.werkplaats.kernel.move.MoveTable.row;

import java.util.List;
import java.util.Set;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.move.DialogueFacts.Summary;
import nl.werkplaats.kernel.move.MoveTable.Condition;

/** The life of a dialogue: planned by those who guard the process, led by its facilitator. */
public final class DialogueMoves {

  /** Those who plan dialogues, and so propose them. */
  public static final Set<Hat> PLANNERS = by(Hat.SCHOOL_TRAINER, Hat.QUALITY_OFFICER);

  private static final Set<DialogueStage> AHEAD = of(PROPOSED, SCHEDULED);

  private static final Condition<DialogueFacts> GROUND_RULES =
      new Condition<>("ground-rules-first", DialogueFacts::groundRulesConfirmed);
  private static final Condition<DialogueFacts> HAS_SUMMARY =
      new Condition<>("no-summary", facts -> facts.summary().isPresent());
  private static final Condition<DialogueFacts> NOT_RELEASED =
      new Condition<>(
          "summary-released", facts -> facts.summary().filter(Summary::released).isEmpty());
  private static final Condition<DialogueFacts> CONSENT =
      new Condition<>(
          "summary-needs-consent",
          facts -> facts.summary().filter(Summary::mayBeReleased).isPresent());

  /** Leaving a dialogue that is still open, made by the service when the question itself left. */
  public static final String QUESTION_GONE = "question-gone";

  public static final MoveTable<DialogueStage, DialogueFacts> TABLE =
      new MoveTable<>(
          List.of(
              row("link-question", AHEAD, PLANNERS),
              row("unlink-question", AHEAD, PLANNERS),
              row(QUESTION_GONE, of(PROPOSED, SCHEDULED, OPEN, PAUSED), by(SYSTEM)),
              row("schedule", AHEAD, PLANNERS),
              row("assign-facilitator", AHEAD, PLANNERS),
              row("assign-expert", AHEAD, PLANNERS),
              row("invite", AHEAD, PLANNERS),
              row("answer-invitation", AHEAD, by(INVITEE)),
              row("confirm-ground-rules", AHEAD, by(LEAD_FACILITATOR)),
              row("open", of(SCHEDULED), by(LEAD_FACILITATOR), GROUND_RULES),
              row("pause", of(OPEN), by(PARTICIPANT, LEAD_FACILITATOR, FACILITATOR, EXPERT)),
              row("resume", of(PAUSED), by(LEAD_FACILITATOR)),
              row("close", of(OPEN, PAUSED), by(LEAD_FACILITATOR)),
              row("revise-summary", of(CLOSED), by(LEAD_FACILITATOR)),
              row("review-summary", of(CLOSED), by(ATTENDEE), HAS_SUMMARY, NOT_RELEASED),
              row(
                  "release-summary",
                  of(CLOSED),
                  by(LEAD_FACILITATOR),
                  HAS_SUMMARY,
                  NOT_RELEASED,
                  CONSENT),
              row("record-takeaway", of(CLOSED), by(ATTENDEE)),
              row("share", of(CLOSED), by(AUTHOR)),
              row("revoke-share", of(CLOSED), by(AUTHOR)),
              row("cancel", AHEAD, PLANNERS)));

  private DialogueMoves() {}
}
