package nl.werkplaats.command.question;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.question.Questions.*;

import nl.werkplaats.command.question.QuestionCommand.*;
import nl.werkplaats.command.question.QuestionReaction.OwnerGone;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent.RoleEnded;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import org.junit.jupiter.api.Test;

class OwnersTest {

  @Test
  void anOwnerMakesAColleagueCoOwner() {
    scene()
        .given(submitted(ANNA))
        .when(ANNA, new AddOwner(BRAM))
        .gives(new OwnerAdded(QUESTION, BRAM))
        .leadsTo(Stage.INTAKE)
        .allows("leave")
        .noLongerAllows("withdraw");
  }

  @Test
  void somebodyOwnsAQuestionOnce() {
    scene().given(submitted(ANNA)).when(ANNA, new AddOwner(ANNA)).breaks("already-owner");
    scene().given(submitted(ANNA, BRAM)).when(ANNA, new AddOwner(BRAM)).breaks("already-owner");
  }

  @Test
  void aCoOwnerTeachesAtTheLocation() {
    scene().given(submitted(ANNA)).when(ANNA, new AddOwner(TRAINER)).breaks("owner-must-teach");
    scene().given(submitted(ANNA)).when(ANNA, new AddOwner(STRANGER)).isUnknown();
  }

  @Test
  void withCoOwnersOneLeavesInsteadOfWithdrawing() {
    scene()
        .given(submitted(ANNA, BRAM))
        .when(ANNA, new WithdrawQuestion())
        .breaks("co-owners-remain");
    scene()
        .given(submitted(ANNA, BRAM))
        .when(ANNA, new LeaveQuestion())
        .gives(new OwnerLeft(QUESTION, ANNA))
        .leadsTo(Stage.INTAKE)
        .noLongerAllows("reformulate", "leave", "add-owner");
  }

  @Test
  void theLastOwnerCannotLeaveButMayWithdraw() {
    scene().given(submitted(ANNA)).when(ANNA, new LeaveQuestion()).breaks("last-owner");
    scene()
        .given(submitted(ANNA))
        .when(ANNA, new WithdrawQuestion())
        .gives(new QuestionWithdrawn(QUESTION))
        .leadsTo(Stage.WITHDRAWN);
    scene()
        .given(submitted(ANNA, BRAM), new OwnerLeft(QUESTION, BRAM))
        .when(ANNA, new LeaveQuestion())
        .breaks("last-owner");
  }

  @Test
  void anOwnerLeavesAlsoWhatWasHarvested() {
    scene()
        .given(submitted(ANNA, BRAM), themed(), entered(), reflected(ANNA), harvested(ANNA))
        .when(ANNA, new LeaveQuestion())
        .gives(new OwnerLeft(QUESTION, ANNA))
        .leadsTo(Stage.HARVESTED);
  }

  @Test
  void theSchoolopleiderWithdrawsWhatNobodyOwns() {
    scene()
        .given(submitted())
        .when(TRAINER, new WithdrawQuestion())
        .gives(new QuestionWithdrawn(QUESTION));
    scene().given(submitted(ANNA)).when(TRAINER, new WithdrawQuestion()).breaks("has-owner");
    scene().given(submitted()).when(OFFICER, new WithdrawQuestion()).isNotYours();
  }

  @Test
  void aTeacherTakesOnWhatNobodyOwns() {
    scene()
        .given(submitted())
        .when(ANNA, new AdoptQuestion())
        .gives(new QuestionAdopted(QUESTION, ANNA))
        .leadsTo(Stage.INTAKE)
        .allows("reformulate", "withdraw")
        .noLongerAllows("adopt");
    scene()
        .given(submitted())
        .when(CARLA, new AdoptQuestion())
        .gives(new QuestionAdopted(QUESTION, CARLA));
  }

  @Test
  void nobodyTakesOnWhatSomebodyOwns() {
    scene().given(submitted(ANNA)).when(ANNA, new AdoptQuestion()).breaks("has-owner");
    scene().given(submitted(ANNA)).when(BRAM, new AdoptQuestion()).isUnknown();
    scene().given(submitted()).when(TRAINER, new AdoptQuestion()).isNotYours();
    scene().given(submitted()).when(STRANGER, new AdoptQuestion()).isUnknown();
  }

  @Test
  void whoeverGoesLeavesTheirQuestionsToBeAdopted() {
    scene()
        .given(submitted(ANNA), themed())
        .whenReacting(new OwnerGone(ANNA))
        .gives(new OwnerLeft(QUESTION, ANNA))
        .leadsTo(Stage.THEMED);
    scene()
        .given(submitted(ANNA), themed(), new OwnerLeft(QUESTION, ANNA))
        .when(BRAM, new AdoptQuestion())
        .gives(new QuestionAdopted(QUESTION, BRAM))
        .leadsTo(Stage.THEMED);
  }

  @Test
  void whoeverLeftAlreadyIsNotTakenOutTwice() {
    scene().given(submitted(ANNA)).whenReacting(new OwnerGone(BRAM)).stays().version(1);
  }

  @Test
  void aQuestionThatItsOwnersLeftWaitsToBeTakenOn() {
    Event[] left = {submitted(ANNA), themed(), entered(), new OwnerLeft(QUESTION, ANNA)};
    scene()
        .given(left)
        .when(TRAINER, new ReturnToTheme(ReturnReason.NO_TIME, none()))
        .breaks("needs-owner");
    scene()
        .given(left)
        .when(TRAINER, new ParkQuestion(ParkReason.WAITING_FOR_OWNER, none(), none()))
        .leadsTo(Stage.PARKED)
        .noLongerAllows("resume");
    scene()
        .given(left)
        .given(parked(Stage.DIALOGUE))
        .when(TRAINER, new ResumeQuestion())
        .breaks("needs-owner");
    scene()
        .given(left)
        .given(parked(Stage.DIALOGUE))
        .when(BRAM, new AdoptQuestion())
        .leadsTo(Stage.PARKED)
        .allows("resume");
  }

  @Test
  void anOwnerWhoNoLongerTeachesThereOwnsItOnPaperOnly() {
    scene()
        .elsewhere(
            new RoleEnded(HERE, ANNA, Role.TEACHER),
            new RoleGranted(HERE, ANNA, Role.POLICY_OFFICER, none()))
        .given(submitted(ANNA))
        .when(ANNA, new ReformulateQuestion(text("sharper"), true))
        .isUnknown();
    scene()
        .elsewhere(
            new RoleEnded(HERE, ANNA, Role.TEACHER),
            new RoleGranted(ELSEWHERE, ANNA, Role.TEACHER, none()))
        .given(submitted(ANNA))
        .when(ANNA, new ReformulateQuestion(text("sharper"), true))
        .isUnknown();
  }
}
