package nl.werkplaats.command.study;

import static nl.werkplaats.command.Samples.BEFORE;
import static nl.werkplaats.command.Samples.NEXT_MONTH;
import static nl.werkplaats.command.Samples.NOW;
import static nl.werkplaats.command.Samples.YESTERDAY;
import static nl.werkplaats.command.study.Studies.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.werkplaats.command.Came;
import nl.werkplaats.command.Samples;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.study.StudyCommand.*;
import nl.werkplaats.kernel.code.StudyStage;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.StudyEvent.*;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.PersonId;
import org.junit.jupiter.api.Test;

class WavesTest {

  /** The school's midnight before the moment at which the tests ask. */
  private static final Instant MIDNIGHT = Instant.parse("2026-03-01T23:00:00Z");

  private static final PersonId MASTER = MASTERS.getFirst();

  @Test
  void people_are_asked_in_groups() {
    running()
        .when(RESEARCHER, openWave(1))
        .gives(wave(1))
        .leadsTo(StudyStage.ASKING)
        .allows("close-wave")
        .noLongerAllows("open-wave", "respond");
  }

  @Test
  void a_wave_asks_by_a_questionnaire_that_was_adopted() {
    running()
        .when(RESEARCHER, new OpenWave(1, NAME, 2, population(), NEXT_MONTH))
        .breaks("no-such-instrument");
  }

  @Test
  void there_are_two_waves_and_the_first_comes_first() {
    running().when(RESEARCHER, openWave(3)).breaks("two-waves", Map.of("given", 3));
    running().when(RESEARCHER, openWave(2)).breaks("first-wave-first");
    asking().when(RESEARCHER, openWave(2)).isNotFrom(StudyStage.ASKING);
    afterTheFirst().when(RESEARCHER, openWave(1)).breaks("wave-was-held");
    afterTheFirst().when(RESEARCHER, openWave(2)).gives(wave(2));
  }

  @Test
  void the_second_wave_asks_by_the_same_version_of_the_same_questionnaire() {
    afterTheFirst()
        .given(adopted(2))
        .when(RESEARCHER, new OpenWave(2, NAME, 2, population(), NEXT_MONTH))
        .breaks("other-instrument");
  }

  @Test
  void a_wave_closes_on_a_day_that_is_still_to_come() {
    running()
        .when(RESEARCHER, new OpenWave(1, NAME, 1, population(), YESTERDAY))
        .breaks("closes-in-past");
  }

  @Test
  void a_group_is_large_enough_to_hide_in_and_nobody_is_in_two() {
    running().when(RESEARCHER, openWave(1, List.of())).breaks("needs-population");
    running()
        .when(RESEARCHER, openWave(1, List.of(new Invited("masters", MASTERS.subList(0, 5)))))
        .breaks("group-too-small", Map.of("minimum", 6, "given", 5));
    running()
        .when(
            RESEARCHER,
            openWave(1, List.of(new Invited("masters", MASTERS), new Invited("more", MASTERS))))
        .breaks("groups-overlap");
    running()
        .when(
            RESEARCHER,
            openWave(1, List.of(new Invited("same", MASTERS), new Invited("same", OTHERS))))
        .breaks("groups-overlap");
  }

  @Test
  void whoever_is_asked_is_something_there() {
    List<PersonId> six = new ArrayList<>(MASTERS.subList(0, 5));
    six.add(OUTSIDER);
    running().when(RESEARCHER, openWave(1, List.of(new Invited("masters", six)))).isUnknown();
  }

  @Test
  void somebody_who_was_asked_answers_every_item() {
    asking()
        .when(MASTER, respond(4, 5))
        .gives(response(1, LINK_CODE))
        .leadsTo(StudyStage.ASKING)
        .allows("respond");
  }

  @Test
  void the_order_of_the_answers_tells_nothing() {
    asking()
        .when(
            MASTER,
            new Respond(1, "MO12AA", List.of(new ItemAnswer("R2", 5), new ItemAnswer("R1", 4))))
        .gives(response(1, LINK_CODE));
  }

  @Test
  void only_who_was_asked_answers() {
    asking().when(TEACHER, respond(4, 5)).isNotYours();
    asking().when(RESEARCHER, respond(4, 5)).isNotYours();
    asking().when(OUTSIDER, respond(4, 5)).isUnknown();
    afterTheFirst().when(MASTER, respond(4, 5)).isNotYours();
  }

  @Test
  void answers_are_complete_and_on_the_scale() {
    var one = new ItemAnswer("R1", 4);
    asking().when(MASTER, answers(one)).breaks("every-item-once", Map.of("items", 2));
    asking().when(MASTER, answers(one, one)).breaks("every-item-once");
    asking().when(MASTER, answers(one, new ItemAnswer("X", 1))).breaks("every-item-once");
    asking()
        .when(MASTER, respond(0, 5))
        .breaks("value-off-scale", Map.of("minimum", 1, "maximum", 5));
    asking().when(MASTER, respond(4, 6)).breaks("value-off-scale");
  }

  @Test
  void a_link_code_is_long_enough_and_used_once_in_a_wave() {
    List<ItemAnswer> answers = respond(4, 5).answers();
    asking()
        .when(MASTER, new Respond(1, "a b c d e", answers))
        .breaks("link-code-too-short", Map.of("minimum", 6));
    asking()
        .given(response(1, LINK_CODE))
        .when(OTHERS.getFirst(), respond(1, 1))
        .breaks("link-code-used");
    inTheSecond().when(MASTER, new Respond(2, LINK_CODE, answers)).gives(response(2, LINK_CODE));
  }

  @Test
  void no_more_answers_come_in_of_a_group_than_people_were_asked_in_it() {
    Scene<StudyCommand> full =
        asking()
            .given(
                IntStream.rangeClosed(1, 6)
                    .mapToObj(i -> response(1, "another code " + i))
                    .toArray(StudyEvent[]::new));
    full.when(MASTER, respond(4, 5)).breaks("everybody-answered");
    full.when(OTHERS.getFirst(), respond(4, 5)).gives(ResponseReceived.class);
  }

  @Test
  void an_answer_is_for_the_wave_that_is_open_and_in_time() {
    asking()
        .when(MASTER, new Respond(2, LINK_CODE, respond(4, 5).answers()))
        .breaks("wave-not-open", Map.of("wave", 2));
    running()
        .given(new SurveyWaveOpened(STUDY, 1, NAME, 1, population(), YESTERDAY))
        .when(MASTER, respond(4, 5))
        .breaks("wave-is-over");
  }

  @Test
  void a_response_leaves_neither_an_actor_nor_a_moment_nor_the_request() {
    Provenance by = asking().when(MASTER, respond(4, 5)).provenance();

    assertThat(by.actor()).isEmpty();
    assertThat(by.happenedAt()).isEqualTo(MIDNIGHT);
    assertThat(by.recordedAt()).isEqualTo(MIDNIGHT);
    assertThat(by.correlation()).isNotEqualTo(Samples.id("correlation"));
    assertThat(by.causation()).isEmpty();
    assertThat(by.toString()).doesNotContain(MASTER.toString());
  }

  @Test
  void on_the_day_on_which_a_wave_opens_its_responses_are_of_that_moment() {
    Instant opening = NOW.minus(Duration.ofHours(1));
    running()
        .givenAt(opening, wave(1))
        .givenAt(NOW.minusSeconds(60), new ConsentGiven(STUDY, TEACHER))
        .when(MASTER, respond(4, 5))
        .happenedAt(opening);
  }

  @Test
  void a_response_of_an_earlier_day_is_of_the_beginning_of_that_day() {
    Provenance by =
        asking().happenedAt(NOW.minus(Duration.ofDays(3))).when(MASTER, respond(4, 5)).provenance();
    assertThat(by.happenedAt()).isEqualTo(MIDNIGHT.minus(Duration.ofDays(3)));
    assertThat(by.recordedAt()).isEqualTo(MIDNIGHT);
    asking()
        .happenedAt(BEFORE.minusSeconds(1))
        .when(MASTER, respond(4, 5))
        .breaks("fact-before-previous");
  }

  @Test
  void the_version_does_not_tell_whether_anybody_answered() {
    Came before = asking().expecting(3).when(MASTER, respond(4, 5)).version(3);
    assertThat(before.outcome().events()).hasSize(1);
    asking()
        .given(response(1, LINK_CODE), response(1, "another code"))
        .expecting(3)
        .when(RESEARCHER, new CloseWave(1))
        .version(4);
    asking().expecting(4).when(MASTER, respond(4, 5)).differs(3);
  }

  @Test
  void closing_says_how_many_were_asked_and_how_many_answered() {
    asking()
        .given(response(1, LINK_CODE), response(1, "another code"))
        .when(RESEARCHER, new CloseWave(1))
        .gives(new WaveClosed(STUDY, 1, 12, 2))
        .leadsTo(StudyStage.RUNNING);
    asking().when(RESEARCHER, new CloseWave(2)).breaks("wave-not-open");
    running().when(RESEARCHER, new CloseWave(1)).isNotFrom(StudyStage.RUNNING);
  }

  private static Respond answers(ItemAnswer... answers) {
    return new Respond(1, LINK_CODE, List.of(answers));
  }

  private static Scene<StudyCommand> afterTheFirst() {
    return asking().given(response(1, LINK_CODE), new WaveClosed(STUDY, 1, 12, 1));
  }

  private static Scene<StudyCommand> inTheSecond() {
    return afterTheFirst().given(wave(2));
  }
}
