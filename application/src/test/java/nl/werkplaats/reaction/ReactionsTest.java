package nl.werkplaats.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.community.ActOnCommunity;
import nl.werkplaats.command.community.CommunityCommand.FormCommunity;
import nl.werkplaats.command.dialogue.ActOnDialogue;
import nl.werkplaats.command.dialogue.DialogueCommand;
import nl.werkplaats.command.dialogue.DialogueCommand.AssignFacilitator;
import nl.werkplaats.command.dialogue.DialogueCommand.ConfirmGroundRules;
import nl.werkplaats.command.dialogue.DialogueCommand.OpenDialogue;
import nl.werkplaats.command.dialogue.DialogueCommand.ProposeDialogue;
import nl.werkplaats.command.dialogue.DialogueCommand.ScheduleDialogue;
import nl.werkplaats.command.location.ActOnLocation;
import nl.werkplaats.command.location.LocationCommand;
import nl.werkplaats.command.location.LocationCommand.EndRole;
import nl.werkplaats.command.location.LocationCommand.FormTeam;
import nl.werkplaats.command.location.LocationCommand.GrantRole;
import nl.werkplaats.command.location.LocationCommand.JoinTeam;
import nl.werkplaats.command.question.ActOnQuestion;
import nl.werkplaats.command.question.QuestionCommand;
import nl.werkplaats.command.question.QuestionCommand.AssignToTheme;
import nl.werkplaats.command.question.QuestionCommand.MoveToTheme;
import nl.werkplaats.command.question.QuestionCommand.ParkQuestion;
import nl.werkplaats.command.question.QuestionCommand.RaiseFollowOn;
import nl.werkplaats.command.question.QuestionCommand.RecordReflection;
import nl.werkplaats.command.question.QuestionCommand.RedirectToActivity;
import nl.werkplaats.command.question.QuestionCommand.ReleaseFromTheme;
import nl.werkplaats.command.question.QuestionCommand.SubmitQuestion;
import nl.werkplaats.command.question.QuestionCommand.WithdrawQuestion;
import nl.werkplaats.command.theme.ActOnTheme;
import nl.werkplaats.command.theme.ThemeCommand.OpenTheme;
import nl.werkplaats.kernel.code.Activity;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.ParkReason;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityBelowMinimum;
import nl.werkplaats.kernel.event.CommunityEvent.MemberLeft;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueOpened;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueQuestionLinked;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueQuestionUnlinked;
import nl.werkplaats.kernel.event.QuestionEvent.DialogueEntered;
import nl.werkplaats.kernel.event.QuestionEvent.FollowOnRaised;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.text.ProtectedText;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
@Import(ReactionsTest.Time.class)
class ReactionsTest {

  @TempDir static Path folder;

  @DynamicPropertySource
  static void somewhereElse(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", () -> "jdbc:h2:mem:reactions;DB_CLOSE_DELAY=-1");
    properties.add("werkplaats.master-key-file", () -> folder.resolve("master.key").toString());
  }

  @TestConfiguration
  static class Time {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }

  private static final LocationId SCHOOL = LocationId.of("01890a5d-ac96-774b-bcce-b302099a8001");

  @Autowired CommandGateway commands;
  @Autowired Register register;
  @Autowired Vault vault;
  @Autowired OrderedLog log;
  @Autowired MovableClock clock;
  @Autowired EventStore events;
  @Autowired TransactionManager transactions;
  @Autowired List<ScheduledTaskHolder> schedules;

  @Test
  void when_a_dialogue_opens_its_questions_enter_and_a_parked_one_stays() {
    ThemeId theme = theme();
    QuestionId asked = themed(theme);
    QuestionId parked = themed(theme);
    DialogueId dialogue = proposed(theme, asked, parked);
    question("docent1", parked, new ParkQuestion(ParkReason.WAITING_FOR_TIME, none(), none()));

    open(dialogue);

    await().until(() -> stage(asked) == Stage.DIALOGUE);
    awaitReactions();
    assertThat(events(asked, DialogueEntered.class)).hasSize(1);
    assertThat(stage(parked)).isEqualTo(Stage.PARKED);
    Recorded entered = recorded(asked, DialogueEntered.class);
    Recorded opened = recorded(dialogue, DialogueOpened.class);
    assertThat(entered.by().causation()).contains(opened.eventId());
    assertThat(entered.by().correlation()).isEqualTo(opened.by().correlation());
    assertThat(entered.by().actor()).isEmpty();
  }

  static Stream<QuestionCommand> leaving() {
    return Stream.of(
        new WithdrawQuestion(),
        new RedirectToActivity(Activity.MICRO_EXPERIMENTS),
        new ReleaseFromTheme(),
        new MoveToTheme(new ThemeId(UUID.randomUUID())));
  }

  @ParameterizedTest
  @MethodSource("leaving")
  void when_a_question_leaves_its_theme_it_leaves_its_dialogues(QuestionCommand leaves) {
    ThemeId theme = theme();
    QuestionId asked = themed(theme);
    QuestionId other = themed(theme);
    DialogueId first = proposed(theme, asked, other);
    DialogueId second = proposed(theme, asked);
    QuestionCommand move = leaves instanceof MoveToTheme ? new MoveToTheme(theme()) : leaves;

    question(move instanceof WithdrawQuestion ? "docent1" : "schoolopleider", asked, move);

    await().until(() -> register.unclosedDialoguesOf(asked).isEmpty());
    assertThat(events(first, DialogueQuestionUnlinked.class)).hasSize(1);
    assertThat(events(second, DialogueQuestionUnlinked.class)).hasSize(1);
    assertThat(register.questionsOf(first)).containsExactly(other);
  }

  @Test
  void when_a_question_is_linked_in_the_moment_it_leaves_it_leaves_the_dialogue_again() {
    ThemeId theme = theme();
    QuestionId gone = themed(theme);
    QuestionId stays = themed(theme);
    DialogueId dialogue = proposed(theme, stays);
    question("docent1", gone, new WithdrawQuestion());
    awaitReactions();

    linkedBySomebodyWhoCouldNotSeeItYet(dialogue, gone);

    await().until(() -> !events(dialogue, DialogueQuestionUnlinked.class).isEmpty());
    assertThat(register.questionsOf(dialogue)).containsExactly(stays);
  }

  /** What two nodes at the same moment can do, and no single caller can. */
  private void linkedBySomebodyWhoCouldNotSeeItYet(DialogueId dialogue, QuestionId question) {
    Recorded proposed = log.stream(dialogue.toString()).getLast();
    var linked =
        new GenericDomainEventMessage<>(
            proposed.streamType(),
            dialogue.toString(),
            proposed.sequence() + 1,
            new DialogueQuestionLinked(dialogue, question),
            proposed.by().asMetaData());
    DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(linked);
    work.attachTransaction(transactions);
    work.execute(() -> events.publish(linked));
  }

  @Test
  void when_a_follow_on_is_raised_it_comes_in_with_a_link_back_and_the_same_text() {
    ThemeId theme = theme();
    QuestionId asked = themed(theme);
    open(proposed(theme, asked));
    await().until(() -> stage(asked) == Stage.DIALOGUE);
    question(
        "docent1",
        asked,
        new RecordReflection(List.of(), List.of(), text("Geleerd."), none(), none(), none()));

    Answer answer =
        question("docent1", asked, new RaiseFollowOn(text("En hoe dan verder?"), none()));

    QuestionId next = new QuestionId(answer.more().get("followOn"));
    await().until(() -> register.question(next).isPresent());
    awaitReactions();
    var raised = (FollowOnRaised) recorded(asked, FollowOnRaised.class).event();
    assertThat(events(next, QuestionSubmitted.class)).hasSize(1);
    var submitted = (QuestionSubmitted) recorded(next, QuestionSubmitted.class).event();
    assertThat(submitted.channel()).isEqualTo(Channel.FOLLOW_ON);
    assertThat(submitted.follows()).contains(asked);
    assertThat(submitted.owners()).containsExactly(person("docent1"));
    assertThat(submitted.wording()).isEqualTo(raised.wording());
  }

  @Test
  void when_somebodys_last_role_ends_their_questions_are_left_to_be_adopted() {
    PersonId passing = person("docent3");
    QuestionId alone = submitted("docent3");
    location(new GrantRole(passing, Role.INSTRUCTOR, Optional.empty()));

    location(new EndRole(passing, Role.TEACHER));
    awaitReactions();
    assertThat(register.question(alone).orElseThrow().owners()).containsExactly(passing);

    location(new EndRole(passing, Role.INSTRUCTOR));
    await().until(() -> register.question(alone).orElseThrow().owners().isEmpty());

    location(new GrantRole(passing, Role.TEACHER, Optional.empty()));
  }

  @Test
  void when_somebodys_last_role_ends_they_leave_their_teams_and_communities() {
    PersonId passing = person("docent3");
    TeamId one = teamOf(passing);
    TeamId other = teamOf(passing);
    CommunityId group = groupOf(passing, person("docent1"));
    location(new GrantRole(passing, Role.INSTRUCTOR, Optional.empty()));

    location(new EndRole(passing, Role.TEACHER));
    awaitReactions();
    assertThat(members(one)).contains(passing);
    assertThat(register.community(group).orElseThrow().members()).contains(passing);

    location(new EndRole(passing, Role.INSTRUCTOR));
    await().until(() -> !register.community(group).orElseThrow().members().contains(passing));
    assertThat(members(one)).isEmpty();
    assertThat(members(other)).isEmpty();
    Recorded left = recorded(group, MemberLeft.class);
    assertThat(left.by().actor()).isEmpty();
    assertThat(left.by().causation()).isPresent();
    assertThat(events(group, CommunityBelowMinimum.class)).hasSize(1);

    location(new GrantRole(passing, Role.TEACHER, Optional.empty()));
    awaitReactions();
    assertThat(events(group, MemberLeft.class)).hasSize(1);
  }

  private TeamId teamOf(PersonId member) {
    Answer formed =
        commands.sendAndWait(
            new ActOnLocation(SCHOOL, new FormTeam("Synthetisch team"), given("beheerder")));
    var team = new TeamId(formed.more().get("team"));
    location(new JoinTeam(team, member));
    return team;
  }

  private Set<PersonId> members(TeamId team) {
    return register.team(team).orElseThrow().members();
  }

  private CommunityId groupOf(PersonId... members) {
    CommunityId id = CommunityId.fresh();
    var form =
        new FormCommunity(
            SCHOOL,
            CommunityKind.DEVELOPMENT_GROUP,
            "Synthetische groep",
            text("Synthetisch doel."),
            List.of(members),
            List.of(person("kwaliteit")));
    commands.sendAndWait(new ActOnCommunity(id, form, given("schoolopleider")));
    return id;
  }

  @Test
  void when_the_last_day_of_a_role_has_passed_its_end_is_recorded_and_its_holder_leaves() {
    PersonId passing = person("docent2");
    QuestionId alone = submitted("docent2");
    LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    location(new GrantRole(passing, Role.TEACHER, Optional.of(tomorrow)));

    clock.forward(Duration.ofDays(3));
    assertThat(register.worksAt(passing, SCHOOL)).isFalse();
    runSchedules();

    await().until(() -> register.question(alone).orElseThrow().owners().isEmpty());
    assertThat(register.expiredRoles()).isEmpty();
    location(new GrantRole(passing, Role.TEACHER, Optional.empty()));
  }

  private void runSchedules() {
    schedules.stream()
        .flatMap(holder -> holder.getScheduledTasks().stream())
        .forEach(task -> task.getTask().getRunnable().run());
  }

  /** A later event of the same kind was carried on, so everything before it was. */
  private void awaitReactions() {
    ThemeId theme = theme();
    QuestionId marker = themed(theme);
    DialogueId dialogue = proposed(theme, marker);
    question("docent1", marker, new WithdrawQuestion());
    await().until(() -> register.questionsOf(dialogue).isEmpty());
  }

  private Stage stage(QuestionId id) {
    return register.question(id).orElseThrow().stage();
  }

  private List<Recorded> events(Object stream, Class<?> kind) {
    return log.stream(stream.toString()).stream()
        .filter(recorded -> kind.isInstance(recorded.event()))
        .toList();
  }

  private Recorded recorded(Object stream, Class<?> kind) {
    return events(stream, kind).getFirst();
  }

  private ThemeId theme() {
    ThemeId id = ThemeId.fresh();
    commands.sendAndWait(
        new ActOnTheme(
            id,
            new OpenTheme(SCHOOL, "Synthetisch thema", ThemeOrigin.QUESTIONS, Optional.empty()),
            given("schoolopleider")));
    return id;
  }

  private QuestionId submitted(String account) {
    QuestionId id = QuestionId.fresh();
    question(
        account,
        id,
        new SubmitQuestion(
            SCHOOL, Channel.INTERVISION, text("Synthetische vraag?"), none(), Optional.empty()));
    return id;
  }

  private QuestionId themed(ThemeId theme) {
    QuestionId id = submitted("docent1");
    question("schoolopleider", id, new AssignToTheme(theme));
    return id;
  }

  private DialogueId proposed(ThemeId theme, QuestionId... questions) {
    DialogueId id = DialogueId.fresh();
    dialogue(
        "schoolopleider",
        id,
        new ProposeDialogue(SCHOOL, theme, List.of(questions), WorkForm.DIALOGUE));
    return id;
  }

  private void open(DialogueId id) {
    var start = clock.instant();
    dialogue("schoolopleider", id, new AssignFacilitator(person("kwaliteit"), Optional.empty()));
    dialogue(
        "schoolopleider",
        id,
        new ScheduleDialogue(start, start.plus(Duration.ofHours(1)), "lokaal"));
    dialogue("kwaliteit", id, new ConfirmGroundRules(1));
    dialogue("kwaliteit", id, new OpenDialogue());
  }

  private Answer question(String account, QuestionId id, QuestionCommand command) {
    return commands.sendAndWait(new ActOnQuestion(id, command, given(account)));
  }

  private void dialogue(String account, DialogueId id, DialogueCommand command) {
    commands.sendAndWait(new ActOnDialogue(id, command, given(account)));
  }

  private void location(LocationCommand command) {
    commands.sendAndWait(new ActOnLocation(SCHOOL, command, given("beheerder")));
  }

  private PersonId person(String account) {
    return vault.find(new Login("embedded", account)).orElseThrow();
  }

  private Given given(String account) {
    Standing asker = register.standing(person(account));
    return new Given(
        asker,
        clock.instant(),
        Optional.empty(),
        Optional.empty(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        Optional.empty());
  }

  private static ProtectedText text(String words) {
    return ProtectedText.write(words);
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
