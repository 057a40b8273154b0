package nl.werkplaats.query;

import static nl.werkplaats.kernel.code.Role.QUALITY_OFFICER;
import static nl.werkplaats.kernel.code.Role.SCHOOL_TRAINER;
import static nl.werkplaats.kernel.code.Role.TEACHER;
import static nl.werkplaats.kernel.code.Role.TEAM_LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ItemId;
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

/** Who reads which timeline, and what it says. All people and texts are synthetic. */
class TimelineReadingTest {

  private static QuerySide side;
  private static PersonId owner;
  private static PersonId other;
  private static PersonId trainer;
  private static PersonId quality;
  private static ThemeId theme;
  private static QuestionId question;
  private static QuestionId hidden;
  private static DialogueId dialogue;
  private static long versionOfQuestion;

  private static Instant day(int day) {
    return Instant.parse("2026-03-01T10:00:00Z").plusSeconds(86_400L * (day - 1));
  }

  @BeforeAll
  static void happens() {
    side = new QuerySide();
    owner = side.person("Eigenaar (verzonnen)");
    other = side.person("Ander (verzonnen)");
    trainer = side.person("Schoolopleider (verzonnen)");
    quality = side.person("Kwaliteit (verzonnen)");
    theme = ThemeId.fresh();
    question = QuestionId.fresh();
    hidden = QuestionId.fresh();
    dialogue = DialogueId.fresh();
    side.append(
        new LocationRegistered(
            side.here, "Voorbeeld", "School", LocalDate.of(2019, 8, 1), Optional.empty()),
        By.system(day(1)));
    side.append(submitted(question, owner), By.of(owner, "TEACHER", day(2)));
    side.append(submitted(hidden, other), By.of(other, "TEACHER", day(3)));
    By guards = By.of(trainer, "SCHOOL_TRAINER", day(4)).under(theme);
    side.append(
        new ThemeOpened(
            theme, side.here, "motivatie van studenten", ThemeOrigin.QUESTIONS, Optional.empty()),
        guards);
    for (QuestionId id : List.of(question, hidden)) {
      side.append(new QuestionThemed(id, theme), guards);
      side.append(new ThemeLinked(theme, id), guards);
    }
    side.append(
        new DialogueProposed(
            dialogue, side.here, theme, List.of(question), WorkForm.CASE_DISCUSSION),
        By.of(quality, "QUALITY_OFFICER", day(5)).under(theme));
    side.append(
        new ParticipantInvited(dialogue, owner),
        By.of(quality, "QUALITY_OFFICER", day(5)).under(theme));
    side.append(new DialoguePaused(dialogue), By.of(owner, "PARTICIPANT", day(6)).under(theme));
    side.append(new DialogueEntered(question, dialogue), By.system(day(6)).under(theme));
    By asOwner = By.of(owner, "OWNER", day(7)).under(theme);
    ItemId intention = ItemId.fresh();
    side.append(
        new IntentionRecorded(
            question, intention, owner, side.text("dit neem ik mij voor", owner, question)),
        asOwner);
    side.append(new OwnerAdded(question, other), asOwner);
    side.append(
        new SharingGranted(
            question, ShareId.fresh(), intention, trainer, LocalDate.of(2026, 12, 1)),
        asOwner);
    // Entered later than it happened: it stands where it was recorded.
    versionOfQuestion =
        side.happens(
            new QuestionReformulated(
                question, 2, side.text("andere woorden", owner, question), false),
            By.of(owner, "OWNER", day(3)).under(theme));
  }

  private static QuestionSubmitted submitted(QuestionId id, PersonId by) {
    return new QuestionSubmitted(
        id,
        side.here,
        List.of(by),
        Channel.TEAM_MEETING,
        side.text("woorden", by, id),
        Optional.empty(),
        Optional.empty());
  }

  @AfterAll
  static void end() {
    side.close();
  }

  private static List<String> what(Standing reader, String path) {
    return side.askAll(reader, path).stream().map(item -> item.get("what").toString()).toList();
  }

  private static String ofQuestion() {
    return "/questions/" + question + "/timeline";
  }

  private static String ofTheme() {
    return "/themes/" + theme + "/timeline";
  }

  private static String ofLocation() {
    return "/locations/" + side.here + "/timeline";
  }

  @Test
  void an_owner_reads_every_step_in_the_order_of_recording_with_names() {
    Standing reader = side.in(owner, TEACHER);
    assertThat(what(reader, ofQuestion()))
        .containsExactly(
            "question-submitted",
            "question-themed",
            "dialogue-entered",
            "intention-recorded",
            "owner-added",
            "sharing-granted",
            "question-reformulated");
    List<Map<String, Object>> items = side.askAll(reader, ofQuestion());
    assertThat(items).extracting(item -> item.get("version")).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(items.get(1))
        .containsEntry("sentence", "De vraag is aan het thema ‘motivatie van studenten’ gekoppeld.")
        .containsEntry("role", "SCHOOL_TRAINER")
        .containsEntry("stage", "THEMED")
        .containsEntry("theme", theme.toString())
        .containsEntry("question", question.toString());
    assertThat(items.get(1).get("person").toString()).contains("Schoolopleider (verzonnen)");
    assertThat(items.get(2)).containsEntry("dialogue", dialogue.toString()).isNotEmpty();
    assertThat(items.get(3).get("person").toString()).contains("Eigenaar (verzonnen)");
    assertThat(items.toString()).doesNotContain("dit neem ik mij voor", "andere woorden");
  }

  @Test
  void the_sentences_are_in_the_language_that_is_asked_for() {
    Reply english = side.ask(side.in(owner, TEACHER), ofQuestion(), "en");
    assertThat(english.items().get(1))
        .containsEntry(
            "sentence", "The question was linked to the theme ‘motivatie van studenten’.");
  }

  @Test
  void what_an_owner_shares_is_nobody_elses_business() {
    assertThat(what(side.in(other, TEACHER), ofQuestion())).doesNotContain("sharing-granted");
    assertThat(what(side.in(trainer, SCHOOL_TRAINER), ofQuestion()))
        .contains("intention-recorded", "owner-added")
        .doesNotContain("sharing-granted");
  }

  @Test
  void a_schoolopleider_reads_that_something_was_recorded_but_not_by_which_owner() {
    for (Map<String, Object> item : side.askAll(side.in(trainer, SCHOOL_TRAINER), ofQuestion())) {
      boolean nameless = List.of("intention-recorded", "owner-added").contains(item.get("what"));
      if (nameless) assertThat(item).doesNotContainKey("person");
      if (item.get("what").equals("question-submitted")) assertThat(item).containsKey("person");
    }
  }

  @Test
  void a_quality_officer_reads_no_names_anywhere() {
    Standing reader = side.in(other, QUALITY_OFFICER);
    for (String path : List.of(ofQuestion(), ofTheme(), ofLocation())) {
      for (Map<String, Object> item : side.askAll(reader, path)) {
        if (item.containsKey("person")) {
          assertThat(item.get("person").toString()).contains(other.toString());
        }
      }
    }
    assertThat(side.askAll(side.in(PersonId.fresh(), QUALITY_OFFICER), ofLocation()).toString())
        .doesNotContain("verzonnen");
  }

  @Test
  void a_teacher_reads_on_a_theme_only_the_questions_and_dialogues_that_are_theirs() {
    List<Map<String, Object>> items = side.askAll(side.in(owner, TEACHER), ofTheme());
    assertThat(items)
        .extracting(item -> item.get("what"))
        .containsExactly(
            "theme-opened",
            "question-themed",
            "theme-linked",
            "dialogue-proposed",
            "participant-invited",
            "dialogue-paused",
            "dialogue-entered",
            "intention-recorded",
            "owner-added",
            "sharing-granted",
            "question-reformulated");
    assertThat(items.toString()).contains(question.toString()).doesNotContain(hidden.toString());
    assertThat(what(side.in(PersonId.fresh(), TEACHER), ofTheme()))
        .containsExactly("theme-opened", "theme-linked", "theme-linked");
  }

  @Test
  void who_pauses_a_dialogue_stays_unsaid() {
    Standing reader = side.in(trainer, SCHOOL_TRAINER);
    List<Map<String, Object>> items = side.askAll(reader, "/dialogues/" + dialogue + "/timeline");
    assertThat(items)
        .extracting(item -> item.get("what"))
        .containsExactly("dialogue-proposed", "participant-invited", "dialogue-paused");
    assertThat(items.get(0)).containsKey("person");
    assertThat(items.get(2)).doesNotContainKey("person");
    assertThat(side.ask(side.in(other, TEACHER), "/dialogues/" + dialogue + "/timeline").status())
        .isEqualTo(404);
  }

  @Test
  void a_location_is_followed_by_those_who_guard_its_process_only() {
    assertThat(side.ask(side.in(trainer, SCHOOL_TRAINER), ofLocation()).status()).isEqualTo(200);
    assertThat(side.ask(side.in(owner, TEACHER), ofLocation()).code()).isEqualTo("not-yours");
    assertThat(side.ask(side.in(owner, TEAM_LEADER), ofLocation()).code()).isEqualTo("not-yours");
    assertThat(side.ask(side.at(side.elsewhere, trainer, SCHOOL_TRAINER), ofLocation()).code())
        .isEqualTo("unknown");
  }

  @Test
  void a_location_is_filtered_by_stage_theme_and_time() {
    Standing reader = side.in(trainer, SCHOOL_TRAINER);
    assertThat(what(reader, ofLocation() + "?stage=DIALOGUE"))
        .containsExactly(
            "dialogue-entered", "intention-recorded", "owner-added", "question-reformulated");
    assertThat(what(reader, ofLocation() + "?stage=INTAKE"))
        .containsExactly("question-submitted", "question-submitted");
    assertThat(what(reader, ofLocation() + "?theme=" + theme))
        .contains("theme-opened", "dialogue-proposed")
        .doesNotContain("question-submitted", "location-registered");
    assertThat(what(reader, ofLocation() + "?from=2026-03-02&to=2026-03-03"))
        .containsExactly("question-submitted", "question-submitted", "question-reformulated");
    assertThat(what(reader, ofLocation() + "?from=2026-03-03T10:00:00Z&to=2026-03-03T10:00:00Z"))
        .containsExactly("question-submitted", "question-reformulated");
  }

  @Test
  void pages_stay_right_while_events_arrive() {
    try (QuerySide busy = new QuerySide()) {
      PersonId author = PersonId.fresh();
      QuestionId asked = QuestionId.fresh();
      By by = By.of(author, "OWNER", day(1));
      busy.append(
          new QuestionSubmitted(
              asked,
              busy.here,
              List.of(author),
              Channel.TEAM_MEETING,
              busy.text("woorden", author, asked),
              Optional.empty(),
              Optional.empty()),
          by);
      for (int i = 2; i <= 11; i++) busy.append(reworded(busy, asked, author, i), by);
      busy.caughtUp();
      Standing reader = busy.in(author, TEACHER);
      List<Object> versions = new ArrayList<>();
      Object next = "/questions/" + asked + "/timeline?limit=4";
      int more = 12;
      while (next != null) {
        Reply page = busy.ask(reader, next.toString());
        assertThat(page.items()).hasSizeLessThanOrEqualTo(4);
        page.items().forEach(item -> versions.add(item.get("version")));
        next = page.body().get("next");
        // Something that happened long ago is entered while the pages are read.
        if (more <= 14) {
          busy.happens(reworded(busy, asked, author, more++), By.of(author, "OWNER", day(0)));
        }
      }
      List<Object> all = new ArrayList<>();
      for (int i = 1; i <= 14; i++) all.add(i);
      assertThat(versions).isEqualTo(all);
    }
  }

  private static QuestionReformulated reworded(
      QuerySide busy, QuestionId id, PersonId author, int number) {
    return new QuestionReformulated(id, number, busy.text("woorden", author, id), false);
  }

  @Test
  void a_version_that_is_there_is_answered_at_once_also_of_another_stream() {
    Standing reader = side.in(trainer, SCHOOL_TRAINER);
    String of = "&of=" + question;
    assertThat(side.ask(reader, ofQuestion() + "?version=" + versionOfQuestion).status())
        .isEqualTo(200);
    assertThat(side.ask(reader, ofTheme() + "?version=" + versionOfQuestion + of).status())
        .isEqualTo(200);
    assertThat(side.ask(reader, ofLocation() + "?version=" + versionOfQuestion + of).status())
        .isEqualTo(200);
    assertThat(side.ask(reader, "/locations/" + side.here + "/board?version=1" + of).status())
        .isEqualTo(200);
  }

  @Test
  void what_cannot_be_read_is_refused_by_its_name() {
    Standing reader = side.in(owner, TEACHER);
    for (String bad :
        List.of(
            "limit=0",
            "limit=201",
            "limit=many",
            "from=yesterday",
            "to=2026-13-01",
            "from=2026-01-01T10:00",
            "stage=NOWHERE",
            "theme=none",
            "cursor=!",
            "version=0",
            "version=x",
            "of=none",
            "Stage=INTAKE",
            "limit=5&limit=6")) {
      Reply reply = side.ask(reader, ofQuestion() + "?" + bad);
      assertThat(reply.status()).as(bad).isEqualTo(400);
      assertThat(reply.body().get("violations").toString())
          .as(bad)
          .contains(bad.substring(0, bad.indexOf('=')) + " ");
    }
    assertThat(side.ask(reader, "/questions?stage=ACTIVE").status()).isEqualTo(400);
    assertThat(side.ask(reader, "/themes?stage=INTAKE").status()).isEqualTo(400);
    assertThat(side.ask(reader, "/people").status()).isEqualTo(400);
    assertThat(side.ask(reader, "/me?who=else").status()).isEqualTo(400);
  }
}
