package nl.werkplaats.command.question;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.question.QuestionCase.*;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.question.QuestionCommand.*;
import nl.werkplaats.command.question.QuestionReaction.*;
import nl.werkplaats.kernel.code.*;

/** One proper sample of every move on a question, by the name of the move. */
final class QuestionMoveSamples {

  private QuestionMoveSamples() {}

  static QuestionMove of(String command, Asker asker) {
    return switch (command) {
      case "reformulate" -> new ReformulateQuestion(text("sharper wording"), true);
      case "assign-to-theme" -> new AssignToTheme(THEME);
      case "move-to-theme" -> new MoveToTheme(OTHER_THEME);
      case "release-from-theme" -> new ReleaseFromTheme();
      case "redirect-to-activity" -> new RedirectToActivity(Activity.values()[0]);
      case "enter-dialogue" -> new EnterDialogue(DIALOGUE);
      case "return-to-theme" -> new ReturnToTheme(ReturnReason.NO_TIME, none());
      case "start-experiment" ->
          new StartExperiment(ExperimentForm.ALONE, text("plan"), none(), none(), none());
      case "adjust-experiment" -> new AdjustExperiment(text("change"));
      case "bring-back" -> new BringBack(text("observed"));
      case "record-intention" -> new RecordIntention(text("intention"));
      case "record-reflection" ->
          new RecordReflection(List.of(), List.of(), text("learned"), none(), none(), none());
      case "share-in-dialogue" -> new ShareInDialogue();
      case "restart" -> new RestartQuestion();
      case "harvest" -> new HarvestQuestion(List.of());
      case "report-late-effect" -> new ReportLateEffect(LateEffectKind.DOING, text("effect"));
      case "raise-follow-on" -> new RaiseFollowOn(text("next wording"), none());
      case "park" -> new ParkQuestion(ParkReason.WAITING_FOR_TIME, none(), Optional.of(NEXT_MONTH));
      case "resume" -> new ResumeQuestion();
      case "withdraw" -> new WithdrawQuestion();
      case "add-owner" -> new AddOwner(NEWCOMER);
      case "leave" -> new LeaveQuestion();
      case "owner-gone" -> new OwnerGone(OWNER);
      case "share" ->
          new Share(
              asker.person().equals(CO_OWNER) ? ITEM_OF_CO_OWNER : ITEM_OF_OWNER,
              RECIPIENT,
              NEXT_MONTH);
      case "revoke-share" -> new RevokeShare(SHARE);
      case "adopt" -> new AdoptQuestion();
      default -> throw new AssertionError("the page names a command nobody knows: " + command);
    };
  }
}
