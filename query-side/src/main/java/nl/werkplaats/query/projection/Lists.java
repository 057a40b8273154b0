package nl.werkplaats.query.projection;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lists that never change: each of these makes a new one. */
public final class Lists {

  private Lists() {}

  public static <T> List<T> with(List<T> list, T more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }

  /** The same list when it holds this already. */
  public static <T> List<T> withOnce(List<T> list, T more) {
    return list.contains(more) ? list : with(list, more);
  }

  public static <T> List<T> without(List<T> list, Predicate<T> gone) {
    return list.stream().filter(gone.negate()).toList();
  }

  public static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
    return list.stream().map(one -> which.test(one) ? change.apply(one) : one).toList();
  }
}
