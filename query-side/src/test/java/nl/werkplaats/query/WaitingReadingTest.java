package nl.werkplaats.query;

import static nl.werkplaats.kernel.code.Role.APPLICATION_ADMIN;
import static nl.werkplaats.kernel.code.Role.QUALITY_OFFICER;
import static nl.werkplaats.kernel.code.Role.SCHOOL_TRAINER;
import static nl.werkplaats.kernel.code.Role.TEACHER;
import static nl.werkplaats.kernel.code.Role.TEAM_LEADER;
import static nl.werkplaats.query.QuerySide.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.code.FacilitatorKind;
import nl.werkplaats.kernel.code.ParkReason;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.WaiveReason;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits for whom, on the board and under "me". All people and texts are synthetic. */
class WaitingReadingTest {

  private static QuerySide side;
  private static PersonId owner;
  private static PersonId lead;
  private static PersonId trainer;
  private static QuestionId atIntake;
  private static QuestionId themed;
  private static QuestionId tried;
  private static QuestionId parked;
  private static DialogueId ahead;
  private static DialogueId closed;

  @BeforeAll
  static void happens() {
    side = new QuerySide();
    owner = side.person("Eigenaar (verzonnen)");
    lead = side.person("Gespreksleider (verzonnen)");
    trainer = side.person("Schoolopleider (verzonnen)");
    atIntake = QuestionId.fresh();
    themed = QuestionId.fresh();
    tried = QuestionId.fresh();
    parked = QuestionId.fresh();
    ahead = DialogueId.fresh();
    closed = DialogueId.fresh();
    ThemeId theme = ThemeId.fresh();
    By by = By.of(owner, "OWNER", Instant.parse("2026-03-01T10:00:00Z"));
    side.append(
        new LocationRegistered(
            side.here, "Voorbeeld", "School", LocalDate.of(2019, 8, 1), Optional.empty()),
        by);
    side.append(
        new ThemeOpened(theme, side.here, "feedback", ThemeOrigin.QUESTIONS, Optional.empty()), by);
    side.append(new ExpertWaived(theme, WaiveReason.EXPERIENCE_IN_GROUP, Optional.empty()), by);
    for (QuestionId id : List.of(atIntake, themed, tried, parked)) {
      side.append(
          new QuestionSubmitted(
              id,
              side.here,
              List.of(owner),
              Channel.TEAM_MEETING,
              side.text("woorden", owner, id),
              Optional.empty(),
              Optional.empty()),
          by);
    }
    side.append(new QuestionThemed(themed, theme), by);
    side.append(
        new DialogueProposed(ahead, side.here, theme, List.of(themed), WorkForm.DIALOGUE), by);
    side.append(
        new DialogueScheduled(
            ahead,
            Instant.parse("2026-09-10T13:30:00Z"),
            Instant.parse("2026-09-10T15:00:00Z"),
            "Lokaal 1",
            0),
        by);
    side.append(new ParticipantInvited(ahead, owner), by);
    side.append(
        new ExperimentStarted(
            tried,
            ExperimentId.fresh(),
            List.of(),
            ExperimentForm.ALONE,
            side.text("plan", owner, tried),
            Optional.of(LocalDate.of(2026, 9, 1))),
        by);
    side.append(
        new QuestionParked(
            parked,
            Stage.INTAKE,
            ParkReason.WAITING_FOR_CLASS,
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 8, 1))),
        by);
    side.append(new DialogueProposed(closed, side.here, theme, List.of(), WorkForm.DIALOGUE), by);
    side.append(new FacilitatorAssigned(closed, lead, FacilitatorKind.LEAD), by);
    side.happens(
        new DialogueClosed(
            closed, List.of(owner, lead), Optional.of(side.text("samenvatting", lead, closed))),
        By.of(lead, "LEAD_FACILITATOR", NOW.minusSeconds(3_600)));
    side.isCalled(side.here, "Voorbeeld");
    side.hasRole(owner, TEACHER);
    side.hasRole(trainer, SCHOOL_TRAINER);
  }

  @AfterAll
  static void end() {
    side.close();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> body, String field) {
    return (List<Map<String, Object>>) body.get(field);
  }

  private static String board() {
    return "/locations/" + side.here + "/board";
  }

  @Test
  void a_board_says_of_every_question_why_it_waits_and_what_may_happen_next() {
    Map<String, Object> body = side.ask(side.in(trainer, SCHOOL_TRAINER), board()).body();
    List<Map<String, Object>> stages = list(body, "stages");
    assertThat(stages).extracting(stage -> stage.get("stage")).hasSize(Stage.values().length);
    Map<String, Object> intake = stages.getFirst();
    assertThat(intake).containsEntry("label", "ingebracht").containsEntry("count", 1);
    assertThat(list(intake, "items").getFirst())
        .containsEntry("question", atIntake.toString())
        .containsEntry("wording", "woorden")
        .containsEntry("waitsFor", "Wacht tot de vraag bij een thema komt.");
    assertThat(list(intake, "items").getFirst().get("allowedMoves").toString())
        .contains("assign-to-theme");
    assertThat(list(stages.get(1), "items").getFirst())
        .containsEntry("themeTitle", "feedback")
        .containsEntry("waitsFor", "Wacht op de dialoog van 10 september 2026 om 15:30 uur.");
    assertThat(body.toString())
        .contains("Het is tijd om terug te blikken: dat zou op 1 september 2026.")
        .contains("wacht op een geschikte klas; het is tijd om opnieuw te kijken");
  }

  @Test
  void a_team_leader_sees_on_the_board_what_is_being_gathered_only() {
    List<Map<String, Object>> stages =
        list(side.ask(side.in(trainer, TEAM_LEADER), board(), "en").body(), "stages");
    assertThat(stages).extracting(stage -> stage.get("stage")).containsExactly("INTAKE", "THEMED");
    assertThat(list(stages.getFirst(), "items").getFirst())
        .containsEntry("waitsFor", "Waits to come under a theme.");
  }

  @Test
  void a_board_is_not_for_teachers_nor_for_other_locations() {
    assertThat(side.ask(side.in(owner, TEACHER), board()).code()).isEqualTo("not-yours");
    assertThat(side.ask(side.at(side.elsewhere, trainer, SCHOOL_TRAINER), board()).code())
        .isEqualTo("unknown");
  }

  @Test
  void who_gathers_is_reminded_of_what_nobody_moved_for_long_and_of_no_owners_turn() {
    List<Map<String, Object>> unmoved =
        list(side.ask(side.in(trainer, SCHOOL_TRAINER), "/me").body(), "waiting").stream()
            .filter(task -> task.get("what").equals("long-unmoved"))
            .toList();
    assertThat(unmoved)
        .extracting(task -> task.get("question"))
        .containsExactlyInAnyOrder(atIntake.toString(), themed.toString());
    assertThat(unmoved)
        .extracting(task -> task.get("sentence"))
        .contains("Staat stil sinds 1 maart 2026. Wacht tot de vraag bij een thema komt.");
    assertThat(unmoved.toString()).doesNotContain("verzonnen", owner.toString());
    assertThat(list(side.ask(side.in(owner, TEACHER), "/me").body(), "waiting"))
        .extracting(task -> task.get("what"))
        .doesNotContain("long-unmoved");
  }

  @Test
  void me_tells_who_i_am_and_what_waits_for_me() {
    Map<String, Object> me = side.ask(side.in(owner, TEACHER), "/me").body();
    assertThat(me)
        .containsEntry("person", owner.toString())
        .containsEntry("name", "Eigenaar (verzonnen)");
    assertThat(list(me, "roles").getFirst())
        .containsEntry("locationName", "Voorbeeld")
        .containsEntry("role", "TEACHER");
    List<Map<String, Object>> waiting = list(me, "waiting");
    assertThat(waiting)
        .extracting(task -> task.get("what"))
        .containsExactly("answer-invitation", "review-parked", "look-back", "review-summary");
    assertThat(waiting.getFirst())
        .containsEntry("dialogue", ahead.toString())
        .containsEntry(
            "sentence",
            "U bent uitgenodigd voor een dialoog over ‘feedback’ op 10 september 2026 om 15:30"
                + " uur; er is nog geen antwoord.");
    assertThat(waiting.get(2))
        .containsEntry("question", tried.toString())
        .containsEntry("since", "2026-08-31T22:00:00Z");
  }

  @Test
  void what_waits_for_others_is_not_on_my_list() {
    assertThat(list(side.ask(side.in(lead, TEACHER), "/me").body(), "waiting")).isEmpty();
    assertThat(list(side.ask(side.in(trainer, QUALITY_OFFICER), "/me").body(), "waiting"))
        .extracting(task -> task.get("question"))
        .containsExactlyInAnyOrder(atIntake.toString(), themed.toString(), parked.toString());
    assertThat(list(side.ask(side.at(side.elsewhere, lead), "/me").body(), "waiting")).isEmpty();
  }

  @Test
  void who_plans_dialogues_finds_whom_to_invite_page_by_page() {
    Standing planner = side.in(trainer, SCHOOL_TRAINER);
    String path = "/people?location=" + side.here;
    assertThat(side.askAll(planner, path))
        .extracting(item -> item.get("name"))
        .containsExactlyInAnyOrder("Eigenaar (verzonnen)", "Schoolopleider (verzonnen)");
    assertThat(side.askAll(planner, path + "&limit=1")).hasSize(2);
    assertThat(side.ask(side.in(trainer, APPLICATION_ADMIN), path).status()).isEqualTo(200);
    assertThat(side.ask(side.in(owner, TEACHER), path).code()).isEqualTo("not-yours");
    assertThat(side.ask(side.at(side.elsewhere, trainer, SCHOOL_TRAINER), path).code())
        .isEqualTo("unknown");
  }

  @Test
  void lists_are_paged_youngest_first_and_filtered() {
    Standing reader = side.in(trainer, SCHOOL_TRAINER);
    assertThat(side.askAll(reader, "/questions?limit=1"))
        .extracting(item -> item.get("id"))
        .containsExactly(
            parked.toString(), tried.toString(), themed.toString(), atIntake.toString());
    assertThat(side.askAll(reader, "/questions?stage=PARKED&location=" + side.here))
        .extracting(item -> item.get("id"))
        .containsExactly(parked.toString());
    assertThat(side.askAll(reader, "/questions?from=2026-03-02")).isEmpty();
    assertThat(side.askAll(reader, "/dialogues?from=2026-09-10&to=2026-09-10"))
        .extracting(item -> item.get("id"))
        .containsExactly(ahead.toString());
  }
}
