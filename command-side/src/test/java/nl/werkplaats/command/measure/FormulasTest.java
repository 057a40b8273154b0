package nl.werkplaats.command.measure;

import static nl.werkplaats.command.measure.SampleSchool.AUTUMN;
import static nl.werkplaats.command.measure.SampleSchool.SPRING;
import static nl.werkplaats.command.measure.SampleSchool.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.code.CancelReason;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.WaiveReason;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueCancelled;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueQuestionUnlinked;
import nl.werkplaats.kernel.event.DialogueEvent.ExpertAssigned;
import nl.werkplaats.kernel.event.DialogueEvent.TakeawayRecorded;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationDecided;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationRequested;
import nl.werkplaats.kernel.event.LocationEvent.DecisionRecorded;
import nl.werkplaats.kernel.event.LocationEvent.RoleEnded;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeft;
import nl.werkplaats.kernel.event.QuestionEvent.DialogueEntered;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentEnded;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentStarted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.event.ReportEvent.ActivityCoded;
import nl.werkplaats.kernel.event.ReportEvent.ActivityRecoded;
import nl.werkplaats.kernel.event.ReportEvent.DescribedActivity;
import nl.werkplaats.kernel.event.ReportEvent.LearnerReportSubmitted;
import nl.werkplaats.kernel.event.ThemeEvent.ExpertWaived;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeActivated;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeLinked;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.year.HalfYear;
import org.junit.jupiter.api.Test;

/** Each formula on a school small enough to count by hand. */
class FormulasTest {

  private final SampleSchool school = new SampleSchool(AUTUMN);

  @Test
  void a_dialogue_is_demand_driven_when_a_question_was_asked_and_its_theme_was_not_imposed() {
    PersonId anna = school.teacher();
    ThemeId asked = school.theme(ThemeOrigin.QUESTIONS);
    ThemeId imposed = school.theme(ThemeOrigin.TOP_DOWN);
    school.on("2024-10-01").met(asked, anna);
    school.met(asked, anna);
    school.met(imposed, anna);
    QuestionId gone = QuestionId.fresh();
    DialogueId emptied = school.proposed(asked, gone);
    school.happens(new DialogueQuestionUnlinked(emptied, gone));
    school.closed(emptied, anna);
    school.on("2025-02-01").met(asked, anna);

    assertThat(school.sums(Measure.DEMAND_DRIVEN))
        .isEqualTo(Map.of("DEMAND_DRIVEN", 2, "OTHERWISE", 2));
  }

  @Test
  void breadth_counts_everyone_who_taught_in_the_half_year_once() {
    List<PersonId> teachers = school.teachers(4);
    PersonId gone = school.teacher();
    school.on("2024-07-01").happens(new RoleEnded(school.location, gone, Role.TEACHER));
    ThemeId theme = school.theme(ThemeOrigin.QUESTIONS);
    school.on("2024-10-01").met(theme, teachers.get(0), teachers.get(1));
    school.on("2024-11-01").met(theme, teachers.get(0));

    assertThat(school.sums(Measure.BREADTH)).isEqualTo(Map.of("ATTENDED", 2, "NOT_ATTENDED", 2));
    assertThat(school.people(Measure.BREADTH)).containsExactlyInAnyOrderElementsOf(teachers);
  }

  @Test
  void a_role_that_was_granted_again_until_a_day_ends_on_that_day() {
    PersonId gone = school.on("2023-09-01").teacher();
    school.happens(
        new RoleGranted(
            school.location, gone, Role.TEACHER, Optional.of(LocalDate.parse("2024-07-31"))));
    school.on("2024-08-01").happens(new RoleEnded(school.location, gone, Role.TEACHER));

    assertThat(school.sums(Measure.BREADTH)).isEmpty();
  }

  @Test
  void a_team_counts_whoever_was_in_it_on_at_least_a_day_of_the_half_year() {
    List<PersonId> teachers = school.on("2024-01-10").teachers(3);
    var team = school.team(teachers.get(0), teachers.get(1));
    var later = school.team(teachers.get(2));
    school.on("2024-08-15").happens(new TeamLeft(school.location, team, teachers.get(1)));
    school.on("2024-07-15").happens(new TeamLeft(school.location, later, teachers.get(2)));

    assertThat(school.sums(Measure.BREADTH, team)).isEqualTo(Map.of("NOT_ATTENDED", 2));
    assertThat(school.sums(Measure.BREADTH, later)).isEmpty();
  }

  @Test
  void a_community_has_its_leaders_among_its_own() {
    List<PersonId> teachers = school.teachers(3);
    var plg = school.community(teachers.subList(0, 2), teachers.subList(2, 3));

    assertThat(school.sums(Measure.BREADTH, plg)).isEqualTo(Map.of("NOT_ATTENDED", 3));
  }

  @Test
  void a_theme_goes_on_when_it_met_twice_returned_or_was_succeeded_in_the_school_year() {
    var year = new SampleSchool(SPRING);
    PersonId anna = year.teacher();
    ThemeId twice = year.theme(ThemeOrigin.QUESTIONS);
    ThemeId once = year.theme(ThemeOrigin.QUESTIONS);
    ThemeId returned = year.theme(ThemeOrigin.QUESTIONS);
    ThemeId succeeded = year.theme(ThemeOrigin.QUESTIONS);
    for (ThemeId theme : List.of(twice, once, returned, succeeded)) {
      year.on("2024-10-01").met(theme, anna);
    }
    year.on("2025-04-01").met(twice, anna);
    year.happens(new ThemeActivated(returned, 1));
    year.theme(ThemeOrigin.SUCCESSOR, Optional.of(succeeded));
    ThemeId silent = year.on("2023-10-01").theme(ThemeOrigin.QUESTIONS);
    year.happens(new ThemeLinked(silent, asked(year, anna)));

    assertThat(year.sums(Measure.CONTINUITY)).isEqualTo(Map.of("CONTINUED", 3, "ONCE", 2));
  }

  @Test
  void continuity_is_told_of_a_whole_school_year_and_so_not_half_way() {
    school.on("2024-10-01").met(school.theme(ThemeOrigin.QUESTIONS), school.teacher());

    assertThat(school.sums(Measure.CONTINUITY)).isEmpty();
  }

  @Test
  void a_question_whose_experiment_ended_half_a_year_ago_returned_when_a_dialogue_took_it_up() {
    QuestionId back = tried("2024-05-01");
    QuestionId tooEarly = tried("2024-05-01");
    QuestionId tooLate = tried("2024-05-01");
    tried("2024-10-01");
    school.on("2024-04-01").happens(new DialogueEntered(tooEarly, DialogueId.fresh()));
    school.on("2024-09-10").happens(new DialogueEntered(back, DialogueId.fresh()));
    school.on("2025-02-10").happens(new DialogueEntered(tooLate, DialogueId.fresh()));

    assertThat(school.sums(Measure.RETURN)).isEqualTo(Map.of("RETURNED", 1, "NOT_RETURNED", 2));
  }

  private static QuestionId asked(SampleSchool school, PersonId owner) {
    QuestionId question = QuestionId.fresh();
    school.happens(
        new QuestionSubmitted(
            question,
            school.location,
            List.of(owner),
            Channel.TEAM_MEETING,
            text(),
            Optional.empty(),
            Optional.empty()));
    return question;
  }

  private QuestionId tried(String ended) {
    ExperimentId experiment = ExperimentId.fresh();
    QuestionId question = asked(school, school.on("2024-03-10").teacher());
    school.happens(
        new ExperimentStarted(
            question, experiment, List.of(), ExperimentForm.ALONE, text(), Optional.empty()));
    school.on(ended).happens(new ExperimentEnded(question, experiment, Optional.empty()));
    return question;
  }

  @Test
  void dialogues_are_told_by_where_their_expert_came_from_and_experts_of_the_school_counted_once() {
    PersonId anna = school.teacher();
    PersonId expert = school.teacher();
    ThemeId theme = school.theme(ThemeOrigin.QUESTIONS);
    school.on("2024-10-01");
    for (ExpertOrigin origin :
        List.of(ExpertOrigin.INTERNAL, ExpertOrigin.INTERNAL, ExpertOrigin.EXTERNAL)) {
      DialogueId dialogue = school.proposed(theme, QuestionId.fresh());
      PersonId who = origin == ExpertOrigin.INTERNAL ? expert : PersonId.fresh();
      school.happens(
          new ExpertAssigned(
              dialogue, who, ExpertKind.SUBJECT_SPECIALIST, origin, Optional.empty()));
      school.closed(dialogue, anna);
    }
    school.met(theme, anna);
    school.happens(new ExpertWaived(theme, WaiveReason.EXPERIENCE_IN_GROUP, Optional.empty()));
    school.met(theme, anna);

    assertThat(school.sums(Measure.EXPERT_MIX))
        .isEqualTo(Map.of("INTERNAL", 2, "EXTERNAL", 1, "WITHOUT", 1, "WAIVED", 1));
    assertThat(school.sums(Measure.INTERNAL_EXPERTS)).isEqualTo(Map.of("INTERNAL_EXPERT", 1));
    assertThat(school.people(Measure.INTERNAL_EXPERTS)).containsExactly(expert);
  }

  @Test
  void of_all_pairs_those_who_met_are_counted_within_teams_and_across_them() {
    List<PersonId> teachers = school.teachers(4);
    school.team(teachers.get(0), teachers.get(1));
    school.team(teachers.get(2), teachers.get(3));
    ThemeId theme = school.theme(ThemeOrigin.QUESTIONS);
    school.on("2024-10-01").met(theme, teachers.get(0), teachers.get(1), teachers.get(2));
    school.met(theme, teachers.get(0), teachers.get(1));

    // Pairs: 01 and 23 within; 02, 03, 12 and 13 across. Met: 01, 02 and 12.
    assertThat(school.sums(Measure.CONNECTION_WITHIN_TEAMS))
        .isEqualTo(Map.of("MET", 1, "NOT_MET", 1));
    assertThat(school.sums(Measure.CONNECTION_ACROSS_TEAMS))
        .isEqualTo(Map.of("MET", 2, "NOT_MET", 2));
  }

  @Test
  void activities_count_by_their_latest_type_and_not_at_all_while_nobody_coded_them() {
    PersonId anna = school.teacher();
    ItemId first = ItemId.fresh();
    ItemId second = ItemId.fresh();
    ReportId report = reported(anna, "2024-10-01", first, second, ItemId.fresh());
    reported(anna, "2025-02-01", ItemId.fresh());
    school.happens(
        new ActivityCoded(report, first, ActivityType.CONFERENCE, anna, 1),
        new ActivityRecoded(report, first, ActivityType.TEACHING_COACHING, anna, 1),
        new ActivityCoded(report, second, ActivityType.DEGREE_COURSE, anna, 1));

    assertThat(school.sums(Measure.ACTIVITY_MIX))
        .isEqualTo(Map.of("TEACHING_COACHING", 1, "DEGREE_COURSE", 1));
    assertThat(school.counted(Measure.ACTIVITY_MIX).stream().map(one -> one.cell().parent()))
        .containsExactlyInAnyOrder("INFORMAL", "FORMAL");
  }

  @Test
  void outcomes_count_as_often_as_they_were_named_in_the_half_year() {
    PersonId anna = school.teacher();
    PersonId bram = school.teacher();
    reported(anna, "2024-10-01", ItemId.fresh());
    for (PersonId person : List.of(anna, bram)) {
      school.happens(
          new TakeawayRecorded(
              DialogueId.fresh(),
              ItemId.fresh(),
              person,
              school.sealed(person, "outcomes", "NEW_INSIGHT", "CHANGED_DOING"),
              school.sealed(person, "stimulators"),
              Optional.empty(),
              Optional.empty()));
    }
    reported(bram, "2025-03-01", ItemId.fresh());

    assertThat(school.sums(Measure.OUTCOME_MIX))
        .isEqualTo(Map.of("NEW_INSIGHT", 2, "CHANGED_DOING", 2, "KNOWLEDGE_GAIN", 1));
  }

  @Test
  void an_erased_answer_counts_for_nothing() {
    PersonId anna = school.teacher();
    reported(anna, "2024-10-01", ItemId.fresh());

    assertThat(Formulas.contributions(Measure.OUTCOME_MIX, school.happened(), new Opened(Map.of())))
        .isEmpty();
  }

  private ReportId reported(PersonId author, String day, ItemId... activities) {
    ReportId report = ReportId.fresh();
    school
        .on(day)
        .happens(
            new LearnerReportSubmitted(
                report,
                WindowId.fresh(),
                school.location,
                Optional.empty(),
                author,
                text(),
                List.of(activities).stream()
                    .map(activity ->
                        new DescribedActivity(
                            activity,
                            text(),
                            school.sealed(author, "outcomes", "KNOWLEDGE_GAIN"),
                            text(),
                            school.sealed(author, "carry-over", "DOING"),
                            text(),
                            school.sealed(author, "stimulators", "THEORY"),
                            text()))
                    .toList()));
    return report;
  }

  @Test
  void granted_hours_are_told_of_what_was_decided_in_the_half_year_and_speak_of_all_who_teach() {
    List<PersonId> teachers = school.teachers(2);
    decided("2024-10-01", 40, 30);
    decided("2024-11-01", 10, 0);
    decided("2025-02-01", 100, 100);

    assertThat(school.sums(Measure.GRANTED_HOURS))
        .isEqualTo(Map.of("GRANTED", 30, "NOT_GRANTED", 20));
    assertThat(school.people(Measure.GRANTED_HOURS)).containsExactlyInAnyOrderElementsOf(teachers);
  }

  private void decided(String day, int asked, int granted) {
    FacilitationId id = FacilitationId.fresh();
    school
        .on(day)
        .happens(
            new FacilitationRequested(id, school.location, Optional.empty(), asked, false, 0),
            new FacilitationDecided(
                id, granted, false, 0, DeciderBody.SCHOOL_LEADER, Optional.empty()));
  }

  @Test
  void dialogues_called_off_for_lack_of_time_stand_beside_all_others() {
    PersonId anna = school.teacher();
    ThemeId theme = school.theme(ThemeOrigin.QUESTIONS);
    school.on("2024-10-01").met(theme, anna);
    for (CancelReason reason : List.of(CancelReason.NO_TIME, CancelReason.NO_FACILITATOR)) {
      DialogueId dialogue = school.proposed(theme);
      school.happens(new DialogueCancelled(dialogue, reason, Optional.empty()));
    }

    assertThat(school.sums(Measure.CANCELLED_FOR_TIME))
        .isEqualTo(Map.of("HELD", 1, "NO_TIME", 1, "OTHER_REASON", 1));
  }

  @Test
  void decisions_are_told_by_who_took_them() {
    school.teacher();
    school.on("2024-10-01");
    for (DeciderBody body :
        List.of(DeciderBody.TEAM, DeciderBody.TEAM, DeciderBody.SCHOOL_LEADER)) {
      school.happens(new DecisionRecorded(school.location, text(), body));
    }
    school
        .on("2025-02-01")
        .happens(new DecisionRecorded(school.location, text(), DeciderBody.TEAM));

    assertThat(school.sums(Measure.DECISIONS)).isEqualTo(Map.of("TEAM", 2, "SCHOOL_LEADER", 1));
  }

  @Test
  void a_measure_that_is_counted_has_a_formula_and_the_one_that_is_averaged_has_none() {
    assertThat(Formulas.measures())
        .containsExactlyInAnyOrder(
            java.util.Arrays.stream(Measure.values())
                .filter(measure -> measure != Measure.PLG_DIMENSIONS)
                .toArray(Measure[]::new));
    assertThat(HalfYear.parse("2024-2025-1")).isEqualTo(AUTUMN);
  }
}
