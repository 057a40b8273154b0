package nl.werkplaats.command.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.werkplaats.command.Decider;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.question.QuestionCommand.*;
import nl.werkplaats.command.question.QuestionReaction.*;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.QuestionFacts;
import nl.werkplaats.kernel.move.QuestionMoves;
import nl.werkplaats.kernel.move.QuestionSight;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.people.ThemeFact;

/** Decides what follows when a move is asked of a question: guards first, events last. */
final class QuestionDecider extends Decider<QuestionEvent> {

  private final QuestionId id;
  private final QuestionState state;

  QuestionDecider(QuestionId id, QuestionState state, Given given, Elsewhere elsewhere) {
    super(given, elsewhere);
    this.id = id;
    this.state = state;
  }

  Decision<QuestionEvent> decide(QuestionMove move, long version) {
    return switch (move) {
      case SubmitQuestion c -> new QuestionIntake(id, given, elsewhere).submit(c, state.exists());
      case SubmitFollowOn r -> new QuestionIntake(id, given, elsewhere).followOn(r, state.exists());
      case QuestionMove other -> {
        Hat hat = permit(other.move(), version);
        yield decide(hat, state.lastFact(), follow(other), made(other));
      }
    };
  }

  private Hat permit(String move, long version) {
    if (!state.exists()) {
      throw Refused.unknown();
    }
    QuestionFacts facts = state.facts(given.today());
    Set<Hat> hats = facts.hats(given.asker(), false);
    // Who takes part in a dialogue sees its questions and moves none of them for it, so nobody asks
    // that of whom they are shown to anyhow.
    boolean visible = sees(facts, hats) || sees(facts, facts.hats(given.asker(), takesPart()));
    return QuestionMoves.TABLE.permit(move, facts, hats, visible, version, given.expected());
  }

  private static boolean sees(QuestionFacts facts, Set<Hat> hats) {
    return !QuestionSight.of(facts, hats).isEmpty();
  }

  private boolean takesPart() {
    return elsewhere.participates(asker(), id);
  }

  private Map<String, UUID> made(QuestionMove move) {
    return switch (move) {
      case RaiseFollowOn _ -> Map.of("followOn", given.fresh());
      case StartExperiment c ->
          Map.of("experiment", c.experiment().map(ExperimentId::value).orElse(given.fresh()));
      case RecordIntention _, RecordReflection _, ReportLateEffect _ ->
          Map.of("item", given.fresh());
      case Share _ -> Map.of("share", given.fresh());
      default -> Map.of();
    };
  }

  private List<QuestionEvent> follow(QuestionMove move) {
    return switch (move) {
      case ReformulateQuestion c ->
          List.of(new QuestionReformulated(id, state.wordings + 1, ref(c.wording()), c.sharper()));
      case AssignToTheme c -> List.of(new QuestionThemed(id, openTheme(c.theme())));
      case MoveToTheme c -> {
        rule(!state.theme.equals(Optional.of(c.theme())), "same-theme");
        yield List.of(new QuestionMoved(id, state.theme.orElseThrow(), openTheme(c.theme())));
      }
      case ReleaseFromTheme _ -> List.of(new QuestionReleased(id, state.theme.orElseThrow()));
      case RedirectToActivity c -> List.of(new QuestionRedirected(id, c.activity()));
      case ReturnToTheme c ->
          List.of(new QuestionReturned(id, state.stage, Stage.THEMED, c.reason(), ref(c.note())));
      case StartExperiment c -> List.of(start(c));
      case AdjustExperiment c ->
          List.of(new ExperimentAdjusted(id, state.experiment.orElseThrow(), ref(c.change())));
      case BringBack c ->
          List.of(
              new ExperimentEnded(
                  id, state.experiment.orElseThrow(), Optional.of(ref(c.observed()))),
              new QuestionBroughtToDialogue(id));
      case RecordIntention c ->
          List.of(
              new IntentionRecorded(id, new ItemId(given.fresh()), asker(), ref(c.intention())));
      case RecordReflection c -> reflect(c);
      case ShareInDialogue _ -> List.of(new QuestionBroughtToDialogue(id));
      case RestartQuestion _ -> List.of(new QuestionRestarted(id));
      case HarvestQuestion c ->
          List.of(new QuestionHarvested(id, asker(), seal("outcomes", c.outcomes())));
      case ReportLateEffect c ->
          List.of(
              new LateEffectReported(
                  id, new ItemId(given.fresh()), asker(), c.kind(), ref(c.text())));
      case RaiseFollowOn c ->
          List.of(
              new FollowOnRaised(
                  id,
                  new QuestionId(given.fresh()),
                  asker(),
                  ref(c.wording()),
                  ref(c.situation())));
      case ParkQuestion c -> {
        rule(c.reviewOn().filter(given.day()::isAfter).isEmpty(), "review-in-past");
        yield List.of(new QuestionParked(id, state.stage, c.reason(), ref(c.note()), c.reviewOn()));
      }
      case ResumeQuestion _ -> List.of(new QuestionResumed(id, state.parkedFrom.orElseThrow()));
      case WithdrawQuestion _ -> List.of(new QuestionWithdrawn(id));
      case AddOwner c -> {
        mustTeach(c.person(), state.location);
        rule(!state.owners.contains(c.person()), "already-owner");
        yield List.of(new OwnerAdded(id, c.person()));
      }
      case LeaveQuestion _ -> List.of(new OwnerLeft(id, asker()));
      case Share c -> List.of(share(c));
      case RevokeShare c -> List.of(revoke(c));
      case AdoptQuestion _ -> List.of(new QuestionAdopted(id, asker()));
      case EnterDialogue r -> List.of(new DialogueEntered(id, r.dialogue()));
      case OwnerGone r ->
          state.owners.contains(r.owner()) ? List.of(new OwnerLeft(id, r.owner())) : List.of();
      case SubmitQuestion _, SubmitFollowOn _ ->
          throw new IllegalStateException("a question comes in only once");
    };
  }

  /** The theme must be one of this location that has not ended. */
  private ThemeId openTheme(ThemeId theme) {
    ThemeFact fact =
        elsewhere
            .theme(theme)
            .filter(found -> found.location().equals(state.location))
            .orElseThrow(Refused::unknown);
    rule(fact.stage().isGoing(), "theme-ended", Map.of("themeStage", fact.stage().name()));
    return theme;
  }

  private ExperimentStarted start(StartExperiment c) {
    List<PersonId> participants = c.participants().orElse(List.of()).stream().distinct().toList();
    participants.forEach(person -> mustTeach(person, state.location));
    rule(!participants.contains(asker()), "participant-is-owner");
    boolean fits =
        switch (c.form()) {
          case ALONE -> participants.isEmpty() && c.experiment().isEmpty();
          case PAIR -> participants.size() == 1;
          case JOINT -> true;
        };
    rule(
        fits,
        "participants-do-not-fit-form",
        Map.of("form", c.form().name(), "given", participants.size()));
    c.experiment()
        .ifPresent(shared ->
            elsewhere
                .locationOf(shared)
                .filter(state.location::equals)
                .orElseThrow(Refused::unknown));
    rule(c.lookBackOn().filter(given.day()::isAfter).isEmpty(), "look-back-before-start");
    ExperimentId experiment = c.experiment().orElse(new ExperimentId(given.fresh()));
    return new ExperimentStarted(
        id, experiment, participants, c.form(), ref(c.plan()), c.lookBackOn());
  }

  private List<QuestionEvent> reflect(RecordReflection c) {
    List<QuestionEvent> events = new ArrayList<>();
    rule(c.observed().isEmpty() || state.experiment.isPresent(), "no-experiment");
    state.experiment.ifPresent(
        experiment -> events.add(new ExperimentEnded(id, experiment, ref(c.observed()))));
    events.add(
        new ReflectionRecorded(
            id,
            new ItemId(given.fresh()),
            asker(),
            seal("outcomes", c.outcomes()),
            seal("stimulators", c.stimulators()),
            ref(c.learned()),
            ref(c.differently()),
            ref(c.why())));
    return events;
  }

  private SharingGranted share(Share c) {
    if (!asker().equals(state.items.get(c.item())) || !elsewhere.isPerson(c.recipient())) {
      throw Refused.unknown();
    }
    rule(!c.recipient().equals(asker()), "share-with-self");
    rule(!c.until().isBefore(given.day()), "until-in-past");
    return new SharingGranted(id, new ShareId(given.fresh()), c.item(), c.recipient(), c.until());
  }

  private SharingRevoked revoke(RevokeShare c) {
    QuestionState.Shown shown = state.shares.get(c.share());
    if (shown == null || !shown.by().equals(asker())) {
      throw Refused.unknown();
    }
    return new SharingRevoked(id, c.share());
  }
}
