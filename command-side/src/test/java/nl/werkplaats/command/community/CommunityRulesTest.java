package nl.werkplaats.command.community;

import static nl.werkplaats.command.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.community.CommunityCommand.*;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.Condition;
import nl.werkplaats.kernel.code.ConditionEffect;
import nl.werkplaats.kernel.code.PlanPhase;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.CommunityEvent.*;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.CommunityFacts;
import org.junit.jupiter.api.Test;

class CommunityRulesTest {

  private static final PersonId TRAINER = person("schoolopleider");
  private static final PersonId OFFICER = person("quality officer");
  private static final PersonId LEADER = person("a teacher-researcher");
  private static final PersonId NEWCOMER = person("a newcomer");
  private static final PersonId STRANGER = person("a teacher elsewhere");
  private static final PersonId ONE = member(1);
  private static final PersonId TWO = member(2);

  @Test
  void whoGuardsTheProcessFormsACommunity() {
    for (var former : List.of(TRAINER, OFFICER)) {
      scene()
          .when(former, form(CommunityKind.PLG, members(8), LEADER))
          .gives(formed(CommunityKind.PLG, members(8)))
          .keeps(text("goals"))
          .leadsTo(CommunityFacts.Stage.FORMED)
          .allows("join", "leave", "record-meeting");
    }
    scene().when(LEADER, form(CommunityKind.PLG, members(8), LEADER)).isNotYours();
    scene().when(STRANGER, form(CommunityKind.PLG, members(8), LEADER)).isUnknown();
  }

  @Test
  void aCommunityFormsOnce() {
    going(8).when(TRAINER, form(CommunityKind.PLG, members(8), LEADER)).breaks("already-there");
  }

  @Test
  void aLearningCommunityFormsWithSixToTwelveMembers() {
    scene().when(TRAINER, form(CommunityKind.PLG, members(6))).gives(CommunityFormed.class);
    scene().when(TRAINER, form(CommunityKind.PLG, members(12))).gives(CommunityFormed.class);
    scene()
        .when(TRAINER, form(CommunityKind.PLG, members(5), LEADER))
        .breaks("community-size", Map.of("minimum", 6, "maximum", 12, "given", 5));
    scene()
        .when(TRAINER, form(CommunityKind.PLG, members(13)))
        .breaks("community-size", Map.of("minimum", 6, "maximum", 12, "given", 13));
  }

  @Test
  void aDevelopmentGroupFormsWithTwoAndHasNoMaximum() {
    var kind = CommunityKind.DEVELOPMENT_GROUP;
    scene().when(TRAINER, form(kind, members(2))).gives(CommunityFormed.class);
    scene().when(TRAINER, form(kind, members(13))).gives(CommunityFormed.class);
    scene()
        .when(TRAINER, form(kind, members(1)))
        .breaks("community-size", Map.of("minimum", 2, "given", 1));
  }

  @Test
  void whoIsNamedTwiceCountsOnce() {
    List<PersonId> twice = new ArrayList<>(members(5));
    twice.add(ONE);
    scene()
        .when(TRAINER, form(CommunityKind.PLG, twice))
        .breaks("community-size", Map.of("minimum", 6, "maximum", 12, "given", 5));
  }

  @Test
  void whoLeadsIsNoMember() {
    scene().when(TRAINER, form(CommunityKind.PLG, members(8), ONE)).breaks("leader-is-no-member");
    going(8).when(TRAINER, new JoinCommunity(LEADER)).breaks("leader-is-no-member");
  }

  @Test
  void everyoneInACommunityIsOfItsLocation() {
    List<PersonId> withStranger = new ArrayList<>(members(8));
    withStranger.add(STRANGER);
    scene().when(TRAINER, form(CommunityKind.PLG, withStranger)).isUnknown();
    scene().when(TRAINER, form(CommunityKind.PLG, members(8), STRANGER)).isUnknown();
    going(8).when(TRAINER, new JoinCommunity(STRANGER)).isUnknown();
  }

  @Test
  void somebodyJoins() {
    for (var keeper : List.of(TRAINER, OFFICER, LEADER)) {
      going(11)
          .when(keeper, new JoinCommunity(NEWCOMER))
          .gives(new MemberJoined(COMMUNITY, NEWCOMER));
    }
    going(8).when(ONE, new JoinCommunity(NEWCOMER)).isNotYours();
    going(8).when(TRAINER, new JoinCommunity(ONE)).breaks("already-member");
  }

  @Test
  void aThirteenthMemberIsRefused() {
    going(12)
        .when(TRAINER, new JoinCommunity(NEWCOMER))
        .breaks("community-size", Map.of("minimum", 6, "maximum", 12, "given", 13));
  }

  @Test
  void aPlaceThatCameFreeIsTakenAgain() {
    going(12)
        .given(new MemberLeft(COMMUNITY, ONE))
        .when(TRAINER, new JoinCommunity(NEWCOMER))
        .gives(new MemberJoined(COMMUNITY, NEWCOMER));
  }

  @Test
  void aCommunityBelowItsMinimumStillTakesSomebodyIn() {
    going(6)
        .given(
            new MemberLeft(COMMUNITY, ONE),
            new CommunityBelowMinimum(COMMUNITY, 5),
            new MemberLeft(COMMUNITY, TWO),
            new CommunityBelowMinimum(COMMUNITY, 4))
        .when(LEADER, new JoinCommunity(NEWCOMER))
        .gives(new MemberJoined(COMMUNITY, NEWCOMER));
  }

  @Test
  void aMemberLeavesByThemselves() {
    going(8).when(ONE, new LeaveCommunity(ONE)).gives(new MemberLeft(COMMUNITY, ONE));
    going(8).when(ONE, new LeaveCommunity(TWO)).isNotYours();
    going(8).when(LEADER, new LeaveCommunity(TWO)).gives(new MemberLeft(COMMUNITY, TWO));
    going(8).when(TRAINER, new LeaveCommunity(NEWCOMER)).breaks("not-a-member");
  }

  @Test
  void theServiceTakesOutWhoWorksThereNoMore() {
    going(6)
        .whenReacting(new LeaveCommunity(ONE))
        .gives(new MemberLeft(COMMUNITY, ONE), new CommunityBelowMinimum(COMMUNITY, 5));
    going(8).whenReacting(new LeaveCommunity(NEWCOMER)).breaks("not-a-member");
  }

  @Test
  void fallingBelowTheMinimumIsRecordedAndNeverRefused() {
    going(7).when(ONE, new LeaveCommunity(ONE)).gives(new MemberLeft(COMMUNITY, ONE));
    going(6)
        .when(ONE, new LeaveCommunity(ONE))
        .gives(new MemberLeft(COMMUNITY, ONE), new CommunityBelowMinimum(COMMUNITY, 5));
    going(6)
        .given(new MemberLeft(COMMUNITY, TWO), new CommunityBelowMinimum(COMMUNITY, 5))
        .when(ONE, new LeaveCommunity(ONE))
        .gives(new MemberLeft(COMMUNITY, ONE), new CommunityBelowMinimum(COMMUNITY, 4));
    scene()
        .given(formed(CommunityKind.DEVELOPMENT_GROUP, members(2)))
        .when(ONE, new LeaveCommunity(ONE))
        .gives(new MemberLeft(COMMUNITY, ONE), new CommunityBelowMinimum(COMMUNITY, 1));
  }

  @Test
  void aMeetingIsRecordedWithWhoWasThere() {
    going(8)
        .when(LEADER, new RecordMeeting(List.of(ONE, LEADER, ONE)))
        .gives(new CommunityMet(COMMUNITY, List.of(ONE, LEADER)));
    going(8).when(LEADER, new RecordMeeting(List.of())).breaks("needs-attendee");
    going(8)
        .when(LEADER, new RecordMeeting(List.of(ONE, NEWCOMER)))
        .breaks("attendee-not-in-community");
    going(8).when(ONE, new RecordMeeting(List.of(ONE))).isNotYours();
  }

  @Test
  void theImprovementPlanMovesOn() {
    going(8)
        .when(LEADER, new UpdateImprovementPlan(PlanPhase.MONITOR, text("plan")))
        .gives(new ImprovementPlanUpdated(COMMUNITY, PlanPhase.MONITOR, ref("plan")))
        .keeps(text("plan"));
  }

  @Test
  void aConditionIsSeenToPromoteOrHinder() {
    going(8)
        .when(OFFICER, new TagCondition(Condition.TIME, ConditionEffect.HINDERS))
        .gives(new ConditionTagged(COMMUNITY, Condition.TIME, ConditionEffect.HINDERS));
  }

  @Test
  void whoIsNotInTheCommunityDoesNotKnowOfIt() {
    going(8).when(NEWCOMER, new LeaveCommunity(NEWCOMER)).isUnknown();
    going(8).when(STRANGER, new RecordMeeting(List.of(ONE))).isUnknown();
    scene().when(TRAINER, new RecordMeeting(List.of(ONE))).isUnknown();
  }

  @Test
  void itsEventsBelongToItsLocation() {
    var came = going(8).when(LEADER, new RecordMeeting(List.of(ONE)));
    assertThat(came.provenance().location()).isEqualTo(HERE);
    assertThat(came.provenance().role()).isEqualTo("COMMUNITY_LEADER");
  }

  private static Scene<CommunityCommand> scene() {
    return new Scene<CommunityCommand>(
            Community.class, (move, given) -> new ActOnCommunity(COMMUNITY, move, given))
        .here(Role.SCHOOL_TRAINER, TRAINER)
        .here(Role.QUALITY_OFFICER, OFFICER)
        .here(Role.TEACHER_RESEARCHER, LEADER)
        .here(Role.TEACHER, NEWCOMER)
        .here(Role.TEACHER, members(13).toArray(PersonId[]::new))
        .there(Role.TEACHER, STRANGER);
  }

  private static Scene<CommunityCommand> going(int members) {
    return scene().given(formed(CommunityKind.PLG, members(members)));
  }

  private static CommunityEvent formed(CommunityKind kind, List<PersonId> members) {
    return new CommunityFormed(
        COMMUNITY, HERE, kind, "a community", ref("goals"), members, List.of(LEADER));
  }

  private static FormCommunity form(
      CommunityKind kind, List<PersonId> members, PersonId... leaders) {
    return new FormCommunity(HERE, kind, "a community", text("goals"), members, List.of(leaders));
  }

  private static List<PersonId> members(int many) {
    return IntStream.rangeClosed(1, many).mapToObj(CommunityRulesTest::member).toList();
  }

  private static PersonId member(int number) {
    return person("member " + number);
  }
}
