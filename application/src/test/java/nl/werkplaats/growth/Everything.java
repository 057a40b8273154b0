package nl.werkplaats.growth;

import static nl.werkplaats.growth.Acting.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.command.community.CommunityCommand.RecordMeeting;
import nl.werkplaats.command.community.CommunityCommand.TagCondition;
import nl.werkplaats.command.community.CommunityCommand.UpdateImprovementPlan;
import nl.werkplaats.command.dialogue.DialogueCommand;
import nl.werkplaats.command.dialogue.DialogueCommand.AssignExpert;
import nl.werkplaats.command.dialogue.DialogueCommand.AssignFacilitator;
import nl.werkplaats.command.dialogue.DialogueCommand.Invite;
import nl.werkplaats.command.dialogue.DialogueCommand.ProposeDialogue;
import nl.werkplaats.command.dialogue.DialogueCommand.RecordTakeaway;
import nl.werkplaats.command.growth.GrowthShareCommand.ShareView;
import nl.werkplaats.command.location.LocationCommand.AdoptPolicy;
import nl.werkplaats.command.location.LocationCommand.RecordVision;
import nl.werkplaats.command.location.LocationCommand.SetTeamLeader;
import nl.werkplaats.command.question.QuestionCommand.AddOwner;
import nl.werkplaats.command.question.QuestionCommand.ParkQuestion;
import nl.werkplaats.command.question.QuestionCommand.RaiseFollowOn;
import nl.werkplaats.command.question.QuestionCommand.RecordIntention;
import nl.werkplaats.command.question.QuestionCommand.RecordReflection;
import nl.werkplaats.command.question.QuestionCommand.ReformulateQuestion;
import nl.werkplaats.command.question.QuestionCommand.Share;
import nl.werkplaats.command.question.QuestionCommand.StartExperiment;
import nl.werkplaats.command.report.ReportCommand.ShareReport;
import nl.werkplaats.command.study.StudyCommand.CompleteMemberCheck;
import nl.werkplaats.command.study.StudyCommand.GiveConsent;
import nl.werkplaats.command.study.StudyCommand.HoldFocusGroup;
import nl.werkplaats.command.study.StudyCommand.PublishSummary;
import nl.werkplaats.command.theme.ThemeCommand.CoupleExpert;
import nl.werkplaats.kernel.code.Condition;
import nl.werkplaats.kernel.code.ConditionEffect;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.code.Outcome;
import nl.werkplaats.kernel.code.ParkReason;
import nl.werkplaats.kernel.code.PlanPhase;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.code.Stimulator;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.year.SchoolYear;

/** What happens besides at a school where no view is to stay empty. */
final class Everything {

  private final GrowingSchool school;
  private final SchoolLife life;
  private final Acting acting;
  private final PersonId owner;
  private final PersonId friend;
  private final PersonId expert;

  /** The views of development that were shown to somebody. */
  UUID growthShare;

  /** The first three teachers are those whose content is shown, to whom, and who is an expert. */
  Everything(GrowingSchool school, SchoolLife life) {
    this.school = school;
    this.life = life;
    this.acting = school.acting;
    this.owner = school.teachers.get(0);
    this.friend = school.teachers.get(1);
    this.expert = school.teachers.get(2);
  }

  void happens(PersonId leader, PersonId administrator) {
    LocalDate today = LocalDate.now(SchoolYear.ZONE);
    acting.now();
    school.grant(leader, Role.TEAM_LEADER);
    school.arrange(school.trainer, new SetTeamLeader(school.large, leader));
    school.arrange(owner, new RecordVision(Optional.of(school.large), text("Wij leren samen.")));
    school.arrange(school.head, new RecordVision(Optional.empty(), text("Wij leren samen.")));
    school.arrange(administrator, new AdoptPolicy("2", 6, 10, 40, "OR-besluit (voorbeeld)"));
    question(today);
    plan();
    community();
    study();
    takeaway(today);
    acting.does(owner, life.reports.getFirst(), new ShareReport(friend, today.plusDays(7)));
    growthShare =
        acting.does(
            owner,
            new ShareView(
                school.location,
                GrowthView.WHAT_HELPED,
                Optional.empty(),
                friend,
                today.plusDays(7)));
  }

  private void question(LocalDate today) {
    UUID question = life.questions.getFirst();
    acting.does(owner, question, new AddOwner(friend));
    acting.does(owner, question, new ReformulateQuestion(text("Hoe wek ik interesse?"), true));
    acting.does(
        owner,
        question,
        new StartExperiment(
            ExperimentForm.PAIR,
            text("Eerst wachten."),
            Optional.of(List.of(friend)),
            Optional.empty(),
            Optional.of(today)));
    acting.does(owner, question, new RecordIntention(text("Stilte laten.")));
    UUID reflection =
        acting
            .does(
                owner,
                question,
                new RecordReflection(
                    List.of(Outcome.CHANGED_DOING),
                    List.of(Stimulator.SAFE_ATMOSPHERE),
                    text("Wachten helpt."),
                    Optional.of(text("Ik wacht.")),
                    Optional.of(text("Het werkte.")),
                    Optional.of(text("Meer antwoorden."))))
            .more()
            .get("item");
    acting.does(owner, question, new Share(new ItemId(reflection), school.quality, today));
    acting.does(owner, question, new RaiseFollowOn(text("En dan?"), Optional.empty()));
    UUID parked = life.questions.get(1);
    acting.does(
        school.trainer,
        parked,
        new ParkQuestion(
            ParkReason.WAITING_FOR_TIME,
            Optional.of(text("Na de toetsweek.")),
            Optional.of(today)));
  }

  private void takeaway(LocalDate today) {
    UUID dialogue = life.dialogues.getFirst();
    var record =
        new RecordTakeaway(
            List.of(Outcome.NEW_INSIGHT),
            List.of(Stimulator.SAFE_ATMOSPHERE),
            Optional.of(text("Stilte werkt.")),
            Optional.empty());
    var item = new ItemId(acting.does(owner, dialogue, record).more().get("item"));
    acting.does(owner, dialogue, new DialogueCommand.Share(item, friend, today.plusDays(7)));
  }

  /** A dialogue that is still ahead, with an expert. */
  private void plan() {
    UUID theme = life.themes.getFirst();
    acting.does(
        school.trainer,
        theme,
        new CoupleExpert(
            ExpertKind.EXPERIENCED_COLLEAGUE,
            ExpertOrigin.INTERNAL,
            Optional.of(expert),
            Optional.empty()));
    UUID dialogue =
        acting.does(
            school.trainer,
            new ProposeDialogue(
                school.location,
                new ThemeId(theme),
                List.of(new QuestionId(life.questions.get(2))),
                WorkForm.EXPERT_INPUT));
    life.dialogues.add(dialogue);
    var assigning =
        new AssignExpert(
            expert, ExpertKind.EXPERIENCED_COLLEAGUE, ExpertOrigin.INTERNAL, Optional.empty());
    acting.does(school.trainer, dialogue, assigning);
    acting.does(school.trainer, dialogue, new AssignFacilitator(school.quality, Optional.empty()));
    acting.does(school.trainer, dialogue, new Invite(owner));
  }

  private void community() {
    UUID community = school.community.value();
    acting.does(school.quality, community, new RecordMeeting(List.of(owner, friend)));
    acting.does(
        school.quality,
        community,
        new UpdateImprovementPlan(PlanPhase.CARRY_OUT, text("Lessen bezoeken.")));
    acting.does(
        school.quality, community, new TagCondition(Condition.TIME, ConditionEffect.HINDERS));
  }

  private void study() {
    UUID study = life.studies.getFirst();
    acting.does(owner, study, new GiveConsent());
    var group =
        new HoldFocusGroup(
            Optional.of(school.large), List.of(owner, friend), text("Tijd ontbreekt."));
    UUID held = acting.does(school.researcher, study, group).more().get("focusGroup");
    acting.does(
        school.researcher, study, new CompleteMemberCheck(new ItemId(held), Optional.empty()));
    acting.does(school.researcher, study, new PublishSummary(new ItemId(held)));
    life.report(Optional.of(new StudyId(study)));
  }
}
