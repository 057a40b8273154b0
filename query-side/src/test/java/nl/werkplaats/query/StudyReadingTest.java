package nl.werkplaats.query;

import static nl.werkplaats.kernel.code.Role.RESEARCHER;
import static nl.werkplaats.kernel.code.Role.SCHOOL_LEADER;
import static nl.werkplaats.kernel.code.Role.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.code.PlgDimension;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.StudyEvent.*;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.QuerySide.Reply;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One study before everyone who may ask for it. All people and texts are synthetic. */
class StudyReadingTest {

  private static final Instant DAY = Instant.parse("2026-02-02T09:00:00Z");
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
  private static final StudyId STUDY = StudyId.fresh();
  private static final ItemId PUBLISHED = ItemId.fresh();
  private static final ItemId CHECKED = ItemId.fresh();

  private static QuerySide side;
  private static PersonId researcher;
  private static PersonId invited;
  private static PersonId other;

  @BeforeAll
  static void happens() {
    side = new QuerySide();
    researcher = side.person("Onderzoeker (verzonnen)");
    invited = side.person("Gevraagde (verzonnen)");
    other = side.person("Ander (verzonnen)");
    side.isAbout(STUDY, side.here);
    side.consents(invited, STUDY);
    List<StudyEvent> events = new ArrayList<>();
    events.add(
        new StudyOpened(
            STUDY,
            side.here,
            "Leergemeenschap (voorbeeld)",
            side.text("verzonnen doel", researcher, STUDY),
            List.of(researcher),
            Optional.empty()));
    events.add(new ConsentGiven(STUDY, invited));
    events.add(
        new InstrumentAdopted(
            STUDY,
            "vragenlijst",
            1,
            1,
            5,
            List.of(new InstrumentItem("R1", PlgDimension.REFLECTING))));
    for (ItemId group : List.of(PUBLISHED, CHECKED)) {
      events.add(
          new FocusGroupHeld(
              STUDY,
              group,
              Optional.empty(),
              List.of(other),
              side.text("verzonnen samenvatting " + group, researcher, STUDY)));
      events.add(new MemberCheckCompleted(STUDY, group, Optional.empty()));
    }
    events.add(new FocusGroupSummaryPublished(STUDY, PUBLISHED));
    events.add(wave(1));
    events.add(response(1));
    events.add(new WaveClosed(STUDY, 1, 1, 1));
    events.add(wave(2));
    events.add(response(2));
    events.forEach(event -> side.append(event, By.of(researcher, "STUDY_RESEARCHER", DAY)));
    side.caughtUp();
  }

  @AfterAll
  static void end() {
    side.close();
  }

  private static SurveyWaveOpened wave(int number) {
    return new SurveyWaveOpened(
        STUDY,
        number,
        "vragenlijst",
        1,
        List.of(new Invited("masters", List.of(invited))),
        LAST_DAY);
  }

  private static ResponseReceived response(int wave) {
    return new ResponseReceived(
        STUDY,
        wave,
        "masters",
        new SealedAnswer(UUID.randomUUID(), PersonId.fresh(), "survey", "c3ludGhldGlj"));
  }

  @Test
  void everyone_there_sees_what_it_is_for_and_what_was_published() {
    Reply seen = read(side.in(other, SCHOOL_LEADER));
    assertThat(seen.body())
        .containsEntry("title", "Leergemeenschap (voorbeeld)")
        .containsEntry("purpose", "verzonnen doel")
        .containsEntry("stage", "ASKING")
        .containsEntry("consent", false)
        .containsEntry("allowedMoves", List.of("give-consent"))
        .doesNotContainKeys("work", "asked", "consentSince");
    assertThat(seen.body().get("published").toString())
        .contains("verzonnen samenvatting " + PUBLISHED)
        .doesNotContain(CHECKED.toString());
    assertThat(seen.body().toString()).doesNotContain(invited.toString());
  }

  @Test
  void who_is_asked_sees_what_they_can_answer_and_that_they_consent() {
    Reply seen = read(side.in(invited, TEACHER));
    assertThat(seen.body())
        .containsEntry("consent", true)
        .containsEntry("consentSince", DAY.toString())
        .containsEntry("allowedMoves", List.of("withdraw-consent", "respond"))
        .doesNotContainKey("work");
    assertThat(seen.body().get("asked").toString())
        .contains("wave=2", "lowest=1", "highest=5", "items=[R1]");
  }

  @Test
  void its_researchers_see_how_it_is_done_but_not_who_answered_nor_how_many_did_so_far() {
    Reply seen = read(side.in(researcher, RESEARCHER));
    @SuppressWarnings("unchecked")
    var work = (Map<String, List<Map<String, Object>>>) seen.body().get("work");
    assertThat(work.get("researchers").toString()).contains("Onderzoeker (verzonnen)");
    assertThat(work.get("waves").get(0)).containsEntry("invited", 1).containsEntry("received", 1);
    assertThat(work.get("waves").get(1))
        .containsEntry("invited", 1)
        .doesNotContainKeys("received", "closedAt");
    assertThat(work.get("focusGroups")).hasSize(2);
    assertThat(work.get("instruments").toString()).contains("REFLECTING");
    assertThat(seen.body().toString()).doesNotContain("c3ludGhldGlj");
  }

  @Test
  void the_version_counts_neither_the_responses_nor_the_consents_of_others() {
    Reply seen = read(side.in(other, TEACHER));
    assertThat(seen.body()).containsEntry("version", 10);
    assertThat(seen.headers()).containsEntry("ETag", "\"10\"");
    assertThat(side.ask(side.in(other, TEACHER), "/studies/" + STUDY + "?version=10").status())
        .isEqualTo(200);
    assertThat(read(side.in(invited, TEACHER)).body()).containsEntry("version", 11);
  }

  @Test
  void whoever_is_nothing_there_does_not_know_of_it() {
    assertThat(read(side.in(researcher)).status()).isEqualTo(404);
    assertThat(read(side.at(side.elsewhere, researcher, RESEARCHER)).status()).isEqualTo(404);
    assertThat(list(side.at(side.elsewhere, researcher, RESEARCHER), "")).isEmpty();
    assertThat(side.ask(side.in(other, TEACHER), "/studies/" + StudyId.fresh()).status())
        .isEqualTo(404);
  }

  @Test
  void who_left_sees_what_they_still_consent_to_and_can_withdraw() {
    Standing left = side.at(side.elsewhere, invited, TEACHER);
    assertThat(read(left).body())
        .containsEntry("title", "Leergemeenschap (voorbeeld)")
        .containsEntry("consent", true)
        .containsEntry("allowedMoves", List.of("withdraw-consent"))
        .containsEntry("published", List.of())
        .doesNotContainKeys("work", "asked");
    assertThat(list(left, "")).hasSize(1);
    assertThat(list(left, "?location=" + side.elsewhere)).isEmpty();
  }

  @Test
  void studies_are_found_by_place_and_stage() {
    Standing reader = side.in(other, TEACHER);
    assertThat(list(reader, "")).hasSize(1);
    assertThat(list(reader, "?location=" + side.here + "&stage=ASKING").getFirst())
        .containsEntry("title", "Leergemeenschap (voorbeeld)")
        .doesNotContainKey("work");
    assertThat(list(reader, "?stage=RUNNING")).isEmpty();
    assertThat(list(reader, "?location=" + side.elsewhere)).isEmpty();
    assertThat(side.ask(reader, "/studies?colour=red").status()).isEqualTo(400);
  }

  private static Reply read(Standing reader) {
    return side.ask(reader, "/studies/" + STUDY);
  }

  private static List<Map<String, Object>> list(Standing reader, String asked) {
    return side.ask(reader, "/studies" + asked).items();
  }
}
