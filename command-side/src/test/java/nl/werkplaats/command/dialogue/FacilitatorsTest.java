package nl.werkplaats.command.dialogue;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.dialogue.Dialogues.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.command.dialogue.DialogueCommand.*;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.LocationEvent.TeamJoined;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeft;
import nl.werkplaats.kernel.id.PersonId;
import org.junit.jupiter.api.Test;

class FacilitatorsTest {

  @Test
  void somebodyOfTheLocationLeadsOrHelpsToLead() {
    scene().given(proposed()).when(TRAINER, new AssignFacilitator(CARLA, none())).gives(led(CARLA));
    scene()
        .given(proposed())
        .when(TRAINER, new AssignFacilitator(CARLA, Optional.of(FacilitatorKind.CO)))
        .gives(helped(CARLA));
    scene().given(proposed()).when(TRAINER, new AssignFacilitator(STRANGER, none())).isUnknown();
  }

  @Test
  void assigningALeadFacilitatorAgainReplaces() {
    var replaced = ready().given(led(CARLA));
    replaced.when(CARLA, new OpenDialogue()).leadsTo(DialogueStage.OPEN);
    replaced.when(TRAINER, new OpenDialogue()).isNotYours();
  }

  @Test
  void assigningACoFacilitatorAgainReplaces() {
    var replaced = ready().given(helped(BRAM), helped(CARLA), opened());
    replaced.when(CARLA, new PauseDialogue()).leadsTo(DialogueStage.PAUSED);
    ready()
        .given(helped(OFFICER), helped(CARLA), opened())
        .when(OFFICER, new PauseDialogue())
        .isNotYours();
  }

  @Test
  void nobodyLeadsAndHelpsAtOnce() {
    var stepsBack = ready().given(helped(TRAINER));
    stepsBack.when(TRAINER, new OpenDialogue()).isNotYours();
    var stepsUp = ready().given(helped(CARLA), led(CARLA));
    stepsUp.when(CARLA, new OpenDialogue()).leadsTo(DialogueStage.OPEN);
  }

  @Test
  void aDialogueThatNobodyLeadsDoesNotOpen() {
    scene()
        .given(proposed(), scheduled(), groundRules())
        .when(TRAINER, new OpenDialogue())
        .isNotYours();
  }

  @Test
  void nobodyFacilitatesBeforeTheirOwnTeam() {
    scene()
        .given(proposed(), invited(ANNA))
        .when(TRAINER, new AssignFacilitator(LEADER, none()))
        .breaks("leads-participants-team");
    scene()
        .given(proposed(), invited(ANNA))
        .when(TRAINER, new AssignFacilitator(LEADER, Optional.of(FacilitatorKind.CO)))
        .breaks("leads-participants-team");
    scene()
        .given(proposed(), led(LEADER))
        .when(TRAINER, new Invite(ANNA))
        .breaks("leads-participants-team");
    scene()
        .given(proposed(), helped(LEADER))
        .when(TRAINER, new Invite(ANNA))
        .breaks("leads-participants-team");
  }

  @Test
  void aTeamLeaderFacilitatesBeforeOthers() {
    scene()
        .given(proposed(), invited(BRAM))
        .when(TRAINER, new AssignFacilitator(LEADER, none()))
        .gives(led(LEADER));
    scene()
        .given(proposed(), invited(ANNA), answered(ANNA, InvitationAnswer.DECLINED))
        .when(TRAINER, new AssignFacilitator(LEADER, none()))
        .gives(led(LEADER));
  }

  @Test
  void whoLeadsWhomIsJudgedOnceMoreWhenTheDialogueOpens() {
    var scene =
        scene()
            .given(proposed(), scheduled(), led(LEADER), invited(BRAM), groundRules())
            .elsewhere(new TeamJoined(HERE, TEAM, BRAM));
    scene.when(LEADER, new OpenDialogue()).breaks("leads-participants-team");
    scene
        .elsewhere(new TeamLeft(HERE, TEAM, BRAM))
        .when(LEADER, new OpenDialogue())
        .leadsTo(DialogueStage.OPEN);
    scene()
        .given(
            proposed(),
            scheduled(),
            invited(ANNA),
            answered(ANNA, InvitationAnswer.DECLINED),
            led(LEADER),
            groundRules(),
            answered(ANNA, InvitationAnswer.ACCEPTED))
        .when(LEADER, new OpenDialogue())
        .breaks("leads-participants-team");
  }

  @Test
  void anExpertJoinsAndIsReplacedByTheNext() {
    scene()
        .given(proposed())
        .when(
            TRAINER,
            new AssignExpert(
                CARLA, ExpertKind.EXPERIENCED_COLLEAGUE, ExpertOrigin.INTERNAL, none()))
        .gives(
            new ExpertAssigned(
                DIALOGUE, CARLA, ExpertKind.EXPERIENCED_COLLEAGUE, ExpertOrigin.INTERNAL, none()));
    ready()
        .given(expert(OFFICER), expert(CARLA), opened())
        .when(CARLA, new PauseDialogue())
        .leadsTo(DialogueStage.PAUSED);
    ready()
        .given(expert(OFFICER), expert(CARLA), opened())
        .when(OFFICER, new PauseDialogue())
        .isNotYours();
  }

  @Test
  void anExternalExpertComesUntilADate() {
    scene()
        .given(proposed())
        .when(TRAINER, outsider(Optional.of(NEXT_MONTH)))
        .gives(external(NEXT_MONTH));
    scene().given(proposed()).when(TRAINER, outsider(none())).breaks("external-needs-end-date");
    scene()
        .given(proposed())
        .when(TRAINER, outsider(Optional.of(YESTERDAY)))
        .breaks("access-ended");
    scene()
        .given(proposed())
        .when(
            TRAINER,
            new AssignExpert(
                OUTSIDER,
                ExpertKind.EXPERIENCED_COLLEAGUE,
                ExpertOrigin.EXTERNAL,
                Optional.of(NEXT_MONTH)))
        .breaks("kind-is-internal");
    scene()
        .given(proposed())
        .when(
            TRAINER,
            new AssignExpert(
                CARLA, ExpertKind.RESEARCHER, ExpertOrigin.INTERNAL, Optional.of(NEXT_MONTH)))
        .breaks("internal-has-no-end-date");
  }

  @Test
  void anInternalExpertIsOfTheLocationAnExternalOneIsSomebody() {
    for (PersonId person : List.of(STRANGER, OUTSIDER, person("nobody"))) {
      scene()
          .given(proposed())
          .when(
              TRAINER,
              new AssignExpert(person, ExpertKind.RESEARCHER, ExpertOrigin.INTERNAL, none()))
          .isUnknown();
    }
    scene()
        .given(proposed())
        .when(
            TRAINER,
            new AssignExpert(
                person("nobody"),
                ExpertKind.RESEARCHER,
                ExpertOrigin.EXTERNAL,
                Optional.of(NEXT_MONTH)))
        .isUnknown();
  }

  @Test
  void theAccessOfAnExternalExpertEndsAfterTheDate() {
    ready()
        .given(external(TODAY), opened())
        .when(OUTSIDER, new PauseDialogue())
        .leadsTo(DialogueStage.PAUSED);
    ready().given(external(YESTERDAY), opened()).when(OUTSIDER, new PauseDialogue()).isUnknown();
  }

  private static AssignExpert outsider(Optional<LocalDate> accessUntil) {
    return new AssignExpert(
        OUTSIDER, ExpertKind.SUBJECT_SPECIALIST, ExpertOrigin.EXTERNAL, accessUntil);
  }

  private static ExpertAssigned external(LocalDate accessUntil) {
    return new ExpertAssigned(
        DIALOGUE,
        OUTSIDER,
        ExpertKind.SUBJECT_SPECIALIST,
        ExpertOrigin.EXTERNAL,
        Optional.of(accessUntil));
  }
}
