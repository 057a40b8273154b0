package nl.werkplaats.command.dialogue;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.dialogue.Dialogues.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.dialogue.DialogueCommand.*;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.LocationEvent.RoleEnded;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import org.junit.jupiter.api.Test;

class MeetingTest {

  @Test
  void theLeadFacilitatorConfirmsTheGroundRules() {
    scene()
        .given(proposed(), led(CARLA))
        .when(CARLA, new ConfirmGroundRules(2))
        .gives(new GroundRulesConfirmed(DIALOGUE, 2))
        .leadsTo(DialogueStage.PROPOSED);
    scene()
        .given(proposed(), led(CARLA))
        .when(CARLA, new ConfirmGroundRules(0))
        .breaks("ground-rules-version", Map.of("given", 0));
    scene()
        .given(proposed(), led(CARLA), helped(BRAM))
        .when(BRAM, new ConfirmGroundRules(1))
        .isNotYours();
  }

  @Test
  void aDialogueOpensAfterTheGroundRulesAreConfirmed() {
    scene()
        .given(proposed(), scheduled(), led(CARLA))
        .when(CARLA, new OpenDialogue())
        .breaks("ground-rules-first");
    ready()
        .when(TRAINER, new OpenDialogue())
        .gives(opened())
        .leadsTo(DialogueStage.OPEN)
        .allows("pause", "close");
  }

  @Test
  void aDialogueOpensWhenItIsScheduled() {
    scene()
        .given(proposed(), led(CARLA), groundRules())
        .when(CARLA, new OpenDialogue())
        .isNotFrom(DialogueStage.PROPOSED);
  }

  @Test
  void anyoneInTheDialogueHaltsIt() {
    var with = ready().given(helped(CARLA), expert(OFFICER), opened());
    for (PersonId person : List.of(ANNA, BRAM, TRAINER, CARLA, OFFICER)) {
      with.when(person, new PauseDialogue())
          .gives(new DialoguePaused(DIALOGUE))
          .leadsTo(DialogueStage.PAUSED);
    }
  }

  @Test
  void whoDeclinedOrWasNotInvitedDoesNotHaltIt() {
    ready()
        .given(answered(BRAM, InvitationAnswer.DECLINED), opened())
        .when(BRAM, new PauseDialogue())
        .isNotYours();
    open().when(CARLA, new PauseDialogue()).isUnknown();
    open().when(OFFICER, new PauseDialogue()).isNotYours();
  }

  @Test
  void whoLeftTheLocationIsNoLongerInTheDialogue() {
    open()
        .elsewhere(new RoleEnded(HERE, ANNA, Role.TEACHER))
        .when(ANNA, new PauseDialogue())
        .isUnknown();
  }

  @Test
  void theLeadFacilitatorGoesOn() {
    open()
        .given(new DialoguePaused(DIALOGUE))
        .when(TRAINER, new ResumeDialogue())
        .gives(new DialogueResumed(DIALOGUE))
        .leadsTo(DialogueStage.OPEN);
    open().given(new DialoguePaused(DIALOGUE)).when(ANNA, new ResumeDialogue()).isNotYours();
  }

  @Test
  void aDialogueIsClosedWithWhoWasThere() {
    open()
        .when(TRAINER, new CloseDialogue(List.of(ANNA, BRAM, ANNA), Optional.of(text("summary"))))
        .gives(closed(ANNA, BRAM))
        .leadsTo(DialogueStage.CLOSED)
        .keeps(text("summary"));
    open()
        .given(new DialoguePaused(DIALOGUE))
        .when(TRAINER, new CloseDialogue(List.of(ANNA), none()))
        .gives(new DialogueClosed(DIALOGUE, List.of(ANNA), none()));
  }

  @Test
  void facilitatorsAndExpertMayHaveBeenThereToo() {
    ready()
        .given(helped(CARLA), expert(OFFICER), opened())
        .when(TRAINER, new CloseDialogue(List.of(ANNA, TRAINER, CARLA, OFFICER), none()))
        .gives(DialogueClosed.class);
  }

  @Test
  void somebodyWasThere() {
    open().when(TRAINER, new CloseDialogue(List.of(), none())).breaks("needs-attendee");
  }

  @Test
  void nobodyWasThereUninvited() {
    open()
        .when(TRAINER, new CloseDialogue(List.of(ANNA, CARLA), none()))
        .breaks("attendee-not-invited");
  }

  @Test
  void everyoneWhoWasThereRecordsATakeaway() {
    var closed = ready().given(expert(OFFICER), opened(), closed(ANNA, TRAINER, OFFICER));
    for (PersonId person : List.of(ANNA, TRAINER, OFFICER)) {
      closed
          .when(person, takeaway())
          .gives(
              new TakeawayRecorded(
                  DIALOGUE,
                  new ItemId(id("fresh")),
                  person,
                  sealed(person, "outcomes"),
                  sealed(person, "stimulators"),
                  Optional.of(ref("learned")),
                  Optional.of(ref("intention"))))
          .leadsTo(DialogueStage.CLOSED)
          .names("item")
          .keeps(text("learned"), text("intention"));
    }
  }

  @Test
  void onlyWhoWasThereRecordsATakeawayAndOnlyAfterwards() {
    open().given(closed(ANNA)).when(BRAM, takeaway()).isNotYours();
    open().given(closed(ANNA)).when(TRAINER, takeaway()).isNotYours();
    open().when(ANNA, takeaway()).isNotYours();
  }

  @Test
  void anExternalExpertWhoWasThereRecordsATakeawayUntilTheDate() {
    var until =
        new ExpertAssigned(
            DIALOGUE,
            OUTSIDER,
            ExpertKind.RESEARCHER,
            ExpertOrigin.EXTERNAL,
            Optional.of(NEXT_MONTH));
    ready()
        .given(until, opened(), closed(ANNA, OUTSIDER))
        .when(OUTSIDER, takeaway())
        .gives(TakeawayRecorded.class);
    var over =
        new ExpertAssigned(
            DIALOGUE,
            OUTSIDER,
            ExpertKind.RESEARCHER,
            ExpertOrigin.EXTERNAL,
            Optional.of(YESTERDAY));
    ready().given(over, opened(), closed(ANNA, OUTSIDER)).when(OUTSIDER, takeaway()).isUnknown();
  }

  private static RecordTakeaway takeaway() {
    return new RecordTakeaway(
        List.of(Outcome.values()[0]),
        List.of(Stimulator.values()[0]),
        Optional.of(text("learned")),
        Optional.of(text("intention")));
  }
}
