package nl.werkplaats.query;

import static nl.werkplaats.kernel.code.Role.APPLICATION_ADMIN;
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
import nl.werkplaats.kernel.code.CancelReason;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.FacilitatorKind;
import nl.werkplaats.kernel.code.InvitationAnswer;
import nl.werkplaats.kernel.code.RetireReason;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.QuerySide.Reply;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who reads what of dialogues, themes and locations. All people and texts are synthetic. */
class DialogueReadingTest {

  private static QuerySide side;
  private static PersonId lead;
  private static PersonId guest;
  private static PersonId decliner;
  private static PersonId expert;
  private static PersonId trainer;
  private static ThemeId theme;
  private static ThemeId ended;
  private static QuestionId question;
  private static DialogueId dialogue;
  private static DialogueId cancelled;
  private static ItemId takeaway;

  @BeforeAll
  static void happens() {
    side = new QuerySide();
    lead = side.person("Gespreksleider (verzonnen)");
    guest = side.person("Gast (verzonnen)");
    decliner = side.person("Afzegger (verzonnen)");
    expert = side.person("Expert (verzonnen)");
    trainer = side.person("Schoolopleider (verzonnen)");
    theme = ThemeId.fresh();
    ended = ThemeId.fresh();
    question = QuestionId.fresh();
    dialogue = DialogueId.fresh();
    cancelled = DialogueId.fresh();
    takeaway = ItemId.fresh();
    TeamId team = TeamId.fresh();
    By by = By.of(trainer, "SCHOOL_TRAINER", NOW.minusSeconds(86_400 * 10));
    side.append(
        new LocationRegistered(
            side.here, "Voorbeeld", "School", LocalDate.of(2019, 8, 1), Optional.empty()),
        by);
    side.append(new TeamFormed(side.here, team, "Team (voorbeeld)"), by);
    side.append(new TeamJoined(side.here, team, guest), by);
    side.append(new RoleGranted(side.here, guest, TEACHER, Optional.empty()), by);
    side.append(
        new ThemeOpened(theme, side.here, "feedback", ThemeOrigin.QUESTIONS, Optional.empty()), by);
    side.append(
        new ExpertCoupled(
            theme,
            ExpertKind.RESEARCHER,
            ExpertOrigin.EXTERNAL,
            Optional.of(expert),
            Optional.of(LocalDate.of(2026, 9, 1))),
        by);
    side.append(
        new ThemeOpened(ended, side.here, "oud", ThemeOrigin.TOP_DOWN, Optional.of(theme)), by);
    side.append(
        new ThemeRetired(
            ended,
            RetireReason.OTHER,
            Optional.of(side.text("waarom het ophield", trainer, ended)),
            Optional.empty()),
        by);
    side.append(
        new QuestionSubmitted(
            question,
            side.here,
            List.of(guest),
            Channel.TEAM_MEETING,
            side.text("de vraag", guest, question),
            Optional.empty(),
            Optional.empty()),
        by);
    side.append(new QuestionThemed(question, theme), by);
    side.append(new ThemeLinked(theme, question), by);
    side.append(
        new DialogueProposed(dialogue, side.here, theme, List.of(question), WorkForm.DIALOGUE), by);
    side.append(new FacilitatorAssigned(dialogue, lead, FacilitatorKind.LEAD), by);
    side.append(new ParticipantInvited(dialogue, guest), by);
    side.append(new ParticipantInvited(dialogue, decliner), by);
    side.append(new InvitationAnswered(dialogue, decliner, InvitationAnswer.DECLINED), by);
    side.append(
        new ExpertAssigned(
            dialogue,
            expert,
            ExpertKind.RESEARCHER,
            ExpertOrigin.EXTERNAL,
            Optional.of(LocalDate.of(2026, 9, 1))),
        by);
    side.append(new DialogueOpened(dialogue), by);
    side.append(
        new DialogueClosed(
            dialogue,
            List.of(lead, guest),
            Optional.of(side.text("de samenvatting", lead, dialogue))),
        by);
    side.append(
        new TakeawayRecorded(
            dialogue,
            takeaway,
            guest,
            side.sealed(guest, "outcomes", "AWARENESS_OF_ACTING"),
            side.sealed(guest, "stimulators", "SAFE_ATMOSPHERE"),
            Optional.of(side.text("de opbrengst", guest, dialogue)),
            Optional.empty()),
        by);
    side.append(
        new DialogueProposed(cancelled, side.here, theme, List.of(question), WorkForm.DIALOGUE),
        by);
    side.append(new ParticipantInvited(cancelled, decliner), by);
    side.happens(
        new DialogueCancelled(
            cancelled,
            CancelReason.NO_TIME,
            Optional.of(side.text("waarom niet", trainer, cancelled))),
        by);
  }

  @AfterAll
  static void end() {
    side.close();
  }

  private static Map<String, Object> read(Standing reader, String path) {
    Reply reply = side.ask(reader, path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.body();
  }

  private static String ofDialogue() {
    return "/dialogues/" + dialogue;
  }

  @Test
  void who_was_there_reads_people_summary_and_own_takeaways() {
    Map<String, Object> body = read(side.in(guest, TEACHER), ofDialogue());
    assertThat(body)
        .containsEntry("stage", "CLOSED")
        .containsEntry("themeTitle", "feedback")
        .containsKeys("facilitator", "attendees", "invitations");
    assertThat(body.get("summary").toString()).contains("de samenvatting", "released=false");
    assertThat(body.get("takeaways").toString())
        .contains("de opbrengst", "AWARENESS_OF_ACTING", "SAFE_ATMOSPHERE");
    assertThat(body.get("allowedMoves").toString()).contains("review-summary", "record-takeaway");
    assertThat(body.get("questions").toString()).contains("de vraag");
  }

  @Test
  void who_leads_reads_the_summary_but_nobodys_takeaways() {
    Map<String, Object> body = read(side.in(lead, TEACHER), ofDialogue());
    assertThat(body.get("summary").toString()).contains("de samenvatting", "asked=1");
    assertThat(body.toString()).doesNotContain("de opbrengst", "AWARENESS");
    assertThat(body.get("invitations").toString()).contains("DECLINED");
  }

  @Test
  void a_schoolopleider_reads_who_but_neither_summary_nor_takeaways() {
    Map<String, Object> body = read(side.in(trainer, SCHOOL_TRAINER), ofDialogue());
    assertThat(body).containsKeys("facilitator", "attendees").doesNotContainKeys("takeaways");
    assertThat(body.toString()).doesNotContain("de samenvatting", "de opbrengst");
    assertThat(read(side.in(trainer, SCHOOL_TRAINER), "/dialogues/" + cancelled).toString())
        .contains("waarom niet");
    assertThat(read(side.in(lead, QUALITY_OFFICER), "/dialogues/" + cancelled).toString())
        .contains("NO_TIME")
        .doesNotContain("waarom niet");
  }

  @Test
  void an_external_expert_reads_the_brief_without_names_until_the_last_day() {
    Map<String, Object> body = read(side.at(side.elsewhere, expert), ofDialogue());
    assertThat(body)
        .containsEntry("themeTitle", "feedback")
        .doesNotContainKeys("facilitator", "attendees", "invitations", "summary", "takeaways");
    assertThat(body.get("questions").toString()).contains("de vraag");
    assertThat(body.toString()).doesNotContain("Gast", "Gespreksleider");
  }

  @Test
  void who_declined_reads_the_brief_without_wordings() {
    Map<String, Object> body = read(side.in(decliner, TEACHER), ofDialogue());
    assertThat(body)
        .containsEntry("answer", "DECLINED")
        .doesNotContainKeys("facilitator", "attendees", "summary");
    assertThat(body.toString()).doesNotContain("de vraag");
    assertThat(side.ask(side.in(decliner, TEACHER), "/questions/" + question).status())
        .isEqualTo(404);
  }

  @Test
  void nobody_else_learns_of_a_dialogue() {
    for (Standing reader :
        List.of(
            side.in(PersonId.fresh(), TEACHER),
            side.in(PersonId.fresh(), TEAM_LEADER),
            side.in(PersonId.fresh(), SCHOOL_LEADER),
            side.at(side.elsewhere, PersonId.fresh(), SCHOOL_TRAINER))) {
      assertThat(side.ask(reader, ofDialogue()).status()).isEqualTo(404);
      assertThat(side.askAll(reader, "/dialogues")).isEmpty();
    }
    assertThat(side.askAll(side.in(guest, TEACHER), "/dialogues")).hasSize(1);
    assertThat(side.askAll(side.in(trainer, SCHOOL_TRAINER), "/dialogues")).hasSize(2);
    assertThat(side.askAll(side.in(trainer, SCHOOL_TRAINER), "/dialogues?stage=CANCELLED"))
        .extracting(item -> item.get("id"))
        .containsExactly(cancelled.toString());
  }

  private static ShareId shown(PersonId recipient, LocalDate until) {
    ShareId share = ShareId.fresh();
    side.registered(
        new TakeawayShared(dialogue, share, takeaway, guest, recipient, until),
        By.of(guest, "AUTHOR", NOW.minusSeconds(3_600)));
    return share;
  }

  @Test
  void a_recipient_reads_one_takeaway_and_nothing_else_of_the_dialogue() {
    PersonId friend = side.person("Maatje (verzonnen)");
    ShareId share = shown(friend, LocalDate.of(2026, 9, 1));
    side.append(
        new TakeawayRecorded(
            dialogue,
            ItemId.fresh(),
            guest,
            side.sealed(guest, "outcomes", "NEW_INSIGHT"),
            side.sealed(guest, "stimulators", "SAFE_ATMOSPHERE"),
            Optional.of(side.text("nog een opbrengst", guest, dialogue)),
            Optional.empty()),
        By.of(guest, "ATTENDEE", NOW.minusSeconds(3_600)));
    side.caughtUp();
    Standing reader = side.at(side.elsewhere, friend, TEACHER);
    Map<String, Object> body = read(reader, ofDialogue());
    assertThat(body).containsOnlyKeys("id", "allowedMoves", "shared");
    assertThat(body).containsEntry("allowedMoves", List.of());
    assertThat(body.get("shared").toString())
        .contains("de opbrengst", "AWARENESS_OF_ACTING", "Gast (verzonnen)", "2026-09-01")
        .doesNotContain("nog een opbrengst", "NEW_INSIGHT");
    assertThat(side.askAll(reader, "/dialogues")).isEmpty();
    assertThat(side.ask(reader, ofDialogue() + "/timeline").status()).isEqualTo(403);
    assertThat(side.ask(reader, "/questions/" + question).status()).isEqualTo(404);

    Map<String, Object> own = read(side.in(guest, TEACHER), ofDialogue());
    assertThat(own.get("shares").toString()).contains(share.toString(), "Maatje (verzonnen)");
    assertThat(own.get("opened").toString()).contains(friend.toString(), "takeaway");
    assertThat(read(side.in(lead, TEACHER), ofDialogue()))
        .containsEntry("shares", List.of())
        .containsEntry("opened", List.of())
        .doesNotContainKey("shared");

    side.registered(
        new TakeawayShareRevoked(dialogue, share), By.of(guest, "AUTHOR", NOW.minusSeconds(3_600)));
    assertThat(side.ask(reader, ofDialogue()).status()).isEqualTo(404);
  }

  @Test
  void a_share_whose_last_day_is_over_opens_nothing() {
    PersonId friend = side.person("Voormalig maatje (verzonnen)");
    shown(friend, LocalDate.of(2026, 8, 31));
    assertThat(side.ask(side.in(friend, TEACHER), ofDialogue()).status()).isEqualTo(404);
  }

  @Test
  void a_participant_is_shown_a_takeaway_beside_what_they_read_anyhow() {
    ShareId share = shown(decliner, LocalDate.of(2026, 9, 1));
    assertThat(read(side.in(decliner, TEACHER), ofDialogue()))
        .containsEntry("answer", "DECLINED")
        .containsKey("shared")
        .doesNotContainKeys("attendees", "summary", "shares");
    side.registered(
        new TakeawayShareRevoked(dialogue, share), By.of(guest, "AUTHOR", NOW.minusSeconds(3_600)));
  }

  @Test
  void who_left_the_location_reads_their_own_takeaways_and_nothing_else() {
    Standing left = side.at(side.elsewhere, guest, TEACHER);
    Map<String, Object> body = read(left, ofDialogue());
    assertThat(body)
        .containsOnlyKeys("id", "version", "stage", "allowedMoves", "takeaways", "shares", "opened")
        .containsEntry("allowedMoves", List.of("share", "revoke-share"));
    assertThat(body.get("takeaways").toString()).contains("de opbrengst");
    assertThat(side.askAll(left, "/dialogues")).isEmpty();
    assertThat(side.ask(left, ofDialogue() + "/timeline").status()).isEqualTo(403);
  }

  @Test
  void a_theme_is_for_those_who_teach_or_gather_at_its_location() {
    Map<String, Object> body = read(side.in(guest, TEACHER), "/themes/" + theme);
    assertThat(body)
        .containsEntry("title", "feedback")
        .containsEntry("linked", 1)
        .containsEntry("unfinished", 1)
        .containsEntry("questions", List.of(question.toString()))
        .containsEntry("successors", List.of(ended.toString()))
        .containsEntry("allowedMoves", List.of());
    assertThat(body.get("expert").toString()).contains("RESEARCHER").doesNotContain("verzonnen");
    Map<String, Object> plans = read(side.in(trainer, SCHOOL_TRAINER), "/themes/" + theme);
    assertThat(plans.get("expert").toString()).contains("Expert (verzonnen)", "2026-09-01");
    assertThat(plans.get("allowedMoves").toString()).contains("activate").doesNotContain("retire");
    assertThat(side.ask(side.in(guest, SCHOOL_LEADER), "/themes/" + theme).status()).isEqualTo(404);
    assertThat(side.ask(side.at(side.elsewhere, guest, TEACHER), "/themes/" + theme).status())
        .isEqualTo(404);
  }

  @Test
  void the_note_of_an_ended_theme_is_for_its_author_and_the_schoolopleider() {
    assertThat(read(side.in(PersonId.fresh(), SCHOOL_TRAINER), "/themes/" + ended).toString())
        .contains("waarom het ophield");
    assertThat(read(side.in(trainer, TEAM_LEADER), "/themes/" + ended).toString())
        .contains("waarom het ophield");
    assertThat(read(side.in(guest, TEAM_LEADER), "/themes/" + ended).toString())
        .contains("OTHER")
        .doesNotContain("waarom het ophield");
    assertThat(side.askAll(side.in(guest, TEACHER), "/themes?stage=EMERGING"))
        .extracting(item -> item.get("title"))
        .containsExactly("feedback");
  }

  @Test
  void a_location_is_for_those_who_are_something_there() {
    Map<String, Object> teacher = read(side.in(guest, TEACHER), "/locations/" + side.here);
    assertThat(teacher).containsEntry("name", "Voorbeeld").doesNotContainKey("roles");
    assertThat(teacher.get("teams").toString()).contains("Team (voorbeeld)").doesNotContain("Gast");
    assertThat(
            read(side.in(trainer, SCHOOL_TRAINER), "/locations/" + side.here)
                .get("teams")
                .toString())
        .contains("Gast (verzonnen)");
    Map<String, Object> administrator =
        read(side.in(trainer, APPLICATION_ADMIN), "/locations/" + side.here);
    assertThat(administrator.get("roles").toString()).contains("Gast (verzonnen)", "TEACHER");
    assertThat(administrator.get("allowedMoves").toString()).contains("grant-role");
    assertThat(
            side.ask(side.at(side.elsewhere, guest, TEACHER), "/locations/" + side.here).status())
        .isEqualTo(404);
    assertThat(side.askAll(side.in(guest, TEACHER), "/locations")).hasSize(1);
    assertThat(side.askAll(side.at(side.elsewhere, guest, TEACHER), "/locations")).isEmpty();
  }

  @Test
  void codes_are_listed_with_labels_in_both_languages() {
    Standing reader = side.in(guest, TEACHER);
    assertThat(side.askAll(reader, "/codes"))
        .extracting(item -> item.get("list"))
        .contains("intake-channels", "park-reasons", "stages");
    assertThat(side.askAll(reader, "/codes/stages").getFirst())
        .containsEntry("code", "INTAKE")
        .containsEntry("nl", "ingebracht")
        .containsEntry("en", "brought in");
    assertThat(side.ask(reader, "/codes/shoe-sizes").status()).isEqualTo(404);
  }
}
