package nl.werkplaats.query.collective;

import static nl.werkplaats.query.projection.Lists.with;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.event.CollectiveEvent;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveMomentClosed;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveViewPublished;
import nl.werkplaats.kernel.event.CollectiveEvent.Figure;
import nl.werkplaats.kernel.event.CollectiveEvent.Group;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.year.HalfYear;

/**
 * What was frozen of one group for one half-year; nothing here is ever computed anew.
 *
 * @param frozenAt when everything was said; absent on a team or community, whose location says it
 */
public record MomentView(
    Group group, HalfYear halfYear, List<Said> said, Optional<Instant> frozenAt) {

  /** One measure for one audience. */
  public record Said(
      Measure measure,
      Audience audience,
      Optional<Figure> figure,
      Optional<SealedAnswer> sealed,
      String policyVersion) {}

  static Group group(CollectiveEvent event) {
    return switch (event) {
      case CollectiveViewPublished e -> e.group();
      case CollectiveMomentClosed e -> e.group();
    };
  }

  static HalfYear halfYear(CollectiveEvent event) {
    return switch (event) {
      case CollectiveViewPublished e -> e.halfYear();
      case CollectiveMomentClosed e -> e.halfYear();
    };
  }

  static MomentView begun(CollectiveEvent event) {
    return new MomentView(group(event), halfYear(event), List.of(), Optional.empty());
  }

  MomentView fold(CollectiveEvent event, Provenance by) {
    return switch (event) {
      case CollectiveViewPublished e -> {
        var one = new Said(e.measure(), e.audience(), e.figure(), e.sealed(), e.policyVersion());
        yield new MomentView(group, halfYear, with(said, one), frozenAt);
      }
      case CollectiveMomentClosed _ ->
          new MomentView(group, halfYear, said, Optional.of(by.recordedAt()));
    };
  }
}
