package nl.werkplaats.query.http;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.ThemeId;

/**
 * What is asked of a timeline, as it came in.
 *
 * @param from the first moment or day on which it happened
 * @param to the last moment or day on which it happened
 * @param stage of the question that a step is about, on the timeline of a location
 * @param theme on the timeline of a location
 * @param limit 1–200, 50 when absent
 * @param cursor where the page begins, out of the {@code next} of the page before
 * @param version the version that must have been reached
 * @param of whose version that is; the timeline's own stream when absent
 */
public record TimelineAsked(
    String from,
    String to,
    String stage,
    String theme,
    String limit,
    String cursor,
    String version,
    String of) {

  public Optional<Instant> first() {
    return new Parameter("from", from).from();
  }

  public Optional<Instant> last() {
    return new Parameter("to", to).to();
  }

  public Optional<Stage> inStage() {
    return new Parameter("stage", stage).code(Stage.class);
  }

  public Optional<ThemeId> underTheme() {
    return new Parameter("theme", theme).id(ThemeId::of);
  }

  public int atMost() {
    return new Parameter("limit", limit).limit();
  }

  /** Timelines go from the first to the last that was recorded. */
  public long after() {
    return new Parameter("cursor", cursor).cursor().orElse(0L);
  }

  public VersionAsked awaited() {
    return new VersionAsked(version, of);
  }

  /** Reads everything once, so that what cannot be read is refused before anything is judged. */
  public void check() {
    first();
    last();
    inStage();
    underTheme();
    atMost();
    after();
    awaited().number();
    awaited().stream();
  }
}
