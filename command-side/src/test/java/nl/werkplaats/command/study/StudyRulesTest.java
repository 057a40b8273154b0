package nl.werkplaats.command.study;

import static nl.werkplaats.command.Samples.ELSEWHERE;
import static nl.werkplaats.command.Samples.HERE;
import static nl.werkplaats.command.Samples.NEXT_MONTH;
import static nl.werkplaats.command.Samples.id;
import static nl.werkplaats.command.Samples.none;
import static nl.werkplaats.command.Samples.ref;
import static nl.werkplaats.command.Samples.text;
import static nl.werkplaats.command.study.Studies.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.study.StudyCommand.*;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.PlgDimension;
import nl.werkplaats.kernel.code.StudyStage;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.event.StudyEvent.*;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.WindowId;
import org.junit.jupiter.api.Test;

class StudyRulesTest {

  private static final TeamId TEAM = new TeamId(id("team"));

  @Test
  void who_begins_a_study_is_one_of_its_researchers() {
    scene()
        .when(SECOND, open(RESEARCHER))
        .gives(
            new StudyOpened(
                STUDY, HERE, "a study", ref("purpose"), List.of(SECOND, RESEARCHER), none()))
        .keeps(text("purpose"))
        .leadsTo(StudyStage.RUNNING)
        .allows("give-consent", "adopt-instrument", "open-wave")
        .noLongerAllows("withdraw-consent", "close-wave");
  }

  @Test
  void a_study_begins_once_and_where_its_researchers_research() {
    running().when(RESEARCHER, open()).breaks("already-there");
    scene().when(TEACHER, open()).isNotYours();
    scene().when(STRANGER, open()).isUnknown();
    scene().when(RESEARCHER, open(TEACHER)).breaks("researcher-needs-role");
    scene().when(RESEARCHER, open(STRANGER)).isUnknown();
  }

  @Test
  void the_community_of_a_study_is_one_of_its_location() {
    var named = new CommunityId(id("community"));
    var open = new OpenStudy(HERE, "a study", text("purpose"), List.of(), Optional.of(named));
    scene().when(RESEARCHER, open).isUnknown();
    scene().elsewhere(formed(named, ELSEWHERE)).when(RESEARCHER, open).isUnknown();
    scene().elsewhere(formed(named, HERE)).when(RESEARCHER, open).gives(StudyOpened.class);
  }

  private static CommunityFormed formed(CommunityId community, LocationId location) {
    return new CommunityFormed(
        community,
        location,
        CommunityKind.PLG,
        "a community",
        ref("goals"),
        MASTERS,
        List.of(TEACHER));
  }

  @Test
  void everyone_there_consents_for_themselves_and_withdraws() {
    running()
        .when(TEACHER, new GiveConsent())
        .gives(new ConsentGiven(STUDY, TEACHER))
        .allows("withdraw-consent")
        .noLongerAllows("give-consent");
    running()
        .given(new ConsentGiven(STUDY, TEACHER))
        .when(TEACHER, new WithdrawConsent())
        .gives(new ConsentWithdrawn(STUDY, TEACHER));
    running()
        .given(new ConsentGiven(STUDY, TEACHER))
        .when(TEACHER, new GiveConsent())
        .breaks("consents-already");
    running()
        .given(new ConsentGiven(STUDY, SECOND))
        .when(TEACHER, new WithdrawConsent())
        .breaks("no-consent");
  }

  @Test
  void the_version_tells_nobody_else_that_somebody_consented_or_withdrew() {
    running().expecting(2).when(TEACHER, new GiveConsent()).version(3);
    Scene<StudyCommand> after =
        running().given(new ConsentGiven(STUDY, TEACHER), new ConsentWithdrawn(STUDY, TEACHER));
    after.expecting(2).when(SECOND, new GiveConsent()).version(3);
    after.expecting(4).when(TEACHER, new GiveConsent()).version(5);
    after.expecting(3).when(TEACHER, new GiveConsent()).differs(4);
  }

  @Test
  void who_left_takes_back_a_consent_that_still_holds_and_does_nothing_else() {
    Scene<StudyCommand> left = running().given(new ConsentGiven(STUDY, OUTSIDER));
    left.when(OUTSIDER, new GiveConsent()).isNotYours();
    left.when(OUTSIDER, new WithdrawConsent()).gives(new ConsentWithdrawn(STUDY, OUTSIDER));
    running().when(OUTSIDER, new WithdrawConsent()).isUnknown();
  }

  @Test
  void whoever_writes_reports_for_a_study_at_another_location_may_consent_too() {
    running().when(STRANGER, new GiveConsent()).isUnknown();
    running()
        .elsewhere(
            new ReportWindowOpened(
                new WindowId(id("window")),
                ELSEWHERE,
                Optional.of(STUDY),
                "a window",
                6,
                NEXT_MONTH))
        .when(STRANGER, new GiveConsent())
        .gives(new ConsentGiven(STUDY, STRANGER))
        .noLongerAllows("adopt-instrument");
  }

  @Test
  void a_researcher_of_the_location_who_is_not_one_of_the_study_does_nothing_in_it() {
    running().when(SECOND, adopt(2, 1, 5, items())).isNotYours();
  }

  @Test
  void a_version_of_a_questionnaire_is_brought_in_once() {
    running().when(RESEARCHER, adopt(2, 1, 5, items())).gives(adopted(2));
    running()
        .when(RESEARCHER, adopt(1, 1, 7, items()))
        .breaks("instrument-version-exists", Map.of("version", 1));
  }

  @Test
  void a_questionnaire_has_a_scale_and_items_with_codes_of_their_own() {
    running().when(RESEARCHER, adopt(2, 5, 5, items())).breaks("scale-does-not-fit");
    running().when(RESEARCHER, adopt(2, 0, 5, items())).breaks("scale-does-not-fit");
    running().when(RESEARCHER, adopt(2, 1, 101, items())).breaks("scale-does-not-fit");
    running().when(RESEARCHER, adopt(2, 1, 5, List.of())).breaks("needs-item");
    var item = new InstrumentItem("R1", PlgDimension.REFLECTING);
    running().when(RESEARCHER, adopt(2, 1, 5, List.of(item, item))).breaks("item-twice");
  }

  @Test
  void what_was_said_in_a_focus_group_is_written_down_for_nobody_in_particular() {
    running()
        .elsewhere(new TeamFormed(HERE, TEAM, "a team"))
        .when(
            RESEARCHER,
            new HoldFocusGroup(Optional.of(TEAM), List.of(TEACHER, TEACHER), text("summary")))
        .gives(
            new FocusGroupHeld(
                STUDY,
                new ItemId(id("fresh")),
                Optional.of(TEAM),
                List.of(TEACHER),
                ref("summary")))
        .keeps(text("summary"))
        .names("focusGroup");
  }

  @Test
  void a_focus_group_is_of_people_and_a_team_that_are_there() {
    running().when(RESEARCHER, held(List.of())).breaks("needs-attendee");
    running().when(RESEARCHER, held(List.of(OUTSIDER))).isUnknown();
    running()
        .elsewhere(new TeamFormed(ELSEWHERE, TEAM, "a team"))
        .when(RESEARCHER, new HoldFocusGroup(Optional.of(TEAM), List.of(TEACHER), text("summary")))
        .isUnknown();
  }

  @Test
  void a_summary_is_published_only_after_its_member_check() {
    afterFocusGroup().when(RESEARCHER, publish()).breaks("needs-member-check");
    afterFocusGroup()
        .when(RESEARCHER, check())
        .gives(new MemberCheckCompleted(STUDY, FOCUS_GROUP, Optional.of(ref("corrected"))))
        .keeps(text("corrected"));
    checked().when(RESEARCHER, publish()).gives(new FocusGroupSummaryPublished(STUDY, FOCUS_GROUP));
  }

  @Test
  void a_summary_is_checked_once_and_published_once() {
    checked().when(RESEARCHER, check()).breaks("checked-already");
    var published = new FocusGroupSummaryPublished(STUDY, FOCUS_GROUP);
    checked().given(published).when(RESEARCHER, publish()).breaks("published-already");
    checked().given(published).when(RESEARCHER, check()).breaks("checked-already");
    running().when(RESEARCHER, publish()).isUnknown();
    running().when(RESEARCHER, check()).isUnknown();
  }

  private static Scene<StudyCommand> afterFocusGroup() {
    return running()
        .given(new FocusGroupHeld(STUDY, FOCUS_GROUP, none(), List.of(TEACHER), ref("summary")));
  }

  private static Scene<StudyCommand> checked() {
    return afterFocusGroup().given(new MemberCheckCompleted(STUDY, FOCUS_GROUP, none()));
  }

  private static HoldFocusGroup held(List<PersonId> attendees) {
    return new HoldFocusGroup(none(), attendees, text("summary"));
  }

  private static CompleteMemberCheck check() {
    return new CompleteMemberCheck(FOCUS_GROUP, Optional.of(text("corrected")));
  }

  private static PublishSummary publish() {
    return new PublishSummary(FOCUS_GROUP);
  }
}
