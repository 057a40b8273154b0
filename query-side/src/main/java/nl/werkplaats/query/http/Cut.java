package nl.werkplaats.query.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import nl.werkplaats.query.asof.Past;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What of a page its reader may see.
 *
 * @param end where the next page begins; absent on the last
 */
public record Cut<S>(List<S> seen, OptionalLong end) {

  /** As many candidates are read at once when there are some that the reader may not see. */
  private static final int CHUNK = 250;

  /** As many chunks one request may pass through that its reader may not see. */
  private static final int ROUNDS = 20;

  /** Reads candidates. */
  public interface Candidates<C> {

    /** The next ones from a place on; fewer than {@code most} at the end. */
    List<C> from(long place, int most);
  }

  /**
   * Fills a page with what the reader may see, in the order of its places. When there was very much
   * to pass over, a page may be shorter than its limit, and even empty; its end goes on.
   *
   * @param start before the first place
   * @param first how many candidates are likely to fill the page, and show whether it is the last
   * @param read what may stand on the page
   * @param place where a candidate stands
   * @param show what the reader sees of those candidates, in the same order
   * @param placeShown where that stands
   */
  public static <C, S> Cut<S> of(
      int limit,
      long start,
      int first,
      Candidates<C> read,
      ToLongFunction<C> place,
      Function<List<C>, List<S>> show,
      ToLongFunction<S> placeShown) {
    List<S> page = new ArrayList<>();
    long at = start;
    int most = first;
    for (int round = 0; round < ROUNDS; round++) {
      List<C> candidates = read.from(at, most);
      for (S one : show.apply(candidates)) {
        if (page.size() == limit) {
          return new Cut<>(page, OptionalLong.of(placeShown.applyAsLong(page.getLast())));
        }
        page.add(one);
      }
      if (candidates.size() < most) return new Cut<>(page, OptionalLong.empty());
      at = place.applyAsLong(candidates.getLast());
      most = CHUNK;
    }
    return new Cut<>(page, OptionalLong.of(at));
  }

  /** The same of a moment that is past, when it is one. */
  public <T> Page<T> page(List<T> items, Optional<Past> past) {
    return page(items).asOf(past);
  }

  /** The answer to the request that runs, with these items for what was seen. */
  public <T> Page<T> page(List<T> items) {
    return new Page<>(
        items, end.isPresent() ? Optional.of(next(end.getAsLong())) : Optional.empty());
  }

  private static String next(long cursor) {
    return here(Parameter.cursor(cursor));
  }

  /** The path of the request that runs, going on from there. */
  static String here(String cursor) {
    return here("cursor", cursor);
  }

  /** The same, for what goes on by another parameter. */
  static String here(String parameter, Object place) {
    var path =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .replaceQueryParam(parameter, place)
            .build(true);
    return path.getPath() + "?" + path.getQuery();
  }
}
