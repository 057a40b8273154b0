package nl.werkplaats.query;

import static nl.werkplaats.kernel.code.Role.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.GrowthShareEvent.*;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.id.*;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.QuerySide.Reply;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One's own growth and what is shown of it; all people and texts are synthetic. */
class GrowthReadingTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 1);
  private static final LocalDate OVER = LAST_DAY.minusDays(1);

  private static QuerySide side;
  private static PersonId owner;
  private static PersonId coOwner;
  private static PersonId recipient;
  private static Standing mine;
  private static Standing theirs;
  private static final QuestionId QUESTION = QuestionId.fresh();
  private static final DialogueId DIALOGUE = DialogueId.fresh();

  @BeforeAll
  static void happens() {
    side = new QuerySide();
    owner = side.person("Eigenaar (verzonnen)");
    coOwner = side.person("Tweede eigenaar (verzonnen)");
    recipient = side.person("Ontvanger (verzonnen)");
    mine = side.in(owner, TEACHER);
    theirs = side.at(side.elsewhere, recipient, TEACHER);
    side.hasRole(owner, TEACHER);
    ask(QUESTION, "eerste");
    by(coOwner, "2025-10-02", reworded(QUESTION, "van een ander", 2, coOwner));
    by(owner, "2025-10-03", reworded(QUESTION, "scherper", 3, owner));
    by(owner, "2025-10-04", new QuestionThemed(QUESTION, ThemeId.fresh()));
    by(owner, "2025-10-05", new DialogueEntered(QUESTION, DIALOGUE));
    by(
        owner,
        "2025-10-06",
        new IntentionRecorded(
            QUESTION, ItemId.fresh(), owner, side.text("mijn voornemen", owner, QUESTION)));
    by(
        owner,
        "2025-10-07",
        new ExperimentStarted(
            QUESTION,
            ExperimentId.fresh(),
            List.of(),
            ExperimentForm.ALONE,
            side.text("plan", owner, QUESTION),
            Optional.empty()));
    by(owner, "2026-08-10", reflection(QUESTION, owner, "NEW_INSIGHT", "THEORY"));
    by(coOwner, "2026-08-11", reflection(QUESTION, coOwner, "AFFECTIVE", "OWNERSHIP"));
    meet();
    side.caughtUp();
  }

  private static void ask(QuestionId question, String words) {
    by(
        owner,
        "2025-10-01",
        new QuestionSubmitted(
            question,
            side.here,
            List.of(owner, coOwner),
            Channel.INTERVISION,
            side.text(words, owner, question),
            Optional.empty(),
            Optional.empty()));
  }

  private static void meet() {
    by(
        coOwner,
        "2025-10-04",
        new DialogueProposed(
            DIALOGUE, side.here, ThemeId.fresh(), List.of(), WorkForm.CASE_DISCUSSION));
    by(
        coOwner,
        "2025-10-05",
        new DialogueClosed(DIALOGUE, List.of(owner, coOwner), Optional.empty()));
    by(owner, "2025-10-06", takeaway(owner, "CHANGED_DOING"));
    by(coOwner, "2025-10-06", takeaway(coOwner, "KNOWLEDGE_GAIN"));
  }

  private static TakeawayRecorded takeaway(PersonId author, String outcome) {
    return new TakeawayRecorded(
        DIALOGUE,
        ItemId.fresh(),
        author,
        side.sealed(author, "outcomes", outcome),
        side.sealed(author, "stimulators", "EXPERT_PRESENCE"),
        Optional.empty(),
        Optional.empty());
  }

  private static ReflectionRecorded reflection(
      QuestionId question, PersonId author, String outcome, String stimulator) {
    return new ReflectionRecorded(
        question,
        ItemId.fresh(),
        author,
        side.sealed(author, "outcomes", outcome),
        side.sealed(author, "stimulators", stimulator),
        side.text("geleerd", author, question),
        Optional.empty(),
        Optional.empty());
  }

  private static QuestionReformulated reworded(
      QuestionId question, String words, int no, PersonId author) {
    return new QuestionReformulated(question, no, side.text(words, author, question), true);
  }

  private static void by(PersonId who, String day, Event event) {
    side.append(event, By.of(who, "OWNER", Instant.parse(day + "T10:00:00Z")));
  }

  private static ShareId shows(GrowthView view, Optional<SchoolYear> year, LocalDate until) {
    ShareId share = ShareId.fresh();
    side.isRegistered(
        new ViewShared(share, side.here, owner, view, year, recipient, until), now(owner));
    return share;
  }

  private static By now(PersonId who) {
    return By.of(who, "SHARER", QuerySide.NOW);
  }

  @AfterAll
  static void end() {
    side.close();
  }

  @Test
  void the_owner_reads_all_six_views_and_in_them_nothing_that_is_a_co_owners_alone() {
    Reply reply = side.ask(mine, "/me/growth");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .containsKeys(
            "trajectory", "sharpening", "palette", "outcomeMix", "followThrough", "whatHelped")
        .containsEntry("schoolYears", List.of("2025-2026", "2026-2027"));
    String all = reply.body().toString();
    assertThat(all)
        .contains("eerste", "scherper", "van een ander", "mijn voornemen", "NEW_INSIGHT", "THEORY")
        .contains("CHANGED_DOING", "EXPERT_PRESENCE", "INTENTIONS", "REPORTS")
        .doesNotContain("AFFECTIVE", "OWNERSHIP", "KNOWLEDGE_GAIN", coOwner.toString());
  }

  @Test
  void one_school_year_stands_by_itself() {
    Reply reply = side.ask(mine, "/me/growth?schoolYear=2026-2027");
    assertThat(reply.body()).containsEntry("schoolYear", "2026-2027");
    assertThat(reply.body().toString())
        .contains("NEW_INSIGHT", "REFLECTION")
        .doesNotContain("CHANGED_DOING", "THEMED", "mijn voornemen");
    assertThat(side.ask(mine, "/me/growth?schoolYear=2026-2028").status()).isEqualTo(400);
    assertThat(side.ask(mine, "/me/growth?person=" + coOwner).status()).isEqualTo(400);
  }

  @Test
  void nobody_in_charge_finds_anything_of_it_under_their_own_name() {
    for (var role : List.of(SCHOOL_TRAINER, TEAM_LEADER, QUALITY_OFFICER, SCHOOL_LEADER)) {
      String seen =
          side.ask(side.in(side.person("Leiding (verzonnen)"), role), "/me/growth")
              .body()
              .toString();
      assertThat(seen).doesNotContain(QUESTION.toString(), "NEW_INSIGHT", "eerste");
    }
  }

  @Test
  void who_let_a_question_go_keeps_what_was_learned_from_it_but_not_the_question() {
    PersonId gone = side.person("Vertrokken (verzonnen)");
    QuestionId question = QuestionId.fresh();
    ask(question, "van wie blijft");
    by(owner, "2025-10-02", new OwnerAdded(question, gone));
    by(gone, "2025-10-03", reflection(question, gone, "BELIEF_CHANGE", "THEORY"));
    by(gone, "2025-10-04", new OwnerLeft(question, gone));
    by(owner, "2025-10-05", new QuestionWithdrawn(question));
    side.caughtUp();
    String seen = side.ask(side.in(gone, TEACHER), "/me/growth").body().toString();
    assertThat(seen).contains("BELIEF_CHANGE").doesNotContain("van wie blijft");
  }

  @Test
  void the_recipient_reads_that_view_of_that_year_only_and_the_owner_is_told() {
    ShareId share =
        shows(GrowthView.OUTCOME_MIX, Optional.of(SchoolYear.parse("2025-2026")), LAST_DAY);
    Reply reply = side.ask(theirs, "/growth-shares/" + share);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(shown(reply)).containsOnlyKeys("schoolYear", "outcomeMix");
    assertThat(reply.body().toString()).contains("CHANGED_DOING").doesNotContain("NEW_INSIGHT");
    assertThat(reply.body()).doesNotContainKey("opened").containsEntry("allowedMoves", List.of());
    Reply own = side.ask(mine, "/growth-shares/" + share);
    assertThat(own.body().get("opened").toString())
        .contains("Ontvanger (verzonnen)", "what=growth", "times=1");
    assertThat(shown(own)).isEqualTo(shown(reply));
    assertThat(own.body()).containsEntry("allowedMoves", List.of("revoke"));
    assertThat(of(side.askAll(mine, "/growth-shares"), share).get("opened").toString())
        .contains("times=1");
  }

  @Test
  void words_of_a_co_owner_are_shown_to_nobody_else() {
    ShareId chain = shows(GrowthView.SHARPENING, Optional.empty(), LAST_DAY);
    assertThat(side.ask(theirs, "/growth-shares/" + chain).body().toString())
        .contains("eerste", "scherper")
        .doesNotContain("van een ander");
    ShareId way = shows(GrowthView.TRAJECTORY, Optional.empty(), LAST_DAY);
    assertThat(side.ask(theirs, "/growth-shares/" + way).body().toString())
        .contains("EXPERIMENT")
        .doesNotContain("eerste", "scherper", "van een ander");
  }

  @Test
  void what_was_taken_back_is_shown_no_more() {
    QuestionId question = QuestionId.fresh();
    ask(question, "teruggenomen");
    ShareId share = shows(GrowthView.SHARPENING, Optional.empty(), LAST_DAY);
    assertThat(side.ask(theirs, "/growth-shares/" + share).body().toString())
        .contains("teruggenomen");
    side.happens(new QuestionWithdrawn(question), now(owner));
    assertThat(side.ask(theirs, "/growth-shares/" + share).body().toString())
        .doesNotContain("teruggenomen");
    assertThat(side.ask(mine, "/me/growth").body().toString()).contains("teruggenomen");
  }

  @Test
  void a_share_that_is_over_or_revoked_or_anothers_does_not_exist() {
    ShareId over = shows(GrowthView.PALETTE, Optional.empty(), OVER);
    ShareId revoked = shows(GrowthView.PALETTE, Optional.empty(), LAST_DAY);
    assertThat(side.ask(theirs, "/growth-shares/" + over).status()).isEqualTo(404);
    assertThat(side.ask(theirs, "/growth-shares/" + revoked).status()).isEqualTo(200);
    for (var role : List.of(TEACHER, SCHOOL_TRAINER, TEAM_LEADER, AUDITOR, APPLICATION_ADMIN)) {
      Standing other = side.in(PersonId.fresh(), role);
      assertThat(side.ask(other, "/growth-shares/" + revoked).status()).isEqualTo(404);
      assertThat(side.ask(other, "/growth-shares").items()).isEmpty();
    }
    side.isRegistered(new ViewShareRevoked(revoked), now(owner));
    assertThat(side.ask(theirs, "/growth-shares/" + revoked).status()).isEqualTo(404);
    Reply own = side.ask(mine, "/growth-shares/" + revoked + "?version=2");
    assertThat(own.body()).containsEntry("stage", "REVOKED").doesNotContainKey("growth");
    List<Map<String, Object>> listed = side.askAll(theirs, "/growth-shares?limit=1");
    assertThat(listed.toString()).doesNotContain(over.toString(), revoked.toString());
    assertThat(side.ask(theirs, "/growth-shares/no-id").status()).isEqualTo(404);
  }

  @Test
  void the_register_ends_the_reading_before_the_view_knows() {
    ShareId share = shows(GrowthView.PALETTE, Optional.empty(), LAST_DAY);
    side.registerHears(new ViewShareRevoked(share), now(owner));
    assertThat(side.ask(theirs, "/growth-shares/" + share).status()).isEqualTo(404);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> shown(Reply reply) {
    return (Map<String, Object>) reply.body().get("growth");
  }

  private static Map<String, Object> of(List<Map<String, Object>> items, ShareId share) {
    return items.stream()
        .filter(item -> item.get("id").equals(share.toString()))
        .findFirst()
        .orElseThrow();
  }
}
