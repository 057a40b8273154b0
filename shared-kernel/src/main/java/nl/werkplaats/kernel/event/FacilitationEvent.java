package nl.werkplaats.kernel.event;

import java.util.Optional;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ThemeId;

/** What happens to one request for time, space and means. */
public sealed interface FacilitationEvent extends Event {

  FacilitationId facilitation();

  @Override
  default String stream() {
    return facilitation().toString();
  }

  /**
   * Time, space and means were asked for.
   *
   * @param space whether room to act was asked for
   * @param means in whole euros
   */
  record FacilitationRequested(
      FacilitationId facilitation,
      LocationId location,
      Optional<ThemeId> theme,
      int hours,
      boolean space,
      int means)
      implements FacilitationEvent {}

  /** It was granted, in whole, in part or not at all. */
  record FacilitationDecided(
      FacilitationId facilitation,
      int hours,
      boolean space,
      int means,
      DeciderBody deciderBody,
      Optional<TextRef> note)
      implements FacilitationEvent {}
}
