package nl.werkplaats.query;

import static nl.werkplaats.kernel.code.Role.QUALITY_OFFICER;
import static nl.werkplaats.kernel.code.Role.SCHOOL_LEADER;
import static nl.werkplaats.kernel.code.Role.SCHOOL_TRAINER;
import static nl.werkplaats.kernel.code.Role.TEACHER;
import static nl.werkplaats.kernel.code.Role.TEAM_LEADER;
import static nl.werkplaats.query.QuerySide.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.code.ParkReason;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.QuerySide.Reply;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who reads what of a question. All people and texts are synthetic. */
class QuestionReadingTest {

  private static QuerySide side;
  private static PersonId owner;
  private static PersonId coOwner;
  private static PersonId trainer;
  private static PersonId participant;
  private static PersonId experimenter;
  private static PersonId recipient;
  private static PersonId stranger;
  private static QuestionId question;
  private static QuestionId ownerless;
  private static ItemId reflection;

  @BeforeAll
  static void happens() {
    side = new QuerySide();
    owner = side.person("Eigenaar (verzonnen)");
    coOwner = side.person("Tweede eigenaar (verzonnen)");
    trainer = side.person("Schoolopleider (verzonnen)");
    participant = side.person("Deelnemer (verzonnen)");
    experimenter = side.person("Meedoener (verzonnen)");
    recipient = side.person("Ontvanger (verzonnen)");
    stranger = side.person("Ander (verzonnen)");
    question = QuestionId.fresh();
    ownerless = QuestionId.fresh();
    reflection = ItemId.fresh();
    By asOwner = By.of(owner, "OWNER", NOW);
    side.append(
        new QuestionSubmitted(
            question,
            side.here,
            List.of(owner, coOwner),
            Channel.TEAM_MEETING,
            side.text("eerste woorden", owner, question),
            Optional.of(side.text("de situatie", owner, question)),
            Optional.empty()),
        asOwner);
    side.append(
        new QuestionSubmitted(
            ownerless,
            side.here,
            List.of(),
            Channel.FIELD_REPRESENTATIVE,
            side.text("vraag uit het werkveld", trainer, ownerless),
            Optional.empty(),
            Optional.empty()),
        By.of(trainer, "SCHOOL_TRAINER", NOW));
    side.append(
        new QuestionReformulated(
            question, 2, side.text("scherpere woorden", owner, question), true),
        asOwner);
    side.append(
        new QuestionParked(
            question,
            Stage.INTAKE,
            ParkReason.WAITING_FOR_TIME,
            Optional.of(side.text("de notitie", owner, question)),
            Optional.empty()),
        asOwner);
    side.append(new QuestionResumed(question, Stage.INTAKE), asOwner);
    ThemeId theme = ThemeId.fresh();
    side.append(new QuestionThemed(question, theme), asOwner);
    DialogueId dialogue = DialogueId.fresh();
    side.append(
        new DialogueProposed(dialogue, side.here, theme, List.of(question), WorkForm.DIALOGUE),
        asOwner);
    side.append(new ParticipantInvited(dialogue, participant), asOwner);
    side.append(new DialogueEntered(question, dialogue), By.system(NOW));
    side.append(
        new ExperimentStarted(
            question,
            ExperimentId.fresh(),
            List.of(experimenter),
            ExperimentForm.PAIR,
            side.text("het plan", owner, question),
            Optional.empty()),
        asOwner);
    side.append(
        new ExperimentStarted(
            question,
            ExperimentId.fresh(),
            List.of(coOwner),
            ExperimentForm.PAIR,
            side.text("een ander plan", owner, question),
            Optional.empty()),
        asOwner);
    side.append(
        new ReflectionRecorded(
            question,
            reflection,
            owner,
            side.sealed(owner, "outcomes", "NEW_INSIGHT"),
            side.sealed(owner, "stimulators", "THEORY"),
            side.text("het geleerde", owner, question),
            Optional.empty(),
            Optional.empty()),
        asOwner);
    side.append(
        new SharingGranted(
            question, ShareId.fresh(), reflection, recipient, LocalDate.of(2026, 9, 1)),
        asOwner);
    side.happens(
        new SharingGranted(
            question, ShareId.fresh(), reflection, stranger, LocalDate.of(2026, 8, 31)),
        asOwner);
  }

  @AfterAll
  static void end() {
    side.close();
  }

  private static Map<String, Object> read(Standing reader) {
    Reply reply = side.ask(reader, "/questions/" + question);
    assertThat(reply.status()).isEqualTo(200);
    return reply.body();
  }

  private static void isUnknownTo(Standing reader) {
    Reply reply = side.ask(reader, "/questions/" + question);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.body()).isEqualTo(side.ask(reader, "/questions/" + QuestionId.fresh()).body());
    assertThat(side.ask(reader, "/questions/" + question + "/timeline").status()).isEqualTo(404);
  }

  @Test
  void an_owner_sees_everything_of_it_and_who_opened_it() {
    assertThat(read(side.in(trainer, SCHOOL_TRAINER))).containsKey("wording");
    Map<String, Object> body = read(side.in(owner, TEACHER));
    assertThat(body)
        .containsEntry("wording", "scherpere woorden")
        .containsEntry("situation", "de situatie")
        .containsEntry("stage", "REFLECTION");
    assertThat(body.get("allowedMoves").toString()).contains("harvest", "record-reflection");
    assertThat(body.get("items").toString()).contains("het geleerde", "NEW_INSIGHT", "THEORY");
    assertThat(body.get("experiments").toString()).contains("het plan");
    assertThat(body.get("notes").toString()).contains("de notitie");
    assertThat(body.get("shares").toString()).contains("Ontvanger (verzonnen)");
    assertThat(body.get("opened").toString())
        .contains("Schoolopleider (verzonnen)", "wording")
        .doesNotContain("Eigenaar (verzonnen)");
    assertThat(body.get("owners").toString()).contains("Eigenaar (verzonnen)");
  }

  @Test
  void a_co_owner_sees_no_reflection_of_the_other() {
    Map<String, Object> body = read(side.in(coOwner, TEACHER));
    assertThat(body).containsEntry("situation", "de situatie");
    assertThat(body.get("items")).isEqualTo(List.of());
    assertThat(body.get("shares")).isEqualTo(List.of());
    assertThat(body.toString()).doesNotContain("het geleerde", "NEW_INSIGHT");
  }

  @Test
  void who_let_the_question_go_still_reads_what_they_wrote_of_their_own() {
    LocationId there = LocationId.fresh();
    QuestionId left = QuestionId.fresh();
    PersonId gone = side.person("Vertrokken (verzonnen)");
    By asGone = By.of(gone, "OWNER", NOW);
    side.append(
        new QuestionSubmitted(
            left,
            there,
            List.of(owner, gone),
            Channel.INTERVISION,
            side.text("samen gevraagd", owner, left),
            Optional.empty(),
            Optional.empty()),
        asGone);
    side.append(
        new ReflectionRecorded(
            left,
            ItemId.fresh(),
            gone,
            side.sealed(gone, "outcomes", "BELIEF_CHANGE"),
            side.sealed(gone, "stimulators", "OWNERSHIP"),
            side.text("wat ik er zelf van leerde", gone, left),
            Optional.empty(),
            Optional.empty()),
        asGone);
    side.happens(new OwnerLeft(left, gone), asGone);

    Reply reply = side.ask(side.at(there, gone, TEACHER), "/questions/" + left);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().get("items").toString())
        .contains("wat ik er zelf van leerde", "BELIEF_CHANGE");
    assertThat(reply.body()).doesNotContainKeys("wording", "situation", "owners", "notes");
    assertThat(side.ask(side.at(there, stranger, TEACHER), "/questions/" + left).status())
        .isEqualTo(404);
  }

  @Test
  void an_owner_who_no_longer_teaches_there_is_no_owner_any_more() {
    isUnknownTo(side.at(side.elsewhere, coOwner, TEACHER));
  }

  @Test
  void a_schoolopleider_reads_wording_situation_and_notes_but_nothing_of_reflections() {
    Map<String, Object> body = read(side.in(trainer, SCHOOL_TRAINER));
    assertThat(body)
        .containsEntry("wording", "scherpere woorden")
        .containsEntry("situation", "de situatie")
        .doesNotContainKeys("items", "experiments", "shares", "opened", "harvest");
    assertThat(body.get("notes").toString()).contains("de notitie");
  }

  @Test
  void a_quality_officer_reads_the_wording_without_names() {
    Map<String, Object> body = read(side.in(stranger, QUALITY_OFFICER));
    assertThat(body)
        .containsEntry("wording", "scherpere woorden")
        .doesNotContainKeys("owners", "situation", "notes", "experiments", "items");
    assertThat(body.toString()).doesNotContain("verzonnen");
  }

  @Test
  void a_participant_of_a_dialogue_on_it_reads_its_wording_only() {
    Map<String, Object> body = read(side.in(participant, TEACHER));
    assertThat(body)
        .containsEntry("wording", "scherpere woorden")
        .doesNotContainKeys("owners", "situation", "notes", "experiments", "items");
  }

  @Test
  void who_takes_part_in_an_experiment_reads_the_experiment_only() {
    Map<String, Object> body = read(side.in(experimenter, TEACHER));
    assertThat(body).doesNotContainKeys("wording", "situation", "owners", "items");
    assertThat(body.get("experiments").toString())
        .contains("het plan")
        .doesNotContain("een ander plan");
  }

  @Test
  void a_recipient_reads_the_shared_item_and_nothing_else_on_its_last_day() {
    Map<String, Object> body = read(side.in(recipient, TEACHER));
    assertThat(body).containsOnlyKeys("id", "allowedMoves", "shared");
    assertThat(body.get("allowedMoves")).isEqualTo(List.of());
    assertThat(body.get("shared").toString())
        .contains("het geleerde", "NEW_INSIGHT", "Eigenaar (verzonnen)", "2026-09-01");
    assertThat(side.ask(side.in(recipient, TEACHER), "/questions/" + question + "/timeline").code())
        .isEqualTo("not-yours");
    assertThat(read(side.in(owner, TEACHER)).get("opened").toString())
        .contains("Ontvanger (verzonnen)", "shared");
  }

  @Test
  void after_its_last_day_a_share_shows_nothing() {
    isUnknownTo(side.in(stranger, TEACHER));
  }

  @Test
  void nobody_else_learns_that_it_exists() {
    isUnknownTo(side.in(stranger, TEAM_LEADER));
    isUnknownTo(side.in(stranger, SCHOOL_LEADER));
    isUnknownTo(side.at(side.elsewhere, trainer, SCHOOL_TRAINER));
    isUnknownTo(side.at(side.elsewhere, stranger));
    assertThat(side.ask(side.in(owner, TEACHER), "/questions/none").status()).isEqualTo(404);
  }

  @Test
  void a_question_that_nobody_owns_is_there_for_teachers_to_adopt() {
    Reply reply = side.ask(side.in(stranger, TEACHER), "/questions/" + ownerless);
    assertThat(reply.body())
        .containsEntry("wording", "vraag uit het werkveld")
        .containsEntry("allowedMoves", List.of("adopt"));
  }

  @Test
  void a_list_holds_what_its_reader_may_see_and_nothing_more() {
    assertThat(ids(side.in(owner, TEACHER))).containsExactly(ownerless, question);
    assertThat(ids(side.in(trainer, SCHOOL_TRAINER))).containsExactly(ownerless, question);
    assertThat(ids(side.in(participant, TEACHER))).containsExactly(ownerless, question);
    assertThat(ids(side.in(recipient, TEACHER))).containsExactly(ownerless, question);
    assertThat(ids(side.in(stranger, TEAM_LEADER))).containsExactly(ownerless);
    assertThat(ids(side.in(stranger, TEACHER))).containsExactly(ownerless);
    assertThat(ids(side.in(stranger, SCHOOL_LEADER))).isEmpty();
    assertThat(ids(side.at(side.elsewhere, stranger, SCHOOL_TRAINER))).isEmpty();
    assertThat(side.ask(side.in(recipient, TEACHER), "/questions").items().getLast())
        .containsOnlyKeys("id", "allowedMoves", "own", "shared");
  }

  private static List<QuestionId> ids(Standing reader) {
    return side.askAll(reader, "/questions").stream()
        .map(item -> QuestionId.of(item.get("id").toString()))
        .toList();
  }

  @Test
  void an_answer_carries_its_version_as_entity_tag() {
    Reply reply = side.ask(side.in(owner, TEACHER), "/questions/" + question);
    assertThat(reply.headers()).containsEntry("ETag", "\"" + reply.body().get("version") + "\"");
  }
}
