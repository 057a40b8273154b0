package nl.werkplaats.kernel.people;

import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.code.FacilitatorKind;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueCancelled;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueClosed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueOpened;
import nl.werkplaats.kernel.event.DialogueEvent.DialoguePaused;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueProposed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueQuestionLinked;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueQuestionUnlinked;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueResumed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueScheduled;
import nl.werkplaats.kernel.event.DialogueEvent.ExpertAssigned;
import nl.werkplaats.kernel.event.DialogueEvent.FacilitatorAssigned;
import nl.werkplaats.kernel.event.DialogueEvent.GroundRulesConfirmed;
import nl.werkplaats.kernel.event.DialogueEvent.InvitationAnswered;
import nl.werkplaats.kernel.event.DialogueEvent.ParticipantInvited;
import nl.werkplaats.kernel.event.DialogueEvent.SummaryReleased;
import nl.werkplaats.kernel.event.DialogueEvent.SummaryReviewed;
import nl.werkplaats.kernel.event.DialogueEvent.SummaryRevised;
import nl.werkplaats.kernel.event.DialogueEvent.TakeawayRecorded;
import nl.werkplaats.kernel.event.DialogueEvent.TakeawayShareRevoked;
import nl.werkplaats.kernel.event.DialogueEvent.TakeawayShared;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.move.Hat;

/** Keeps what the register says of dialogues and who wears which hat there. */
final class DialogueFactWriter {

  private final FactTables tables;

  DialogueFactWriter(FactTables tables) {
    this.tables = tables;
  }

  void write(DialogueEvent event) {
    DialogueId id = event.dialogue();
    switch (event) {
      case DialogueProposed e -> {
        tables.run(
            "insert into dialogue_fact (dialogue, location, theme, stage) values (?, ?, ?, ?)",
            id,
            e.location(),
            e.theme(),
            DialogueStage.PROPOSED);
        e.questions().stream().distinct().forEach(question -> link(id, question));
      }
      case DialogueQuestionLinked e -> link(id, e.question());
      case DialogueQuestionUnlinked e -> unlink(id, e.question());
      case DialogueScheduled _ -> put(id, DialogueStage.SCHEDULED);
      case FacilitatorAssigned e -> facilitate(id, e.person(), e.kind());
      case ExpertAssigned e -> {
        takeOff(id, Hat.EXPERT);
        tables.run(
            """
            insert into dialogue_person (dialogue, person, hat, origin, access_until)
            values (?, ?, ?, ?, ?)
            """,
            id,
            e.person(),
            Hat.EXPERT,
            e.origin(),
            e.accessUntil());
      }
      case ParticipantInvited e -> wear(id, e.person(), Hat.INVITEE);
      case InvitationAnswered e ->
          tables.run(
              """
              update dialogue_person set answer = ?
              where dialogue = ? and person = ? and hat = 'INVITEE'
              """,
              e.answer(),
              id,
              e.person());
      case DialogueOpened _, DialogueResumed _ -> put(id, DialogueStage.OPEN);
      case DialoguePaused _ -> put(id, DialogueStage.PAUSED);
      case DialogueClosed e -> {
        put(id, DialogueStage.CLOSED);
        e.attendees().forEach(person -> wear(id, person, Hat.ATTENDEE));
      }
      case DialogueCancelled _ -> put(id, DialogueStage.CANCELLED);
      case TakeawayShared e ->
          tables.run(
              """
              insert into takeaway_share
              (share, dialogue, item, author, recipient, until_on, revoked)
              values (?, ?, ?, ?, ?, ?, ?)
              """,
              e.share(),
              id,
              e.item(),
              e.author(),
              e.recipient(),
              e.until(),
              false);
      // The row stays, so that its author may hear once more that it was revoked.
      case TakeawayShareRevoked e ->
          tables.run("update takeaway_share set revoked = ? where share = ?", true, e.share());
      case GroundRulesConfirmed _,
          SummaryRevised _,
          SummaryReviewed _,
          SummaryReleased _,
          TakeawayRecorded _ -> {}
    }
  }

  private void put(DialogueId dialogue, DialogueStage stage) {
    tables.run("update dialogue_fact set stage = ? where dialogue = ?", stage, dialogue);
  }

  private void link(DialogueId dialogue, QuestionId question) {
    tables.run(
        "insert into dialogue_question (dialogue, question) values (?, ?)", dialogue, question);
  }

  private void unlink(DialogueId dialogue, QuestionId question) {
    tables.run(
        "delete from dialogue_question where dialogue = ? and question = ?", dialogue, question);
  }

  /** A new one replaces the one before, and nobody leads and helps at once. */
  private void facilitate(DialogueId dialogue, PersonId person, FacilitatorKind kind) {
    boolean leads = kind == FacilitatorKind.LEAD;
    Hat hat = leads ? Hat.LEAD_FACILITATOR : Hat.FACILITATOR;
    takeOff(dialogue, hat);
    takeOff(dialogue, person, leads ? Hat.FACILITATOR : Hat.LEAD_FACILITATOR);
    wear(dialogue, person, hat);
  }

  private void takeOff(DialogueId dialogue, Hat hat) {
    tables.run("delete from dialogue_person where dialogue = ? and hat = ?", dialogue, hat);
  }

  private void takeOff(DialogueId dialogue, PersonId person, Hat hat) {
    tables.run(
        "delete from dialogue_person where dialogue = ? and person = ? and hat = ?",
        dialogue,
        person,
        hat);
  }

  /** An invitation that is repeated counts as not yet answered. */
  private void wear(DialogueId dialogue, PersonId person, Hat hat) {
    takeOff(dialogue, person, hat);
    tables.run(
        "insert into dialogue_person (dialogue, person, hat) values (?, ?, ?)",
        dialogue,
        person,
        hat);
  }
}
