package nl.werkplaats.query.study;

import static nl.werkplaats.query.FoldCases.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.PlgDimension;
import nl.werkplaats.kernel.code.StudyStage;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.StudyEvent.*;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.FoldCases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a study is after each event that can happen to it. */
class StudyFoldTest {

  private static final StudyId S = StudyId.fresh();
  private static final PersonId PERSON = PersonId.fresh();
  private static final ItemId GROUP = ItemId.fresh();
  private static final TextRef TEXT = new TextRef(TextId.fresh(), "0".repeat(64));
  private static final TextRef OTHER_TEXT = new TextRef(TextId.fresh(), "0".repeat(64));
  private static final LocalDate LATER = LocalDate.of(2026, 5, 1);

  private static final StudyEvent OPENED =
      new StudyOpened(S, AnyEvents.PLACE, "voorbeeld", TEXT, List.of(PERSON), Optional.empty());
  private static final StudyEvent CONSENT = new ConsentGiven(S, PERSON);
  private static final StudyEvent ADOPTED =
      new InstrumentAdopted(
          S, "vragenlijst", 1, 1, 5, List.of(new InstrumentItem("R1", PlgDimension.REFLECTING)));
  private static final StudyEvent WAVE =
      new SurveyWaveOpened(
          S, 1, "vragenlijst", 1, List.of(new Invited("masters", List.of(PERSON))), LATER);
  private static final StudyEvent RESPONSE =
      new ResponseReceived(
          S,
          1,
          "masters",
          new SealedAnswer(UUID.randomUUID(), PersonId.fresh(), "survey", "c3ludGhldGlj"));
  private static final StudyEvent CLOSED = new WaveClosed(S, 1, 22, 20);
  private static final StudyEvent HELD =
      new FocusGroupHeld(S, GROUP, Optional.empty(), List.of(PERSON), TEXT);

  private static FoldCases<StudyView> cases() {
    return new FoldCases<>(Studies.PROJECTION)
        .that(
            "a study that begins asks nothing yet",
            List.of(),
            OPENED,
            study -> {
              assertThat(study.start().title()).isEqualTo("voorbeeld");
              assertThat(study.start().openedAt()).isEqualTo(day(0));
              assertThat(study.stage()).isEqualTo(StudyStage.RUNNING);
              assertThat(study.counted()).isEqualTo(1);
            })
        .that(
            "who consents is known, and since when",
            List.of(OPENED),
            CONSENT,
            study ->
                assertThat(study.consents())
                    .containsExactly(new StudyView.Consent(PERSON, Optional.of(day(1)), 1)))
        .that(
            "who withdraws consents no more",
            List.of(OPENED, CONSENT),
            new ConsentWithdrawn(S, PERSON),
            study -> {
              assertThat(study.hasConsentOf(PERSON)).isFalse();
              assertThat(study.versionFor(PERSON)).isEqualTo(3);
              assertThat(study.versionFor(PersonId.fresh())).isEqualTo(1);
            })
        .that(
            "a questionnaire is there with its items",
            List.of(OPENED),
            ADOPTED,
            study -> assertThat(study.instruments()).containsExactly((InstrumentAdopted) ADOPTED))
        .that(
            "an open wave asks",
            List.of(OPENED, ADOPTED),
            WAVE,
            study -> {
              assertThat(study.stage()).isEqualTo(StudyStage.ASKING);
              assertThat(study.openWave().orElseThrow().invited()).containsExactly(PERSON);
              assertThat(study.instrumentOf(study.openWave().orElseThrow())).isEqualTo(ADOPTED);
            })
        .that(
            "a response changes nothing that could be looked at",
            List.of(OPENED, ADOPTED, WAVE),
            RESPONSE,
            study ->
                assertThat(study)
                    .isEqualTo(FoldCases.fold(Studies.PROJECTION, List.of(OPENED, ADOPTED, WAVE))))
        .that(
            "a closed wave tells how many answered",
            List.of(OPENED, ADOPTED, WAVE, RESPONSE),
            CLOSED,
            study -> {
              assertThat(study.stage()).isEqualTo(StudyStage.RUNNING);
              assertThat(study.waves().getFirst().closed())
                  .contains(new StudyView.Closed(22, 20, day(4)));
              assertThat(study.counted()).isEqualTo(4);
            })
        .that(
            "a focus group has a summary that nobody has checked",
            List.of(OPENED),
            HELD,
            study -> {
              assertThat(study.focusGroups().getFirst().summary()).isEqualTo(TEXT.text());
              assertThat(study.focusGroups().getFirst().checkedAt()).isEmpty();
            })
        .that(
            "what those who were there wanted otherwise counts",
            List.of(OPENED, HELD),
            new MemberCheckCompleted(S, GROUP, Optional.of(OTHER_TEXT)),
            study -> {
              assertThat(study.focusGroups().getFirst().summary()).isEqualTo(OTHER_TEXT.text());
              assertThat(study.focusGroups().getFirst().checkedAt()).contains(day(2));
            })
        .that(
            "a summary is published",
            List.of(OPENED, HELD, new MemberCheckCompleted(S, GROUP, Optional.empty())),
            new FocusGroupSummaryPublished(S, GROUP),
            study -> {
              assertThat(study.focusGroups().getFirst().summary()).isEqualTo(TEXT.text());
              assertThat(study.focusGroups().getFirst().publishedAt()).contains(day(3));
            });
  }

  @TestFactory
  Stream<DynamicTest> after_each_event_the_study_is_so() {
    return cases().tests();
  }

  @Test
  void every_event_is_judged() {
    cases().coverEvery(StudyEvent.class);
  }

  @Test
  void a_study_is_opened_once() {
    assertThatThrownBy(() -> FoldCases.fold(Studies.PROJECTION, List.of(OPENED, OPENED)))
        .isInstanceOf(IllegalStateException.class);
  }
}
