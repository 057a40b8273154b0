package nl.werkplaats.query.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.projection.Projections;

/** Lets a reader wait for what they wrote themselves. */
public final class Waits {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Projections projections;
  private final List<Reached> views;
  private final Duration longest;

  public Waits(Projections projections, List<Reached> views) {
    this(projections, views, LONGEST);
  }

  Waits(Projections projections, List<Reached> views, Duration longest) {
    this.projections = projections;
    this.views = List.copyOf(views);
    this.longest = longest;
  }

  /** What was seen at the last look, and which version it had. */
  private record Look<T>(Optional<T> thing, OptionalLong version) {

    boolean shows(long wanted) {
      return thing.isPresent() && version.orElse(0) >= wanted;
    }
  }

  /**
   * Looks, and goes on looking until the version is there; without a version it looks once. What
   * the reader may not see is waited for just as long as what does not exist, so that the time
   * tells nothing.
   *
   * @param look what the reader may see at this moment
   * @param own the version that it has reached of its own stream
   * @throws Refused when there is nothing to see, or it stays behind
   */
  public <T> T see(
      VersionAsked asked,
      Standing reader,
      Supplier<Optional<T>> look,
      Function<T, OptionalLong> own) {
    return see(asked, reader, look, own, _ -> Long.MAX_VALUE);
  }

  /**
   * The same for what is written apart from the views of its streams, as timelines are.
   *
   * @param apart the version of another stream that this has reached
   */
  public <T> T see(
      VersionAsked asked,
      Standing reader,
      Supplier<Optional<T>> look,
      Function<T, OptionalLong> own,
      ToLongFunction<String> apart) {
    Optional<Long> wanted = asked.number();
    Optional<String> of = asked.stream();
    if (wanted.isEmpty()) return look.get().orElseThrow(Refused::unknown);
    Supplier<Look<T>> again =
        () -> {
          Optional<T> thing = look.get();
          OptionalLong version =
              of.isPresent()
                  ? reached(of.get(), reader, apart)
                  : thing.map(own).orElse(OptionalLong.empty());
          return new Look<>(thing, version);
        };
    Look<T> seen = projections.await(longest, again, now -> now.shows(wanted.get()));
    T thing = seen.thing().orElseThrow(Refused::unknown);
    long version = seen.version().orElseThrow(Refused::unknown);
    if (version < wanted.get()) throw new Refused(new Refusal.ViewBehind(version));
    return thing;
  }

  private OptionalLong reached(String stream, Standing reader, ToLongFunction<String> apart) {
    return views.stream()
        .map(view -> view.version(stream, reader))
        .filter(OptionalLong::isPresent)
        .map(own -> OptionalLong.of(Math.min(own.getAsLong(), apart.applyAsLong(stream))))
        .findFirst()
        .orElse(OptionalLong.empty());
  }
}
