package nl.werkplaats.growth;

import static nl.werkplaats.growth.Acting.text;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.werkplaats.command.dialogue.DialogueCommand;
import nl.werkplaats.command.dialogue.DialogueCommand.AssignFacilitator;
import nl.werkplaats.command.dialogue.DialogueCommand.CloseDialogue;
import nl.werkplaats.command.dialogue.DialogueCommand.ConfirmGroundRules;
import nl.werkplaats.command.dialogue.DialogueCommand.Invite;
import nl.werkplaats.command.dialogue.DialogueCommand.OpenDialogue;
import nl.werkplaats.command.dialogue.DialogueCommand.ProposeDialogue;
import nl.werkplaats.command.dialogue.DialogueCommand.RecordTakeaway;
import nl.werkplaats.command.dialogue.DialogueCommand.ScheduleDialogue;
import nl.werkplaats.command.facilitation.FacilitationCommand.DecideFacilitation;
import nl.werkplaats.command.facilitation.FacilitationCommand.RequestFacilitation;
import nl.werkplaats.command.location.LocationCommand.RecordDecision;
import nl.werkplaats.command.question.QuestionCommand.AssignToTheme;
import nl.werkplaats.command.question.QuestionCommand.SubmitQuestion;
import nl.werkplaats.command.report.ReportCommand.CodeReport;
import nl.werkplaats.command.report.ReportCommand.Described;
import nl.werkplaats.command.report.ReportCommand.SubmitReport;
import nl.werkplaats.command.report.ReportWindowCommand.OpenReportWindow;
import nl.werkplaats.command.study.StudyCommand.AdoptInstrument;
import nl.werkplaats.command.study.StudyCommand.CloseWave;
import nl.werkplaats.command.study.StudyCommand.ItemAnswer;
import nl.werkplaats.command.study.StudyCommand.OpenStudy;
import nl.werkplaats.command.study.StudyCommand.OpenWave;
import nl.werkplaats.command.study.StudyCommand.Respond;
import nl.werkplaats.command.theme.ThemeCommand.ActivateTheme;
import nl.werkplaats.command.theme.ThemeCommand.OpenTheme;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.LateEffectKind;
import nl.werkplaats.kernel.code.Outcome;
import nl.werkplaats.kernel.code.PlgDimension;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.code.Stimulator;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.event.StudyEvent.InstrumentItem;
import nl.werkplaats.kernel.event.StudyEvent.Invited;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.year.SchoolYear;

/** What a synthetic school does; everything from a day on, so that it fits into its half-year. */
final class SchoolLife {

  private static final int AT_ONE_TABLE = 6;

  private final GrowingSchool school;
  private final Acting acting;

  /** What came of it, in the order in which it came. */
  final List<UUID> questions = new ArrayList<>();

  final List<UUID> themes = new ArrayList<>();
  final List<UUID> dialogues = new ArrayList<>();
  final List<UUID> windows = new ArrayList<>();
  final List<UUID> reports = new ArrayList<>();
  final List<UUID> facilitations = new ArrayList<>();
  final List<UUID> studies = new ArrayList<>();

  SchoolLife(GrowingSchool school) {
    this.school = school;
    this.acting = school.acting;
  }

  /** All teachers meet at tables of six about a question from practice, and take something away. */
  void meet(LocalDate day) {
    acting.on(day);
    var opening =
        new OpenTheme(
            school.location, "Motivatie (voorbeeld)", ThemeOrigin.QUESTIONS, Optional.empty());
    UUID theme = acting.does(school.trainer, opening);
    themes.add(theme);
    for (int table = 0; table < GrowingSchool.TEACHERS / AT_ONE_TABLE; table++) {
      int first = table * AT_ONE_TABLE;
      List<PersonId> people = school.teachers.subList(first, first + AT_ONE_TABLE);
      UUID question = question(people.getFirst(), theme);
      if (table == 0) acting.does(school.trainer, theme, new ActivateTheme());
      UUID dialogue = dialogue(theme, question, people);
      people.forEach(person -> takeaway(person, dialogue));
    }
  }

  private UUID question(PersonId owner, UUID theme) {
    var submitting =
        new SubmitQuestion(
            school.location,
            Channel.TEAM_MEETING,
            text("Hoe begin ik een les?"),
            Optional.empty(),
            Optional.empty());
    UUID question = acting.does(owner, submitting);
    questions.add(question);
    acting.does(school.trainer, question, new AssignToTheme(new ThemeId(theme)));
    return question;
  }

  private UUID dialogue(UUID theme, UUID question, List<PersonId> people) {
    UUID dialogue =
        acting.does(
            school.trainer,
            new ProposeDialogue(
                school.location,
                new ThemeId(theme),
                List.of(new QuestionId(question)),
                WorkForm.DIALOGUE));
    dialogues.add(dialogue);
    var end = acting.moment().plus(Duration.ofHours(1));
    plan(dialogue, new ScheduleDialogue(acting.moment(), end, "lokaal"));
    plan(dialogue, new AssignFacilitator(school.quality, Optional.empty()));
    people.forEach(person -> plan(dialogue, new Invite(person)));
    acting.does(school.quality, dialogue, new ConfirmGroundRules(1));
    acting.does(school.quality, dialogue, new OpenDialogue());
    acting.does(
        school.quality, dialogue, new CloseDialogue(people, Optional.of(text("Wachten helpt."))));
    await().until(() -> stage(question) == Stage.DIALOGUE);
    return dialogue;
  }

  private void plan(UUID dialogue, DialogueCommand move) {
    acting.does(school.trainer, dialogue, move);
  }

  private Stage stage(UUID question) {
    return acting.register().question(new QuestionId(question)).orElseThrow().stage();
  }

  private void takeaway(PersonId person, UUID dialogue) {
    acting.does(
        person,
        dialogue,
        new RecordTakeaway(
            List.of(Outcome.NEW_INSIGHT, Outcome.CHANGED_THINKING),
            List.of(Stimulator.COLLEAGUE_INTERACTION),
            Optional.of(text("Wachten helpt.")),
            Optional.empty()));
  }

  /** All teachers look back on one activity, and code it themselves. */
  void report(LocalDate day) {
    acting.on(day);
    report(Optional.empty());
  }

  /** The same now, perhaps for a study. */
  void report(Optional<StudyId> study) {
    LocalDate day = LocalDate.ofInstant(acting.moment(), SchoolYear.ZONE);
    var opening =
        new OpenReportWindow(school.location, study, "Terugblik (voorbeeld)", 6, day.plusWeeks(1));
    UUID window = acting.does(study.isPresent() ? school.researcher : school.trainer, opening);
    windows.add(window);
    ActivityType[] types = {ActivityType.TEACHING_COACHING, ActivityType.PD_PROGRAMME};
    for (int i = 0; i < GrowingSchool.TEACHERS; i++) {
      report(school.teachers.get(i), window, types[i % types.length]);
    }
  }

  private void report(PersonId author, UUID window, ActivityType type) {
    var described =
        new Described(
            text("Een les met een collega."),
            List.of(Outcome.NEW_INSIGHT),
            text("Wachten helpt."),
            List.of(LateEffectKind.DOING),
            text("Ik laat een stilte vallen."),
            List.of(Stimulator.THEORY),
            text("Het werkte meteen."));
    UUID report = UUID.randomUUID();
    UUID activity =
        acting
            .does(
                author,
                report,
                new SubmitReport(
                    new WindowId(window), text("Veel lessen gegeven."), List.of(described)))
            .more()
            .get("activity1");
    reports.add(report);
    acting.does(author, report, new CodeReport(new ItemId(activity), type, 1));
  }

  /** Twelve teachers answer the same questionnaire twice. */
  void survey(LocalDate day) {
    acting.on(day);
    UUID study =
        acting.does(
            school.researcher,
            new OpenStudy(
                school.location,
                "Onderzoek (voorbeeld)",
                text("Nagaan wat helpt."),
                List.of(),
                Optional.of(new CommunityId(school.community.value()))));
    studies.add(study);
    List<InstrumentItem> items = List.of(new InstrumentItem("R1", PlgDimension.REFLECTING));
    acting.does(school.researcher, study, new AdoptInstrument("Lijst", 1, 1, 5, items));
    for (int wave = 1; wave <= 2; wave++) wave(study, wave, day.plusDays(7L * wave));
  }

  private void wave(UUID study, int wave, LocalDate day) {
    acting.on(day);
    List<PersonId> asked = school.teachers.subList(0, 12);
    var population = List.of(new Invited("allen", asked));
    acting.does(
        school.researcher, study, new OpenWave(wave, "Lijst", 1, population, day.plusDays(3)));
    for (int i = 0; i < asked.size(); i++) {
      var answer = new ItemAnswer("R1", 1 + (i + wave) % 4);
      acting.does(asked.get(i), study, new Respond(wave, "KOPPEL-" + i, List.of(answer)));
    }
    acting.on(day.plusDays(1)).does(school.researcher, study, new CloseWave(wave));
  }

  /** Leadership grants part of what is asked, and decisions are written down. */
  void lead(LocalDate day) {
    acting.on(day);
    UUID asked =
        acting.does(
            school.trainer,
            new RequestFacilitation(school.location, Optional.empty(), 40, true, 500));
    facilitations.add(asked);
    acting.does(
        school.head,
        asked,
        new DecideFacilitation(30, true, 0, DeciderBody.SCHOOL_LEADER, Optional.empty()));
    IntStream.range(0, 3)
        .forEach(_ ->
            school.arrange(
                school.trainer, new RecordDecision(text("Een uur vrij."), DeciderBody.TEAM)));
  }
}
