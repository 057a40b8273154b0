package nl.werkplaats.command.dialogue;

import static nl.werkplaats.command.Samples.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.machine.Situation;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import org.axonframework.eventhandling.EventMessage;

/** How a dialogue stands: its stage, ground rules, kind of expert and summary. */
record DialogueCase(
    String stage, boolean groundRules, ExpertOrigin origin, Summary summary, Set<PersonId> coming)
    implements Situation {

  static final PersonId LEAD = person("the lead facilitator");
  static final PersonId CO = person("the co-facilitator");
  static final PersonId EXPERT = person("the internal expert");
  static final PersonId OUTSIDER = person("the external expert");
  static final PersonId GUEST = person("who will come");
  static final PersonId SILENT = person("who did not answer");
  static final PersonId DECLINER = person("who declined");
  static final PersonId PRESENT = person("who was present");
  static final PersonId AUTHOR_WHO_LEFT = person("an author who works there no more");
  static final PersonId RECIPIENT = person("the recipient");
  static final PersonId RECIPIENT_NO_MORE = person("the recipient of a share that is over");
  static final PersonId NEWCOMER = person("who may be asked as well");

  /** How far the summary of a closed dialogue is. */
  enum Summary {
    NONE,
    FRESH,
    OBJECTED,
    AGREED,
    WAITED,
    RELEASED
  }

  static List<DialogueCase> all() {
    List<DialogueCase> all = new ArrayList<>();
    for (DialogueStage stage : DialogueStage.values()) {
      Summary plain = stage == DialogueStage.CLOSED ? Summary.FRESH : Summary.NONE;
      all.add(in(stage, true, ExpertOrigin.INTERNAL, plain));
      all.add(in(stage, true, ExpertOrigin.EXTERNAL, plain));
    }
    all.add(in(DialogueStage.PROPOSED, false, ExpertOrigin.INTERNAL, Summary.NONE));
    all.add(in(DialogueStage.SCHEDULED, false, ExpertOrigin.INTERNAL, Summary.NONE));
    for (Summary summary : Summary.values()) {
      if (summary != Summary.FRESH) {
        all.add(in(DialogueStage.CLOSED, true, ExpertOrigin.INTERNAL, summary));
      }
    }
    return all;
  }

  static DialogueCase proposed() {
    return in(DialogueStage.PROPOSED, false, ExpertOrigin.INTERNAL, Summary.NONE);
  }

  private static DialogueCase in(
      DialogueStage stage, boolean groundRules, ExpertOrigin origin, Summary summary) {
    return new DialogueCase(
        stage.name(), groundRules, origin, summary, Set.of(GUEST, SILENT, PRESENT));
  }

  @Override
  public boolean isVariation() {
    Summary plain = stage.equals("CLOSED") ? Summary.FRESH : Summary.NONE;
    return !groundRules || origin == ExpertOrigin.EXTERNAL || summary != plain;
  }

  @Override
  public boolean holds(String rule) {
    return switch (rule) {
      case "ground-rules-first" -> groundRules;
      case "no-summary" -> summary != Summary.NONE;
      case "summary-released" -> summary != Summary.RELEASED;
      case "summary-needs-consent" -> summary == Summary.AGREED || summary == Summary.WAITED;
      default -> throw new AssertionError("the page names a rule nobody knows: " + rule);
    };
  }

  @Override
  public Set<String> hats(Asker asker) {
    Set<String> hats = new HashSet<>();
    PersonId person = asker.person();
    if (asker.standing().isSystem()) hats.add("reaction");
    if (person.equals(LEAD)) hats.add("lead facilitator");
    if (person.equals(CO)) hats.add("co-facilitator");
    if (person.equals(origin == ExpertOrigin.INTERNAL ? EXPERT : OUTSIDER)) hats.add("expert");
    if (Set.of(GUEST, SILENT, DECLINER, PRESENT).contains(person)) hats.add("invitee");
    if (coming.contains(person)) hats.add("participant");
    if (stage.equals("CLOSED")) {
      if (person.equals(PRESENT)) hats.add("attendee");
      if (Set.of(PRESENT, AUTHOR_WHO_LEFT).contains(person)) hats.add("author");
      if (person.equals(RECIPIENT)) hats.add("recipient");
    }
    return hats;
  }

  @Override
  public DialogueCase after(String command, Asker asker, String next) {
    Set<PersonId> then = new HashSet<>(coming);
    if (command.equals("answer-invitation")) then.add(asker.person());
    Summary written =
        switch (command) {
          case "close", "revise-summary" -> Summary.FRESH;
          case "release-summary" -> Summary.RELEASED;
          default -> summary;
        };
    boolean confirmed = groundRules || command.equals("confirm-ground-rules");
    return new DialogueCase(next, confirmed, origin, written, then);
  }

  @Override
  public List<EventMessage<Event>> history() {
    List<EventMessage<Event>> all = new ArrayList<>(happened(PLANNED));
    all.addAll(
        happened(
            origin == ExpertOrigin.INTERNAL
                ? expert(EXPERT, Optional.empty())
                : expert(OUTSIDER, Optional.of(NEXT_MONTH))));
    if (groundRules) all.addAll(happened(new GroundRulesConfirmed(DIALOGUE, 1)));
    switch (DialogueStage.valueOf(stage)) {
      case PROPOSED -> {
        // It stays where it was proposed.
      }
      case SCHEDULED -> all.addAll(happened(SCHEDULED));
      case OPEN -> all.addAll(happened(SCHEDULED, new DialogueOpened(DIALOGUE)));
      case PAUSED ->
          all.addAll(
              happened(SCHEDULED, new DialogueOpened(DIALOGUE), new DialoguePaused(DIALOGUE)));
      case CLOSED -> {
        all.addAll(happened(SCHEDULED, new DialogueOpened(DIALOGUE)));
        all.addAll(closed());
      }
      case CANCELLED ->
          all.addAll(happened(new DialogueCancelled(DIALOGUE, CancelReason.NO_TIME, none())));
    }
    return all;
  }

  /** Closed yesterday, or long ago when the days to answer are over. */
  private List<EventMessage<Event>> closed() {
    Instant when = summary == Summary.WAITED ? BEFORE : NOW.minus(Duration.ofDays(1));
    var text = summary == Summary.NONE ? Optional.<String>empty() : Optional.of("summary");
    List<EventMessage<Event>> all = new ArrayList<>();
    all.add(at(when, new DialogueClosed(DIALOGUE, List.of(PRESENT), text.map(word -> ref(word)))));
    if (summary == Summary.OBJECTED) {
      all.add(at(when, new SummaryReviewed(DIALOGUE, PRESENT, false)));
    }
    if (summary == Summary.AGREED || summary == Summary.RELEASED) {
      all.add(at(when, new SummaryReviewed(DIALOGUE, PRESENT, true)));
    }
    if (summary == Summary.RELEASED) {
      all.add(at(when, new SummaryReleased(DIALOGUE)));
    }
    all.addAll(taken(PRESENT));
    all.addAll(taken(AUTHOR_WHO_LEFT));
    all.addAll(happened(shown("over", RECIPIENT_NO_MORE, YESTERDAY)));
    all.addAll(happened(shown("today", RECIPIENT, TODAY)));
    return all;
  }

  /** A takeaway, shown to somebody who never asks, so that there is always a share to revoke. */
  private static List<EventMessage<Event>> taken(PersonId by) {
    return happened(
        new TakeawayRecorded(
            DIALOGUE,
            itemOf(by),
            by,
            sealed(by, "outcomes"),
            sealed(by, "stimulators"),
            none(),
            none()),
        new TakeawayShared(
            DIALOGUE, shareOf(by), itemOf(by), by, person("somebody who never asks"), TODAY));
  }

  private static TakeawayShared shown(String share, PersonId to, LocalDate until) {
    return new TakeawayShared(
        DIALOGUE, new ShareId(id(share)), itemOf(PRESENT), PRESENT, to, until);
  }

  static ItemId itemOf(PersonId author) {
    return new ItemId(id("takeaway of " + author));
  }

  static ShareId shareOf(PersonId author) {
    return new ShareId(id("share of " + author));
  }

  private static ExpertAssigned expert(PersonId person, Optional<LocalDate> accessUntil) {
    return new ExpertAssigned(
        DIALOGUE,
        person,
        ExpertKind.RESEARCHER,
        accessUntil.isPresent() ? ExpertOrigin.EXTERNAL : ExpertOrigin.INTERNAL,
        accessUntil);
  }

  private static final Event SCHEDULED = new DialogueScheduled(DIALOGUE, NOW, NOW, "a room", 0);

  private static final Event[] PLANNED = {
    new DialogueProposed(DIALOGUE, HERE, THEME, List.of(QUESTION), WorkForm.DIALOGUE),
    new FacilitatorAssigned(DIALOGUE, LEAD, FacilitatorKind.LEAD),
    new FacilitatorAssigned(DIALOGUE, CO, FacilitatorKind.CO),
    new ParticipantInvited(DIALOGUE, GUEST),
    new InvitationAnswered(DIALOGUE, GUEST, InvitationAnswer.ACCEPTED),
    new ParticipantInvited(DIALOGUE, SILENT),
    new ParticipantInvited(DIALOGUE, DECLINER),
    new InvitationAnswered(DIALOGUE, DECLINER, InvitationAnswer.DECLINED),
    new ParticipantInvited(DIALOGUE, PRESENT),
    new InvitationAnswered(DIALOGUE, PRESENT, InvitationAnswer.TENTATIVE)
  };

  @Override
  public String toString() {
    return stage
        + (groundRules ? "" : " without ground rules")
        + (origin == ExpertOrigin.EXTERNAL ? " with an external expert" : "")
        + (stage.equals("CLOSED") ? ", summary " + summary : "");
  }
}
