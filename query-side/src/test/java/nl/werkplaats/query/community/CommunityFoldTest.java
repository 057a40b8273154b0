package nl.werkplaats.query.community;

import static nl.werkplaats.query.FoldCases.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.Condition;
import nl.werkplaats.kernel.code.ConditionEffect;
import nl.werkplaats.kernel.code.PlanPhase;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.CommunityEvent.*;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.FoldCases;
import nl.werkplaats.query.community.CommunityView.Plan;
import nl.werkplaats.query.community.CommunityView.Tagged;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a community is after each event that can happen to it. */
class CommunityFoldTest {

  private static final CommunityId C = CommunityId.fresh();
  private static final PersonId ONE = PersonId.fresh();
  private static final PersonId TWO = PersonId.fresh();
  private static final PersonId LEADER = PersonId.fresh();
  private static final TextRef TEXT = new TextRef(TextId.fresh(), "0".repeat(64));

  private static final CommunityEvent FORMED =
      new CommunityFormed(
          C,
          AnyEvents.PLACE,
          CommunityKind.DEVELOPMENT_GROUP,
          "Voorbeeldgroep",
          TEXT,
          List.of(ONE, TWO),
          List.of(LEADER));

  private static FoldCases<CommunityView> cases() {
    return new FoldCases<>(Communities.PROJECTION)
        .that(
            "a community begins with its members, who leads it and its goals",
            List.of(),
            FORMED,
            community -> {
              assertThat(community.members()).containsExactly(ONE, TWO);
              assertThat(community.leaders()).containsExactly(LEADER);
              assertThat(community.start().goals()).isEqualTo(TEXT.text());
              assertThat(community.start().formedAt()).isEqualTo(day(0));
              assertThat(community.met()).isZero();
              assertThat(community.isBelowMinimum()).isFalse();
            })
        .that(
            "who joins is a member",
            List.of(FORMED),
            new MemberJoined(C, PersonId.fresh()),
            community -> assertThat(community.members()).hasSize(3))
        .that(
            "who left is no member, and too few may be left",
            List.of(FORMED),
            new MemberLeft(C, ONE),
            community -> {
              assertThat(community.members()).containsExactly(TWO);
              assertThat(community.isBelowMinimum()).isTrue();
            })
        .that(
            "that too few are left is seen from who is left",
            List.of(FORMED, new MemberLeft(C, ONE)),
            new CommunityBelowMinimum(C, 1),
            community -> assertThat(community.isBelowMinimum()).isTrue())
        .that(
            "every meeting is counted",
            List.of(FORMED, new CommunityMet(C, List.of(ONE))),
            new CommunityMet(C, List.of(ONE, TWO)),
            community -> assertThat(community.met()).isEqualTo(2))
        .that(
            "the plan that was updated last is the plan",
            List.of(FORMED, new ImprovementPlanUpdated(C, PlanPhase.PLAN, TEXT)),
            new ImprovementPlanUpdated(C, PlanPhase.MONITOR, TEXT),
            community ->
                assertThat(community.plan())
                    .contains(new Plan(PlanPhase.MONITOR, TEXT.text(), day(2))))
        .that(
            "of each condition counts what was said last",
            List.of(
                FORMED,
                new ConditionTagged(C, Condition.TIME, ConditionEffect.HINDERS),
                new ConditionTagged(C, Condition.SPACE, ConditionEffect.PROMOTES)),
            new ConditionTagged(C, Condition.TIME, ConditionEffect.PROMOTES),
            community ->
                assertThat(community.conditions())
                    .containsExactly(
                        new Tagged(Condition.SPACE, ConditionEffect.PROMOTES, day(2)),
                        new Tagged(Condition.TIME, ConditionEffect.PROMOTES, day(3))));
  }

  @TestFactory
  Stream<DynamicTest> aCommunityIsWhatItsEventsSay() {
    return cases().tests();
  }

  @Test
  void everyEventOfACommunityHasACase() {
    cases().coverEvery(CommunityEvent.class);
  }

  @Test
  void aCommunityFormsOnce() {
    assertThatThrownBy(() -> FoldCases.fold(Communities.PROJECTION, List.of(FORMED, FORMED)))
        .isInstanceOf(IllegalStateException.class);
  }
}
