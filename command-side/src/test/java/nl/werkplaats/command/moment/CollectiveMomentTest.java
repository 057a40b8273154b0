package nl.werkplaats.command.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.GroupKind;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.event.CollectiveEvent;
import nl.werkplaats.kernel.event.CollectiveEvent.Cell;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveMomentClosed;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveViewPublished;
import nl.werkplaats.kernel.event.CollectiveEvent.Figure;
import nl.werkplaats.kernel.event.CollectiveEvent.Group;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.year.HalfYear;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class CollectiveMomentTest {

  private static final HalfYear HALF = HalfYear.parse("2024-2025-1");
  private static final LocationId HERE = LocationId.fresh();
  private static final Group WHOLE = new Group(GroupKind.LOCATION, HERE.value());
  private static final MomentId MOMENT = MomentId.of(HERE.value(), HALF);
  private static final long UP_TO = 120;

  private final AggregateTestFixture<CollectiveMoment> fixture =
      new AggregateTestFixture<>(CollectiveMoment.class);

  @Test
  void what_may_be_said_is_said_when_the_moment_is_reached() {
    fixture
        .givenNoPriorActivity()
        .when(freeze(said(24)))
        .expectSuccessfulHandlerExecution()
        .expectEvents(said(24).toArray());
  }

  @Test
  void the_reaction_that_comes_again_says_nothing_again() {
    fixture
        .given(said(24))
        .when(freeze(said(24)))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void nothing_is_said_anew_even_if_it_would_be_something_else_by_now() {
    fixture
        .given(said(24))
        .when(freeze(said(36)))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void a_location_of_which_nothing_may_be_said_has_reached_its_moment_all_the_same() {
    fixture
        .given(List.of(closed(0)))
        .when(freeze(said(24)))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void the_same_group_and_half_year_have_one_moment_and_no_others_have_it() {
    assertThat(MomentId.of(HERE.value(), HALF)).isEqualTo(MOMENT);
    assertThat(MomentId.of(HERE.value(), HalfYear.parse("2024-2025-2"))).isNotEqualTo(MOMENT);
    assertThat(MomentId.of(UUID.randomUUID(), HALF)).isNotEqualTo(MOMENT);
  }

  private static List<CollectiveEvent> said(int decisions) {
    var figure =
        new Figure(Optional.of(24), List.of(new Cell("TEAM", BigDecimal.valueOf(decisions))));
    var published =
        new CollectiveViewPublished(
            MOMENT,
            HERE,
            WHOLE,
            HALF,
            Measure.DECISIONS,
            Audience.OUTSIDERS,
            Optional.of(figure),
            Optional.empty(),
            UP_TO,
            "1");
    return List.of(published, closed(1));
  }

  private static CollectiveMomentClosed closed(int published) {
    return new CollectiveMomentClosed(MOMENT, HERE, WHOLE, HALF, published, UP_TO, "1");
  }

  private static FreezeMoment freeze(List<CollectiveEvent> said) {
    var given =
        new Given(
            Standing.SYSTEM,
            Instant.parse("2025-02-03T10:00:00Z"),
            Optional.of(Instant.parse("2025-02-01T10:00:00Z")),
            Optional.empty(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            Optional.of("event"));
    return new FreezeMoment(MOMENT, HERE, said, given);
  }
}
