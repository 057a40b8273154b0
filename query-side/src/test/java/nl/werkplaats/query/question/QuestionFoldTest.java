package nl.werkplaats.query.question;

import static nl.werkplaats.query.FoldCases.day;
import static nl.werkplaats.query.question.SampleQuestion.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.Activity;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.LateEffectKind;
import nl.werkplaats.kernel.code.ParkReason;
import nl.werkplaats.kernel.code.ReturnReason;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.FoldCases;
import nl.werkplaats.query.question.Journey.Passage;
import nl.werkplaats.query.question.QuestionView.Share;
import nl.werkplaats.query.question.QuestionView.Wording;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a question is after each event that can happen to it. */
class QuestionFoldTest {

  private static Consumer<QuestionView> at(Stage stage, int since) {
    return q -> {
      assertThat(q.journey().stage()).isEqualTo(stage);
      assertThat(q.journey().since()).isEqualTo(day(since));
    };
  }

  private static FoldCases<QuestionView> cases() {
    var cases = new FoldCases<>(Questions.PROJECTION);
    gathering(cases);
    trying(cases);
    closing(cases);
    waiting(cases);
    people(cases);
    return cases;
  }

  private static void gathering(FoldCases<QuestionView> cases) {
    cases
        .that(
            "a question that comes in is at intake with its first wording",
            List.of(),
            CAME,
            at(Stage.INTAKE, 0)
                .andThen(q -> {
                  assertThat(q.wordings())
                      .containsExactly(
                          new Wording(1, TEXT.text(), false, day(0), Optional.of(OWNER)));
                  assertThat(q.origin().situation()).contains(NOTE.text());
                  assertThat(q.owners()).containsExactly(OWNER);
                  assertThat(q.journey().theme()).isEmpty();
                }))
        .that(
            "a new wording counts and the old one stays",
            List.of(CAME),
            new QuestionReformulated(Q, 2, NOTE, true),
            at(Stage.INTAKE, 0)
                .andThen(q -> {
                  assertThat(q.wordings()).hasSize(2);
                  assertThat(q.wording())
                      .isEqualTo(new Wording(2, NOTE.text(), true, day(1), Optional.of(OWNER)));
                }))
        .that(
            "gathered it stands under its theme",
            List.of(CAME),
            THEMED,
            at(Stage.THEMED, 1).andThen(q -> assertThat(q.journey().theme()).contains(THEME)))
        .that(
            "moved it stands under the other theme, for no shorter time",
            List.of(CAME, THEMED),
            new QuestionMoved(Q, THEME, OTHER),
            at(Stage.THEMED, 1).andThen(q -> assertThat(q.journey().theme()).contains(OTHER)))
        .that(
            "released it is at intake without a theme",
            List.of(CAME, THEMED),
            new QuestionReleased(Q, THEME),
            at(Stage.INTAKE, 2).andThen(q -> assertThat(q.journey().theme()).isEmpty()))
        .that(
            "redirected it says to which activity",
            List.of(CAME),
            new QuestionRedirected(Q, Activity.COMPANY_VISITS),
            at(Stage.REDIRECTED, 1)
                .andThen(
                    q -> assertThat(q.journey().redirectedTo()).contains(Activity.COMPANY_VISITS)));
  }

  private static void trying(FoldCases<QuestionView> cases) {
    cases
        .that(
            "a second dialogue on it makes it no newer in dialogue",
            List.of(CAME, THEMED, ENTERED, ENTERED),
            new DialogueEntered(Q, DialogueId.of(DIALOGUE.toString())),
            at(Stage.DIALOGUE, 2)
                .andThen(q -> assertThat(q.journey().dialogues()).containsExactly(DIALOGUE)))
        .that(
            "returned it keeps its theme and the note with the reason",
            List.of(CAME, THEMED, ENTERED),
            new QuestionReturned(
                Q, Stage.DIALOGUE, Stage.THEMED, ReturnReason.NO_TIME, Optional.of(NOTE)),
            at(Stage.THEMED, 3)
                .andThen(q ->
                    assertThat(q.notes())
                        .containsExactly(
                            new QuestionView.Note(
                                "return-to-theme",
                                "NO_TIME",
                                NOTE.text(),
                                Optional.of(OWNER),
                                day(3)))))
        .that(
            "while something is tried, the experiment runs",
            List.of(CAME, THEMED, ENTERED),
            TRIED,
            at(Stage.EXPERIMENT, 3)
                .andThen(q -> {
                  Experiment trial = q.running().orElseThrow();
                  assertThat(trial.participants()).containsExactly(COLLEAGUE);
                  assertThat(trial.by()).contains(OWNER);
                  assertThat(trial.lookBackOn()).contains(LATER);
                }))
        .that(
            "a change underway is kept beside the plan",
            List.of(CAME, THEMED, ENTERED, TRIED),
            new ExperimentAdjusted(Q, TRIAL, NOTE),
            at(Stage.EXPERIMENT, 3)
                .andThen(q ->
                    assertThat(q.running().orElseThrow().changes())
                        .containsExactly(new Experiment.Change(NOTE.text(), day(4)))))
        .that(
            "brought back it is in dialogue and nothing runs",
            List.of(CAME, THEMED, ENTERED, TRIED),
            new ExperimentEnded(Q, TRIAL, Optional.of(NOTE)),
            at(Stage.DIALOGUE, 4)
                .andThen(q -> {
                  assertThat(q.running()).isEmpty();
                  assertThat(q.experiments().getFirst().observed()).contains(NOTE.text());
                }))
        .that(
            "an intention is an item of who wrote it and moves nothing",
            List.of(CAME, THEMED, ENTERED),
            new IntentionRecorded(Q, ITEM, OWNER, TEXT),
            at(Stage.DIALOGUE, 2)
                .andThen(q -> {
                  assertThat(q.items()).hasSize(1);
                  assertThat(q.items().getFirst().author()).isEqualTo(OWNER);
                  assertThat(q.items().getFirst().intention()).contains(TEXT.text());
                }));
  }

  private static void closing(FoldCases<QuestionView> cases) {
    cases
        .that(
            "a reflection keeps its answers sealed",
            List.of(CAME, THEMED, ENTERED),
            REFLECTED,
            at(Stage.REFLECTION, 3)
                .andThen(q -> {
                  Item item = q.items().getFirst();
                  assertThat(item.kind()).isEqualTo(Item.Kind.REFLECTION);
                  assertThat(item.outcomes()).contains(OUTCOMES);
                  assertThat(item.stimulators()).contains(HELPED);
                  assertThat(item.differently()).contains(NOTE.text());
                  assertThat(item.why()).isEmpty();
                }))
        .that(
            "shared in dialogue again it is in dialogue",
            List.of(CAME, THEMED, ENTERED, REFLECTED),
            new QuestionBroughtToDialogue(Q),
            at(Stage.DIALOGUE, 4))
        .that(
            "harvested it says who harvested",
            List.of(CAME, THEMED, ENTERED, REFLECTED),
            HARVESTED,
            at(Stage.HARVESTED, 4)
                .andThen(q ->
                    assertThat(q.harvest())
                        .contains(new QuestionView.Harvest(OWNER, OUTCOMES, day(4)))))
        .that(
            "a late effect changes no stage",
            List.of(CAME, THEMED, ENTERED, REFLECTED, HARVESTED),
            new LateEffectReported(Q, ITEM, OWNER, LateEffectKind.DOING, TEXT),
            at(Stage.HARVESTED, 4)
                .andThen(
                    q -> assertThat(q.items().getLast().effect()).contains(LateEffectKind.DOING)))
        .that(
            "a follow-on is remembered with the question that raised it",
            List.of(CAME, THEMED, ENTERED, REFLECTED),
            new FollowOnRaised(Q, NEXT, OWNER, TEXT, Optional.empty()),
            at(Stage.REFLECTION, 3).andThen(q -> assertThat(q.followOns()).containsExactly(NEXT)))
        .that(
            "restarted it is at intake without a theme, and its dialogues stay",
            List.of(CAME, THEMED, ENTERED, REFLECTED),
            new QuestionRestarted(Q),
            at(Stage.INTAKE, 4)
                .andThen(q -> {
                  assertThat(q.journey().theme()).isEmpty();
                  assertThat(q.journey().dialogues()).containsExactly(DIALOGUE);
                }))
        .that(
            "withdrawn it is shown to nobody any more",
            List.of(CAME, THEMED, ENTERED, REFLECTED, SHARED),
            new QuestionWithdrawn(Q),
            at(Stage.WITHDRAWN, 5).andThen(q -> assertThat(q.shares()).isEmpty()));
  }

  private static void waiting(FoldCases<QuestionView> cases) {
    QuestionEvent parked =
        new QuestionParked(
            Q, Stage.THEMED, ParkReason.WAITING_FOR_TIME, Optional.of(NOTE), Optional.of(LATER));
    cases
        .that(
            "parked it remembers where it was, why and until when",
            List.of(CAME, THEMED),
            parked,
            at(Stage.PARKED, 2)
                .andThen(q -> {
                  assertThat(q.journey().parked())
                      .contains(
                          new Journey.Parked(
                              Stage.THEMED, ParkReason.WAITING_FOR_TIME, Optional.of(LATER)));
                  assertThat(q.journey().theme()).contains(THEME);
                  assertThat(q.notes().getFirst().what()).isEqualTo("park");
                }))
        .that(
            "resumed it has forgotten why it waited",
            List.of(CAME, THEMED, parked),
            new QuestionResumed(Q, Stage.THEMED),
            at(Stage.THEMED, 3)
                .andThen(q -> {
                  assertThat(q.journey().parked()).isEmpty();
                  assertThat(q.notes()).hasSize(1);
                }));
  }

  private static void people(FoldCases<QuestionView> cases) {
    Share share = new Share(SHARE, ITEM, Optional.of(OWNER), COLLEAGUE, LATER);
    cases
        .that(
            "adopted it has an owner",
            List.of(UNOWNED),
            new QuestionAdopted(Q, COLLEAGUE),
            q -> assertThat(q.owners()).containsExactly(COLLEAGUE))
        .that(
            "a co-owner who is added twice counts once",
            List.of(CAME, new OwnerAdded(Q, COLLEAGUE)),
            new OwnerAdded(Q, COLLEAGUE),
            q -> assertThat(q.owners()).containsExactly(OWNER, COLLEAGUE))
        .that(
            "who left owns it no longer",
            List.of(CAME, new OwnerAdded(Q, COLLEAGUE)),
            new OwnerLeft(Q, OWNER),
            q -> assertThat(q.owners()).containsExactly(COLLEAGUE))
        .that(
            "an item is shown to one person until a date, by its author",
            List.of(CAME, THEMED, ENTERED, REFLECTED),
            SHARED,
            q -> {
              assertThat(q.shares()).containsExactly(share);
              assertThat(q.facts(LATER).recipients()).containsExactly(COLLEAGUE);
              assertThat(q.facts(LATER.plusDays(1)).recipients()).isEmpty();
              assertThat(q.facts(LATER.plusDays(1)).sharers()).containsExactly(OWNER);
            })
        .that(
            "a share that is revoked is gone",
            List.of(CAME, THEMED, ENTERED, REFLECTED, SHARED),
            new SharingRevoked(Q, SHARE),
            q -> assertThat(q.shares()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> aQuestionIsWhatItsEventsSay() {
    return cases().tests();
  }

  @Test
  void everyEventOfAQuestionHasACase() {
    cases().coverEvery(QuestionEvent.class);
  }

  @Test
  void everyStageThatAQuestionCameIntoStandsInOrderAndNoneThatItOnlyPassedBy() {
    var ended = new ExperimentEnded(Q, TRIAL, Optional.empty());
    var view =
        FoldCases.fold(
            Questions.PROJECTION,
            List.of(
                CAME,
                THEMED,
                ENTERED,
                TRIED,
                ended,
                new QuestionBroughtToDialogue(Q),
                TRIED,
                ended,
                REFLECTED));
    assertThat(view.journey().passages())
        .containsExactly(
            new Passage(Stage.INTAKE, day(0)),
            new Passage(Stage.THEMED, day(1)),
            new Passage(Stage.DIALOGUE, day(2)),
            new Passage(Stage.EXPERIMENT, day(3)),
            new Passage(Stage.DIALOGUE, day(5)),
            new Passage(Stage.EXPERIMENT, day(6)),
            new Passage(Stage.REFLECTION, day(8)));
    assertThat(view.journey().stage()).isEqualTo(Stage.REFLECTION);
  }

  @Test
  void aFollowOnIsInTheWordsOfWhoRaisedItThoughTheServiceSubmitsIt() {
    var raised =
        new QuestionSubmitted(
            Q,
            AnyEvents.PLACE,
            List.of(COLLEAGUE),
            Channel.FOLLOW_ON,
            TEXT,
            Optional.empty(),
            Optional.of(NEXT));
    assertThat(FoldCases.fold(Questions.PROJECTION, List.of(raised)).wording().by())
        .contains(COLLEAGUE);
  }

  @Test
  void whatHasNotBegunOrBeginsTwiceIsNoQuestion() {
    assertThatThrownBy(() -> FoldCases.fold(Questions.PROJECTION, List.of(THEMED)))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> FoldCases.fold(Questions.PROJECTION, List.of(CAME, CAME)))
        .isInstanceOf(IllegalStateException.class);
  }
}
