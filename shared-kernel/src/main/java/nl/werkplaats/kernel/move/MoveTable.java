package nl.werkplaats.kernel.move;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A table of moves: from which stages, by whom, under which condition. It judges a move and lists
 * the allowed ones from the same rows, so that a refusal and a button can never disagree.
 *
 * @param <S> the stages
 * @param <F> the facts about one thing
 */
public final class MoveTable<S extends Enum<S>, F extends MoveTable.Facts<S>> {

  /** What a table needs to know of the thing that is to be moved. */
  public interface Facts<S extends Enum<S>> {
    S stage();
  }

  /** A condition beyond stage and hat; broken, it is refused by its name. */
  public record Condition<F>(String rule, Predicate<F> holds) {}

  /** One row: the move, where it starts, who may make it and under which conditions. */
  public record Row<S extends Enum<S>, F>(
      String move, Set<S> from, Set<Hat> by, List<Condition<F>> conditions) {

    boolean isFor(Set<Hat> hats) {
      return !Collections.disjoint(by, hats);
    }

    Optional<Condition<F>> broken(F facts) {
      return conditions.stream().filter(c -> !c.holds().test(facts)).findFirst();
    }
  }

  private final List<Row<S, F>> rows;
  private final Map<String, List<Row<S, F>>> byMove;

  MoveTable(List<Row<S, F>> rows) {
    this.rows = List.copyOf(rows);
    this.byMove = rows.stream().collect(groupingBy(Row::move, LinkedHashMap::new, toList()));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // List.of copies the array and never writes to it
  static <S extends Enum<S>, F> Row<S, F> row(
      String move, Set<S> from, Set<Hat> by, Condition<F>... conditions) {
    return new Row<>(move, from, by, List.of(conditions));
  }

  static Set<Hat> by(Hat first, Hat... others) {
    return Collections.unmodifiableSet(EnumSet.of(first, others));
  }

  public List<Row<S, F>> rows() {
    return rows;
  }

  /** The names of all moves, in the order of the table. */
  public Set<String> moves() {
    return Collections.unmodifiableSet(byMove.keySet());
  }

  /** The moves that somebody with these hats can make now. */
  public List<String> allowed(F facts, Set<Hat> hats) {
    return rows.stream()
        .filter(row -> row.isFor(hats) && row.from().contains(facts.stage()))
        .filter(row -> row.broken(facts).isEmpty())
        .map(Row::move)
        .distinct()
        .toList();
  }

  /**
   * Judges a move in the one order in which nobody learns what is not theirs to know: sight, right,
   * version, stage, rule.
   *
   * @param visible whether the asker may know that the thing exists
   * @param version how many events the stream has
   * @param expected the version the asker acts on, if stated
   * @return the hat in which the asker makes the move
   * @throws Refused when the move is not to be made
   */
  public Hat permit(
      String move, F facts, Set<Hat> hats, boolean visible, long version, Optional<Long> expected) {
    if (!visible) {
      throw Refused.unknown();
    }
    List<Row<S, F>> mine =
        byMove.getOrDefault(move, List.of()).stream().filter(row -> row.isFor(hats)).toList();
    if (mine.isEmpty()) {
      throw new Refused(new Refusal.NotYours());
    }
    if (expected.isPresent() && expected.get() != version) {
      throw new Refused(new Refusal.VersionDiffers(version));
    }
    List<Row<S, F>> here = mine.stream().filter(row -> row.from().contains(facts.stage())).toList();
    if (here.isEmpty()) {
      throw new Refused(new Refusal.MoveNotAllowed(facts.stage().name(), allowed(facts, hats)));
    }
    return here.stream()
        .filter(row -> row.broken(facts).isEmpty())
        .flatMap(row -> row.by().stream())
        .filter(hats::contains)
        .findFirst()
        .orElseThrow(() -> new Refused(brokenRule(here.getFirst(), facts)));
  }

  private Refusal brokenRule(Row<S, F> row, F facts) {
    String rule = row.broken(facts).orElseThrow().rule();
    return new Refusal.RuleBroken(rule, Map.of("currentStage", facts.stage().name()));
  }
}
