package nl.werkplaats.query.theme;

import static nl.werkplaats.query.FoldCases.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.RetireReason;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.ThemeStage;
import nl.werkplaats.kernel.code.WaiveReason;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.FoldCases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a theme is after each event that can happen to it. */
class ThemeFoldTest {

  private static final ThemeId T = ThemeId.fresh();
  private static final ThemeId BEFORE = ThemeId.fresh();
  private static final QuestionId QUESTION = QuestionId.fresh();
  private static final PersonId EXPERT = PersonId.fresh();
  private static final LocalDate LATER = LocalDate.of(2026, 5, 1);
  private static final TextRef TEXT = new TextRef(TextId.fresh(), "0".repeat(64));

  private static final ThemeEvent OPENED =
      new ThemeOpened(T, AnyEvents.PLACE, "voorbeeld", ThemeOrigin.SUCCESSOR, Optional.of(BEFORE));
  private static final ThemeEvent LINKED = new ThemeLinked(T, QUESTION);
  private static final ThemeEvent COUPLED =
      new ExpertCoupled(
          T, ExpertKind.RESEARCHER, ExpertOrigin.EXTERNAL, Optional.of(EXPERT), Optional.of(LATER));
  private static final ThemeEvent WAIVED =
      new ExpertWaived(T, WaiveReason.NONE_AVAILABLE, Optional.of(TEXT));

  private static Consumer<ThemeView> at(ThemeStage stage, int since) {
    return theme -> {
      assertThat(theme.course().stage()).isEqualTo(stage);
      assertThat(theme.course().since()).isEqualTo(day(since));
    };
  }

  private static FoldCases<ThemeView> cases() {
    return new FoldCases<>(Themes.PROJECTION)
        .that(
            "a theme that comes up is emerging and knows what it succeeds",
            List.of(),
            OPENED,
            at(ThemeStage.EMERGING, 0)
                .andThen(theme -> {
                  assertThat(theme.start().title()).isEqualTo("voorbeeld");
                  assertThat(theme.start().succeeds()).contains(BEFORE);
                  assertThat(theme.questions()).isEmpty();
                }))
        .that(
            "a question that is gathered twice is there once",
            List.of(OPENED, LINKED),
            LINKED,
            theme -> assertThat(theme.questions()).containsExactly(QUESTION))
        .that(
            "a question that left is no longer there",
            List.of(OPENED, LINKED),
            new ThemeUnlinked(T, QUESTION),
            theme -> assertThat(theme.questions()).isEmpty())
        .that(
            "a theme that returns counts how often",
            List.of(OPENED, new ThemeActivated(T, 0), new ThemeRested(T)),
            new ThemeActivated(T, 1),
            at(ThemeStage.ACTIVE, 3)
                .andThen(theme -> assertThat(theme.course().recurrences()).isEqualTo(1)))
        .that(
            "a theme that rests has not forgotten its questions",
            List.of(OPENED, LINKED, new ThemeActivated(T, 0)),
            new ThemeRested(T),
            at(ThemeStage.RESTING, 3)
                .andThen(theme -> assertThat(theme.questions()).containsExactly(QUESTION)))
        .that(
            "embedded it says in what",
            List.of(OPENED, new ThemeActivated(T, 0)),
            new ThemeEmbedded(T, TEXT),
            at(ThemeStage.EMBEDDED, 2)
                .andThen(theme -> assertThat(theme.course().embeddedIn()).contains(TEXT.text())))
        .that(
            "retired it says why, by whom and into what it went",
            List.of(OPENED),
            new ThemeRetired(T, RetireReason.MERGED, Optional.of(TEXT), Optional.of(BEFORE)),
            at(ThemeStage.RETIRED, 1)
                .andThen(theme ->
                    assertThat(theme.course().retired())
                        .contains(
                            new ThemeView.Retired(
                                RetireReason.MERGED,
                                Optional.of(TEXT.text()),
                                Optional.of(BEFORE),
                                Optional.of(AnyEvents.ACTOR)))))
        .that(
            "an expert takes the place of having none",
            List.of(OPENED, WAIVED),
            COUPLED,
            theme -> {
              assertThat(theme.waived()).isEmpty();
              assertThat(theme.expert())
                  .contains(
                      new ThemeView.Expert(
                          ExpertKind.RESEARCHER,
                          ExpertOrigin.EXTERNAL,
                          Optional.of(EXPERT),
                          Optional.of(LATER)));
            })
        .that(
            "an expert who is uncoupled is gone",
            List.of(OPENED, COUPLED),
            new ExpertUncoupled(T),
            theme -> assertThat(theme.expert()).isEmpty())
        .that(
            "doing without takes the place of an expert",
            List.of(OPENED, COUPLED),
            WAIVED,
            theme -> {
              assertThat(theme.expert()).isEmpty();
              assertThat(theme.waived().orElseThrow().reason())
                  .isEqualTo(WaiveReason.NONE_AVAILABLE);
              assertThat(theme.waived().orElseThrow().by()).contains(AnyEvents.ACTOR);
            });
  }

  @TestFactory
  Stream<DynamicTest> aThemeIsWhatItsEventsSay() {
    return cases().tests();
  }

  @Test
  void everyEventOfAThemeHasACase() {
    cases().coverEvery(ThemeEvent.class);
  }

  @Test
  void aThemeOpensOnce() {
    assertThatThrownBy(() -> FoldCases.fold(Themes.PROJECTION, List.of(OPENED, OPENED)))
        .isInstanceOf(IllegalStateException.class);
  }
}
