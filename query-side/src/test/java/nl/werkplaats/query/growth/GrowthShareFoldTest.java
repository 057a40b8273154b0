package nl.werkplaats.query.growth;

import static nl.werkplaats.query.FoldCases.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.event.GrowthShareEvent;
import nl.werkplaats.kernel.event.GrowthShareEvent.*;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.move.GrowthShareFacts;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.FoldCases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a shared view is after each event that can happen to it. */
class GrowthShareFoldTest {

  private static final ShareId SHARE = ShareId.fresh();
  private static final PersonId OWNER = PersonId.fresh();
  private static final PersonId RECIPIENT = PersonId.fresh();
  private static final LocalDate UNTIL = LocalDate.of(2026, 1, 1);
  private static final SchoolYear YEAR = SchoolYear.parse("2025-2026");

  private static final GrowthShareEvent SHARED =
      new ViewShared(
          SHARE, AnyEvents.PLACE, OWNER, GrowthView.PALETTE, Optional.of(YEAR), RECIPIENT, UNTIL);

  private static FoldCases<GrowthShareView> cases() {
    return new FoldCases<>(GrowthShares.PROJECTION)
        .that(
            "a shared view says whose it is, which, for whom and until when",
            List.of(),
            SHARED,
            share ->
                assertThat(share)
                    .isEqualTo(
                        new GrowthShareView(
                            SHARE,
                            OWNER,
                            GrowthView.PALETTE,
                            Optional.of(YEAR),
                            RECIPIENT,
                            UNTIL,
                            day(0),
                            Optional.empty())))
        .that(
            "a revoked one says since when",
            List.of(SHARED),
            new ViewShareRevoked(SHARE),
            share -> {
              assertThat(share.revokedAt()).contains(day(1));
              assertThat(share.facts().stage()).isEqualTo(GrowthShareFacts.Stage.REVOKED);
            });
  }

  @TestFactory
  Stream<DynamicTest> everyEvent() {
    return cases().tests();
  }

  @Test
  void noEventIsLeftOut() {
    cases().coverEvery(GrowthShareEvent.class);
  }

  @Test
  void aViewIsSharedOnce() {
    assertThatThrownBy(() -> FoldCases.fold(GrowthShares.PROJECTION, List.of(SHARED, SHARED)))
        .isInstanceOf(IllegalStateException.class);
  }
}
