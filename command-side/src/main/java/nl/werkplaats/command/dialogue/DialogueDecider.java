package nl.werkplaats.command.dialogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.werkplaats.command.Decider;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.ExpertRules;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.dialogue.DialogueCommand.*;
import nl.werkplaats.command.dialogue.DialogueMove.QuestionGone;
import nl.werkplaats.kernel.code.FacilitatorKind;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.DialogueFacts;
import nl.werkplaats.kernel.move.DialogueMoves;
import nl.werkplaats.kernel.move.DialogueSight;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Refusal.NotYours;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.people.QuestionFact;
import nl.werkplaats.kernel.people.ThemeFact;

/** Decides what follows when a move is asked of a dialogue: guards first, events last. */
final class DialogueDecider extends Decider<DialogueEvent> {

  private final DialogueId id;
  private final DialogueState state;

  DialogueDecider(DialogueId id, DialogueState state, Given given, Elsewhere elsewhere) {
    super(given, elsewhere);
    this.id = id;
    this.state = state;
  }

  Decision<DialogueEvent> decide(DialogueMove move, long version) {
    if (move instanceof ProposeDialogue c) {
      return propose(c);
    }
    if (!state.exists()) {
      throw Refused.unknown();
    }
    DialogueFacts facts = state.facts(given.claimed());
    Set<Hat> hats = facts.hats(given.asker(), given.today());
    boolean visible = !DialogueSight.of(hats).isEmpty();
    Hat hat =
        DialogueMoves.TABLE.permit(move.move(), facts, hats, visible, version, given.expected());
    return decide(hat, state.lastFact(), follow(move), made(move));
  }

  private Map<String, UUID> made(DialogueMove move) {
    return switch (move) {
      case RecordTakeaway _ -> Map.of("item", given.fresh());
      case Share _ -> Map.of("share", given.fresh());
      default -> Map.of();
    };
  }

  private Decision<DialogueEvent> propose(ProposeDialogue c) {
    rule(!state.exists(), "already-there");
    if (!given.asker().belongsTo(c.location())) {
      throw Refused.unknown();
    }
    Hat hat =
        given.asker().hatsAt(c.location()).stream()
            .filter(DialogueMoves.PLANNERS::contains)
            .findFirst()
            .orElseThrow(() -> new Refused(new NotYours()));
    ThemeFact theme =
        elsewhere
            .theme(c.theme())
            .filter(found -> found.location().equals(c.location()))
            .orElseThrow(Refused::unknown);
    rule(theme.stage().isGoing(), "theme-ended", Map.of("themeStage", theme.stage().name()));
    List<QuestionId> questions = c.questions().stream().distinct().toList();
    questions.forEach(question -> mustBeUnder(question, c.theme(), c.location()));
    return decide(
        hat,
        Optional.empty(),
        List.of(new DialogueProposed(id, c.location(), c.theme(), questions, c.workForm())));
  }

  private List<DialogueEvent> follow(DialogueMove move) {
    return switch (move) {
      case LinkQuestion c -> {
        mustBeUnder(c.question(), state.theme, state.location);
        rule(!state.questions.contains(c.question()), "already-linked");
        yield List.of(new DialogueQuestionLinked(id, c.question()));
      }
      case UnlinkQuestion c -> {
        if (!state.questions.contains(c.question())) {
          throw Refused.unknown();
        }
        yield List.of(new DialogueQuestionUnlinked(id, c.question()));
      }
      case QuestionGone r -> {
        // By now it may be linked anew, under the theme to which it moved.
        boolean concerned = r.left().map(state.theme::equals).orElse(true);
        yield concerned && state.questions.contains(r.question())
            ? List.of(new DialogueQuestionUnlinked(id, r.question()))
            : List.of();
      }
      case ScheduleDialogue c -> {
        rule(c.end().isAfter(c.start()), "end-before-start");
        yield List.of(new DialogueScheduled(id, c.start(), c.end(), c.place(), state.scheduled));
      }
      case AssignFacilitator c -> {
        rolesOf(c.person(), state.location);
        mustNotLeadTheirTeams(Set.of(c.person()), state.participants());
        FacilitatorKind kind = c.kind().orElse(FacilitatorKind.LEAD);
        yield List.of(new FacilitatorAssigned(id, c.person(), kind));
      }
      case AssignExpert c -> {
        ExpertRules.check(c.kind(), c.origin(), c.accessUntil(), given.day());
        ExpertRules.mustBeThere(c.person(), c.origin(), state.location, elsewhere);
        yield List.of(new ExpertAssigned(id, c.person(), c.kind(), c.origin(), c.accessUntil()));
      }
      case Invite c -> {
        rolesOf(c.person(), state.location);
        rule(!state.invited.containsKey(c.person()), "already-invited");
        mustNotLeadTheirTeams(facilitators(), Set.of(c.person()));
        yield List.of(new ParticipantInvited(id, c.person()));
      }
      case AnswerInvitation c -> List.of(new InvitationAnswered(id, asker(), c.answer()));
      case ConfirmGroundRules c -> {
        rule(c.version() > 0, "ground-rules-version", Map.of("given", c.version()));
        yield List.of(new GroundRulesConfirmed(id, c.version()));
      }
      case OpenDialogue _ -> {
        mustNotLeadTheirTeams(facilitators(), state.participants());
        yield List.of(new DialogueOpened(id));
      }
      case PauseDialogue _ -> List.of(new DialoguePaused(id));
      case ResumeDialogue _ -> List.of(new DialogueResumed(id));
      case CloseDialogue c -> {
        List<PersonId> attendees = c.attendees().stream().distinct().toList();
        rule(!attendees.isEmpty(), "needs-attendee");
        rule(attendees.stream().allMatch(state::mayAttend), "attendee-not-invited");
        yield List.of(new DialogueClosed(id, attendees, ref(c.summary())));
      }
      case ReviseSummary c -> List.of(new SummaryRevised(id, ref(c.summary())));
      case ReviewSummary c -> List.of(new SummaryReviewed(id, asker(), c.agrees()));
      case ReleaseSummary _ -> List.of(new SummaryReleased(id));
      case RecordTakeaway c ->
          List.of(
              new TakeawayRecorded(
                  id,
                  new ItemId(given.fresh()),
                  asker(),
                  seal("outcomes", c.outcomes()),
                  seal("stimulators", c.stimulators()),
                  ref(c.learned()),
                  ref(c.intention())));
      case Share c -> List.of(share(c));
      case RevokeShare c -> {
        if (!state.isShownBy(asker(), c.share())) {
          throw Refused.unknown();
        }
        yield List.of(new TakeawayShareRevoked(id, c.share()));
      }
      case CancelDialogue c -> List.of(new DialogueCancelled(id, c.reason(), ref(c.note())));
      case ProposeDialogue _ -> throw new IllegalStateException("a dialogue is proposed only once");
    };
  }

  private TakeawayShared share(Share c) {
    if (!state.isTakeawayOf(asker(), c.item()) || !elsewhere.isPerson(c.recipient())) {
      throw Refused.unknown();
    }
    rule(!c.recipient().equals(asker()), "share-with-self");
    rule(!c.until().isBefore(given.day()), "until-in-past");
    return new TakeawayShared(
        id, new ShareId(given.fresh()), c.item(), asker(), c.recipient(), c.until());
  }

  /** A question can be looked at only under its own theme. */
  private void mustBeUnder(QuestionId question, ThemeId theme, LocationId location) {
    QuestionFact fact =
        elsewhere
            .question(question)
            .filter(found -> found.location().equals(location))
            .orElseThrow(Refused::unknown);
    rule(
        fact.theme().equals(Optional.of(theme)) && fact.stage().isUnfinished(),
        "question-not-under-theme",
        Map.of("question", question.toString()));
  }

  private Set<PersonId> facilitators() {
    Set<PersonId> people = new HashSet<>();
    state.lead.ifPresent(people::add);
    state.co.ifPresent(people::add);
    return people;
  }

  /** Nobody can doubt aloud before somebody who judges them at work. */
  private void mustNotLeadTheirTeams(Set<PersonId> facilitators, Set<PersonId> participants) {
    Set<PersonId> leaders = elsewhere.leadersOfTeamsOf(participants);
    rule(facilitators.stream().noneMatch(leaders::contains), "leads-participants-team");
  }
}
