package nl.werkplaats.query.facilitation;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.event.FacilitationEvent;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationDecided;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationRequested;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;

/** What is so of one request for facilitation, folded from its events. */
public record FacilitationView(
    FacilitationId id,
    LocationId location,
    Optional<ThemeId> theme,
    Amount asked,
    Instant requestedAt,
    Optional<Decided> decided) {

  /**
   * How much.
   *
   * @param means in whole euros
   */
  public record Amount(int hours, boolean space, int means) {}

  /** What was granted of it. */
  public record Decided(
      Amount granted,
      DeciderBody deciderBody,
      Optional<TextId> note,
      Optional<PersonId> by,
      Instant at) {}

  static FacilitationView of(FacilitationRequested e, Provenance by) {
    return new FacilitationView(
        e.facilitation(),
        e.location(),
        e.theme(),
        new Amount(e.hours(), e.space(), e.means()),
        by.happenedAt(),
        Optional.empty());
  }

  FacilitationView fold(FacilitationEvent event, Provenance by) {
    return switch (event) {
      case FacilitationRequested _ -> throw new IllegalStateException("it is asked for once");
      case FacilitationDecided e ->
          new FacilitationView(
              id,
              location,
              theme,
              asked,
              requestedAt,
              Optional.of(
                  new Decided(
                      new Amount(e.hours(), e.space(), e.means()),
                      e.deciderBody(),
                      e.note().map(TextRef::text),
                      by.actor(),
                      by.happenedAt())));
    };
  }
}
