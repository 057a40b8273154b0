package nl.werkplaats.command.walk;

import static nl.werkplaats.command.Samples.none;
import static nl.werkplaats.command.Samples.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Samples;
import nl.werkplaats.command.dialogue.DialogueCommand;
import nl.werkplaats.command.dialogue.DialogueCommand.*;
import nl.werkplaats.command.location.LocationCommand;
import nl.werkplaats.command.location.LocationCommand.*;
import nl.werkplaats.command.question.QuestionCommand;
import nl.werkplaats.command.question.QuestionCommand.*;
import nl.werkplaats.command.theme.ThemeCommand;
import nl.werkplaats.command.theme.ThemeCommand.*;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.people.QuestionFact;
import nl.werkplaats.kernel.year.HalfYear;

/** Makes a body for a command, often a proper one, sometimes one that a rule refuses. */
final class Moves {

  private static final List<DeciderBody> DECIDERS = List.of(DeciderBody.values());

  private final Step step;
  private final Things things;
  private final Elsewhere elsewhere;
  private final LocalDate today;
  private final Instant now;

  Moves(Step step, Things things, Elsewhere elsewhere, Instant now, LocalDate today) {
    this.step = step;
    this.things = things;
    this.elsewhere = elsewhere;
    this.now = now;
    this.today = today;
  }

  QuestionCommand question(String command) {
    return switch (command) {
      case "create" ->
          new SubmitQuestion(
              things.location(step),
              step.oneIn(2) ? Channel.FIELD_REPRESENTATIVE : step.of(List.of(Channel.values())),
              text("wording"),
              none(),
              step.oneIn(2) ? none() : Optional.of(some()));
      case "reformulate" -> new ReformulateQuestion(text("sharper"), step.oneIn(2));
      case "assign-to-theme" -> new AssignToTheme(things.theme(step));
      case "move-to-theme" -> new MoveToTheme(things.theme(step));
      case "release-from-theme" -> new ReleaseFromTheme();
      case "redirect-to-activity" -> new RedirectToActivity(Activity.PLC);
      case "return-to-theme" -> new ReturnToTheme(ReturnReason.NO_TIME, none());
      case "start-experiment" ->
          new StartExperiment(
              step.oneIn(2)
                  ? ExperimentForm.JOINT
                  : step.of(ExperimentForm.PAIR, ExperimentForm.ALONE),
              text("plan"),
              step.oneIn(2) ? none() : Optional.of(some()),
              step.oneIn(3) ? things.experiment(step) : none(),
              step.oneIn(2) ? none() : Optional.of(day()));
      case "adjust-experiment" -> new AdjustExperiment(text("change"));
      case "bring-back" -> new BringBack(text("observed"));
      case "record-intention" -> new RecordIntention(text("intention"));
      case "record-reflection" ->
          new RecordReflection(
              List.of(),
              List.of(),
              text("learned"),
              none(),
              none(),
              step.oneIn(3) ? Optional.of(text("observed")) : none());
      case "share-in-dialogue" -> new ShareInDialogue();
      case "restart" -> new RestartQuestion();
      case "harvest" -> new HarvestQuestion(List.of());
      case "report-late-effect" -> new ReportLateEffect(LateEffectKind.DOING, text("effect"));
      case "raise-follow-on" -> new RaiseFollowOn(text("next"), none());
      case "park" ->
          new ParkQuestion(ParkReason.OTHER, none(), step.oneIn(2) ? none() : Optional.of(day()));
      case "resume" -> new ResumeQuestion();
      case "withdraw" -> new WithdrawQuestion();
      case "add-owner" -> new AddOwner(someone());
      case "leave" -> new LeaveQuestion();
      case "share" -> new QuestionCommand.Share(things.item(step), someone(), day());
      case "revoke-share" -> new QuestionCommand.RevokeShare(things.share(step));
      case "adopt" -> new AdoptQuestion();
      default -> throw new AssertionError("the page names a command nobody knows: " + command);
    };
  }

  ThemeCommand theme(String command) {
    return switch (command) {
      case "create" ->
          new OpenTheme(
              things.location(step),
              "a theme",
              step.of(ThemeOrigin.QUESTIONS, ThemeOrigin.values()),
              step.oneIn(3) ? Optional.of(things.theme(step)) : none());
      case "activate" -> new ActivateTheme();
      case "rest" -> new RestTheme();
      case "embed" -> new EmbedTheme(text("daily work"));
      case "retire" ->
          step.oneIn(2)
              ? new RetireTheme(RetireReason.ANSWERED, none(), none())
              : new RetireTheme(RetireReason.MERGED, none(), Optional.of(things.theme(step)));
      case "couple-expert" ->
          new CoupleExpert(
              step.of(ExpertKind.RESEARCHER, ExpertKind.values()),
              step.of(ExpertOrigin.INTERNAL, ExpertOrigin.EXTERNAL),
              step.oneIn(2) ? none() : Optional.of(someone()),
              step.oneIn(2) ? none() : Optional.of(day()));
      case "uncouple-expert" -> new UncoupleExpert();
      case "waive-expert" -> new WaiveExpert(WaiveReason.OTHER, none());
      default -> throw new AssertionError("the page names a command nobody knows: " + command);
    };
  }

  DialogueCommand dialogue(String command) {
    return switch (command) {
      case "create" ->
          step.oneIn(5)
              ? new ProposeDialogue(
                  things.location(step),
                  things.theme(step),
                  things.questions(step),
                  WorkForm.DIALOGUE)
              : proper(things.question(step));
      case "link-question" -> new LinkQuestion(things.question(step));
      case "unlink-question" -> new UnlinkQuestion(things.question(step));
      case "schedule" ->
          new ScheduleDialogue(now, now.plus(Duration.ofMinutes(step.below(60))), "a room");
      case "assign-facilitator" ->
          new AssignFacilitator(
              someone(),
              step.of(none(), Optional.of(step.of(FacilitatorKind.CO, FacilitatorKind.LEAD))));
      case "assign-expert" ->
          new AssignExpert(
              someone(),
              step.of(ExpertKind.RESEARCHER, ExpertKind.values()),
              step.of(ExpertOrigin.INTERNAL, ExpertOrigin.EXTERNAL),
              step.oneIn(2) ? none() : Optional.of(day()));
      case "invite" -> new Invite(someone());
      case "answer-invitation" ->
          new AnswerInvitation(step.of(InvitationAnswer.ACCEPTED, InvitationAnswer.values()));
      case "confirm-ground-rules" -> new ConfirmGroundRules(step.below(3));
      case "open" -> new OpenDialogue();
      case "pause" -> new PauseDialogue();
      case "resume" -> new ResumeDialogue();
      case "close" ->
          new CloseDialogue(some(), step.oneIn(3) ? none() : Optional.of(text("summary")));
      case "revise-summary" -> new ReviseSummary(text("revised"));
      case "review-summary" -> new ReviewSummary(!step.oneIn(3));
      case "release-summary" -> new ReleaseSummary();
      case "record-takeaway" -> new RecordTakeaway(List.of(), List.of(), none(), none());
      case "share" -> new DialogueCommand.Share(things.item(step), someone(), day());
      case "revoke-share" -> new DialogueCommand.RevokeShare(things.share(step));
      case "cancel" -> new CancelDialogue(CancelReason.OTHER, none());
      default -> throw new AssertionError("the page names a command nobody knows: " + command);
    };
  }

  LocationCommand location(String command) {
    return switch (command) {
      case "create" -> new RegisterLocation("a location", "an institution", today, none());
      case "grant-role" -> {
        PersonId person = step.of(People.ALL);
        yield new GrantRole(
            person,
            step.oneIn(4)
                ? step.of(Role.TEACHER, Role.TEAM_LEADER, Role.POLICY_OFFICER)
                : People.HERE.getOrDefault(person, Role.TEACHER),
            step.oneIn(8) ? Optional.of(day()) : none());
      }
      case "end-role" -> {
        PersonId person = someone();
        yield new EndRole(person, People.HERE.getOrDefault(person, Role.TEACHER));
      }
      case "form-team" -> new FormTeam("a team");
      case "set-team-leader" -> new SetTeamLeader(things.team(step), People.LEADER);
      case "join-team" -> new JoinTeam(things.team(step), someone());
      case "leave-team" -> new LeaveTeam(things.team(step), someone());
      case "record-decision" -> new RecordDecision(text("a decision"), step.of(DECIDERS));
      case "record-vision" ->
          new RecordVision(
              step.oneIn(2) ? none() : Optional.of(things.team(step)), text("a vision"));
      case "adopt-policy" ->
          new AdoptPolicy("version " + step.below(50), 6, 10, 40, "a consent (synthetic)");
      case "reach-growth-moment" ->
          new ReachGrowthMoment(HalfYear.of(today.minusMonths(step.below(12))));
      default -> throw new AssertionError("the page names a command nobody knows: " + command);
    };
  }

  /** A dialogue on the theme of a question, if it has one. */
  private ProposeDialogue proper(QuestionId question) {
    Optional<ThemeId> theme = elsewhere.question(question).flatMap(QuestionFact::theme);
    return new ProposeDialogue(
        Samples.HERE,
        theme.orElseGet(() -> things.theme(step)),
        theme.isPresent() ? List.of(question) : List.of(),
        WorkForm.DIALOGUE);
  }

  private PersonId someone() {
    return step.oneIn(3) ? step.of(People.ALL) : step.of(People.TEACHERS);
  }

  private List<PersonId> some() {
    List<PersonId> people = new ArrayList<>();
    int many = step.below(3);
    for (int i = 0; i < many; i++) {
      people.add(someone());
    }
    return people;
  }

  private LocalDate day() {
    return today.plusDays(step.below(40) - 5L);
  }
}
