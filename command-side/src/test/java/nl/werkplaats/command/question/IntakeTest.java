package nl.werkplaats.command.question;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.question.Questions.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.question.QuestionCommand.SubmitQuestion;
import nl.werkplaats.command.question.QuestionReaction.SubmitFollowOn;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class IntakeTest {

  private static final QuestionId EARLIER = new QuestionId(id("an earlier question"));

  @Test
  void aTeacherBringsInAQuestionAndOwnsIt() {
    scene()
        .when(ANNA, submit(Channel.TEAM_MEETING))
        .gives(came(Channel.TEAM_MEETING, ANNA))
        .leadsTo(Stage.INTAKE)
        .version(1)
        .happenedAt(NOW)
        .keeps(text("wording"), text("situation"))
        .allows("reformulate", "park", "withdraw");
  }

  @Test
  void anInstructorBringsInAQuestionLikeAnyTeacher() {
    scene().when(CARLA, submit(Channel.INTERVISION)).gives(came(Channel.INTERVISION, CARLA));
  }

  @Test
  void aTeacherBringsInAQuestionTogetherWithColleagues() {
    scene()
        .when(ANNA, submit(Channel.INTERVISION, ANNA, BRAM, ANNA))
        .gives(came(Channel.INTERVISION, ANNA, BRAM));
  }

  @Test
  void aTeacherBringsInNoQuestionOfOthersOnly() {
    scene().when(ANNA, submit(Channel.INTERVISION, BRAM)).breaks("not-among-owners");
  }

  @Test
  void whoGathersBringsInAQuestionForItsOwners() {
    for (PersonId gatherer : List.of(TRAINER, LEADER, OFFICER)) {
      scene()
          .when(gatherer, submit(Channel.TRAINER_CONVERSATION, ANNA, BRAM))
          .gives(came(Channel.TRAINER_CONVERSATION, ANNA, BRAM));
    }
  }

  @Test
  void whoGathersBringsInAQuestionFromTheFieldThatNobodyOwns() {
    for (PersonId gatherer : List.of(TRAINER, LEADER, OFFICER)) {
      scene()
          .when(gatherer, submit(Channel.FIELD_REPRESENTATIVE))
          .gives(came(Channel.FIELD_REPRESENTATIVE));
    }
  }

  @Test
  void whoGathersBringsInNothingElseWithoutOwner() {
    scene()
        .when(TRAINER, submit(Channel.TEAM_MEETING))
        .breaks("needs-owner", Map.of("channel", "TEAM_MEETING"));
  }

  @Test
  void anOwnerTeaches() {
    scene().when(TRAINER, submit(Channel.INTERVISION, LEADER)).breaks("owner-must-teach");
  }

  @Test
  void anOwnerIsOfTheLocation() {
    scene().when(TRAINER, submit(Channel.INTERVISION, STRANGER)).isUnknown();
    scene().when(TRAINER, submit(Channel.INTERVISION, person("nobody"))).isUnknown();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"APPRAISAL_CAREER_TALK", "FOLLOW_ON"})
  void aQuestionComesInByEveryOtherChannel(Channel channel) {
    scene().when(ANNA, submit(channel)).gives(came(channel, ANNA));
  }

  @ParameterizedTest
  @EnumSource(names = {"APPRAISAL_CAREER_TALK", "FOLLOW_ON"})
  void anAppraisalIsNoWayInAndAFollowOnIsOnlyRaised(Channel channel) {
    scene()
        .when(ANNA, submit(channel))
        .breaks("channel-refused", Map.of("channel", channel.name()));
    scene().when(TRAINER, submit(channel, ANNA)).breaks("channel-refused");
  }

  @Test
  void whoNeitherTeachesNorGathersBringsInNothing() {
    scene().when(HEAD, submit(Channel.INTERVISION)).isNotYours();
  }

  @Test
  void aLocationWhereSomebodyIsNothingIsNotThereForThem() {
    scene().when(STRANGER, submit(Channel.INTERVISION)).isUnknown();
    var nowhere = new LocationId(id("no such location"));
    scene()
        .when(
            ANNA, new SubmitQuestion(nowhere, Channel.INTERVISION, text("wording"), none(), none()))
        .isUnknown();
  }

  @Test
  void aQuestionComesInOnlyOnce() {
    scene().given(submitted(ANNA)).when(ANNA, submit(Channel.INTERVISION)).breaks("already-there");
    scene().given(submitted(ANNA)).whenReacting(followOn(ANNA)).breaks("already-there");
  }

  @Test
  void whatFollowsOnBelongsToWhoRaisedItAndKeepsItsLink() {
    scene().whenReacting(followOn(ANNA)).gives(followed(ANNA)).leadsTo(Stage.INTAKE);
  }

  @Test
  void whatFollowsOnWaitsToBeAdoptedWhenItsOwnerHasLeft() {
    scene().whenReacting(followOn(STRANGER)).gives(followed());
    scene().whenReacting(followOn(TRAINER)).gives(followed());
  }

  @Test
  void theHatInWhichSomebodyBroughtItInIsRemembered() {
    var teacher = scene().when(ANNA, submit(Channel.INTERVISION));
    assertThat(teacher.provenance().role()).isEqualTo("TEACHER");
    assertThat(teacher.provenance().actor()).contains(ANNA);
    assertThat(teacher.provenance().location()).isEqualTo(HERE);
    assertThat(teacher.provenance().schoolYear()).isEqualTo("2025-2026");
    var trainer = scene().when(TRAINER, submit(Channel.INTERVISION, ANNA));
    assertThat(trainer.provenance().role()).isEqualTo("SCHOOL_TRAINER");
    var both = scene().here(Role.QUALITY_OFFICER, ANNA);
    assertThat(both.when(ANNA, submit(Channel.INTERVISION)).provenance().role())
        .isEqualTo("TEACHER");
    assertThat(scene().whenReacting(followOn(ANNA)).provenance().actor()).isEmpty();
  }

  private static SubmitQuestion submit(Channel channel, PersonId... owners) {
    return new SubmitQuestion(
        HERE,
        channel,
        text("wording"),
        Optional.of(text("situation")),
        Optional.of(List.of(owners)));
  }

  private static QuestionSubmitted came(Channel channel, PersonId... owners) {
    return new QuestionSubmitted(
        QUESTION,
        HERE,
        List.of(owners),
        channel,
        ref("wording"),
        Optional.of(ref("situation")),
        none());
  }

  private static SubmitFollowOn followOn(PersonId owner) {
    return new SubmitFollowOn(HERE, owner, ref("wording"), none(), EARLIER);
  }

  private static QuestionSubmitted followed(PersonId... owners) {
    return new QuestionSubmitted(
        QUESTION,
        HERE,
        List.of(owners),
        Channel.FOLLOW_ON,
        ref("wording"),
        none(),
        Optional.of(EARLIER));
  }
}
