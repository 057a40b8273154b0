package nl.werkplaats.query.facilitation;

import static nl.werkplaats.query.FoldCases.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.event.FacilitationEvent;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationDecided;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationRequested;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.FoldCases;
import nl.werkplaats.query.facilitation.FacilitationView.Amount;
import nl.werkplaats.query.facilitation.FacilitationView.Decided;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a request for facilitation is after each event that can happen to it. */
class FacilitationFoldTest {

  private static final FacilitationId F = FacilitationId.fresh();
  private static final ThemeId THEME = ThemeId.fresh();
  private static final TextRef NOTE = new TextRef(TextId.fresh(), "0".repeat(64));

  private static final FacilitationEvent REQUESTED =
      new FacilitationRequested(F, AnyEvents.PLACE, Optional.of(THEME), 40, true, 500);

  private static FoldCases<FacilitationView> cases() {
    return new FoldCases<>(Facilitations.PROJECTION)
        .that(
            "a request tells what was asked for and for which theme",
            List.of(),
            REQUESTED,
            request -> {
              assertThat(request.asked()).isEqualTo(new Amount(40, true, 500));
              assertThat(request.theme()).contains(THEME);
              assertThat(request.requestedAt()).isEqualTo(day(0));
              assertThat(request.decided()).isEmpty();
            })
        .that(
            "a decision tells what was granted of it, and by whom",
            List.of(REQUESTED),
            new FacilitationDecided(
                F, 20, false, 100, DeciderBody.SCHOOL_LEADER, Optional.of(NOTE)),
            request ->
                assertThat(request.decided())
                    .contains(
                        new Decided(
                            new Amount(20, false, 100),
                            DeciderBody.SCHOOL_LEADER,
                            Optional.of(NOTE.text()),
                            Optional.of(AnyEvents.ACTOR),
                            day(1))));
  }

  @TestFactory
  Stream<DynamicTest> aRequestIsWhatItsEventsSay() {
    return cases().tests();
  }

  @Test
  void everyEventOfARequestHasACase() {
    cases().coverEvery(FacilitationEvent.class);
  }

  @Test
  void facilitationIsAskedForOnce() {
    assertThatThrownBy(
            () -> FoldCases.fold(Facilitations.PROJECTION, List.of(REQUESTED, REQUESTED)))
        .isInstanceOf(IllegalStateException.class);
  }
}
