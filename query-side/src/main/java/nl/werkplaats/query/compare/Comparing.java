package nl.werkplaats.query.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.CompareAsked;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.timeline.Timelines;
import nl.werkplaats.query.timeline.Timelines.Placed;

/** Compares how things stood at two moments. */
final class Comparing {

  /** One thing at both moments. */
  private record Pair(Optional<State> from, Optional<State> to) {

    State either() {
      return to.or(this::from).orElseThrow();
    }

    Set<Difference.How> how() {
      return Difference.how(from, to);
    }
  }

  private final Map<String, State> from;
  private final Map<String, State> to;

  /**
   * A comparison.
   *
   * @param from how everything stood at the earlier moment, by id
   * @param to how it stood at the later one
   */
  Comparing(Map<String, State> from, Map<String, State> to) {
    this.from = from;
    this.to = to;
  }

  /** A page of the differences, with the counts of all of them. */
  ComparisonAnswer page(
      Past earlier,
      Past later,
      Timelines timelines,
      CompareAsked asked,
      Language language,
      Standing reader) {
    List<Pair> all = differences();
    List<Pair> ahead = all.stream().filter(pair -> pair.either().first() > asked.after()).toList();
    List<Pair> page = ahead.stream().limit(asked.atMost()).toList();
    OptionalLong end =
        page.size() < ahead.size()
            ? OptionalLong.of(page.getLast().either().first())
            : OptionalLong.empty();
    Map<String, List<Placed>> told = told(page, timelines.at(later), language, reader);
    List<Difference> items = page.stream().map(pair -> difference(pair, told)).toList();
    return new ComparisonAnswer(
        earlier.asOf(), later.asOf(), counts(all), items, new Cut<>(page, end).page(page).next());
  }

  private List<Pair> differences() {
    Set<String> ids = new HashSet<>(from.keySet());
    ids.addAll(to.keySet());
    List<Pair> pairs = new ArrayList<>();
    for (String id : ids) {
      var pair = new Pair(Optional.ofNullable(from.get(id)), Optional.ofNullable(to.get(id)));
      if (!pair.how().isEmpty()) pairs.add(pair);
    }
    pairs.sort(Comparator.comparingLong(pair -> pair.either().first()));
    return pairs;
  }

  private static Map<String, List<Placed>> told(
      List<Pair> page, Timelines timelines, Language language, Standing reader) {
    Set<String> streams = page.stream().map(pair -> pair.either().id()).collect(Collectors.toSet());
    if (streams.isEmpty()) return Map.of();
    return timelines.all(streams, language, reader).stream()
        .collect(Collectors.groupingBy(Placed::stream));
  }

  /** What left has gone on elsewhere: why it left is among what was told of it since. */
  private static Difference difference(Pair pair, Map<String, List<Placed>> told) {
    long since = pair.from().map(State::version).orElse(0L);
    long until = pair.to().map(State::version).orElse(Long.MAX_VALUE);
    State one = pair.either();
    Stream<Difference.Cause> causes =
        told.getOrDefault(one.id(), List.of()).stream()
            .filter(step -> step.item().version() > since && step.item().version() <= until)
            .map(step -> new Difference.Cause(step.position(), step.item()));
    return new Difference(
        one.kind(),
        one.id(),
        pair.how(),
        pair.from().map(State::stage),
        pair.to().map(State::stage),
        causes.toList());
  }

  private static Map<State.Kind, Map<Difference.How, Integer>> counts(List<Pair> pairs) {
    Map<State.Kind, Map<Difference.How, Integer>> counts = new EnumMap<>(State.Kind.class);
    for (Pair pair : pairs) {
      Map<Difference.How, Integer> ofKind =
          counts.computeIfAbsent(pair.either().kind(), _ -> new EnumMap<>(Difference.How.class));
      pair.how().forEach(how -> ofKind.merge(how, 1, Integer::sum));
    }
    return counts;
  }
}
