package nl.werkplaats.attack;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.release.Attack;
import nl.werkplaats.kernel.release.Contribution;
import nl.werkplaats.kernel.release.Contribution.Cell;
import nl.werkplaats.kernel.release.Release;
import nl.werkplaats.kernel.release.Release.Sum;
import nl.werkplaats.query.export.Kind;

/**
 * The questions of a location as exports and figures tell of them together: how they went, where
 * they ended, and at which moment they counted as tried and as come back. Who hears of both does
 * not know for which questions one speaks and the other is silent, and supposes that there are
 * some.
 */
final class SameQuestions {

  private static final String NOTHING = "-";

  private final List<Exported> moments;
  private final List<Contribution> truth = new ArrayList<>();
  private int heard;

  SameQuestions(List<Exported> moments) {
    this.moments = moments;
    Set<QuestionId> questions = new LinkedHashSet<>();
    moments.forEach(moment -> questions.addAll(moment.questions()));
    questions.forEach(this::add);
  }

  private void add(QuestionId question) {
    Set<PersonId> persons = new HashSet<>();
    Map<String, Set<PersonId>> own = new HashMap<>();
    String way = NOTHING;
    List<String> words = new ArrayList<>();
    for (Exported moment : moments) {
      Optional<Contribution> journey = moment.journey(question);
      Optional<Contribution> returned = moment.returned(question);
      if (journey.isPresent()) {
        way = journey.get().cell().leaf();
        persons.addAll(journey.get().persons());
        own.put(moment.ended(), journey.get().persons());
      }
      words.add(returned.map(one -> one.cell().leaf()).orElse(NOTHING));
      returned.ifPresent(one -> {
        persons.addAll(one.persons());
        own.put(moment.tried(), one.persons());
        own.putAll(moment.own(one));
      });
    }
    if (own.isEmpty()) return;
    words.addFirst(way);
    truth.add(new Contribution(persons, new Cell("QUESTION", String.join("|", words)), 1, own));
  }

  int heard() {
    return heard;
  }

  Attack attack() {
    var attack = new Attack(truth);
    for (Contribution one : truth) {
      suppose(attack, one.groups());
    }
    return attack;
  }

  /** Questions may be told of by each of both at each moment, and by none at others. */
  private void suppose(Attack attack, Set<String> groups) {
    Set<Set<String>> some = Set.of(Set.of());
    for (Exported moment : moments) {
      Set<String> tried = new HashSet<>(groups);
      tried.removeIf(group -> !group.endsWith(" in " + moment.time()));
      tried.remove(moment.ended());
      tried.add(moment.tried());
      some =
          some.stream()
              .flatMap(before -> List.of(before, union(before, tried)).stream())
              .collect(toSet());
    }
    for (Set<String> each : some) {
      if (!each.isEmpty()) attack.suppose(each);
      for (Exported moment : moments) attack.suppose(union(each, Set.of(moment.ended())));
    }
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** Hears how the questions went that ended. */
  void hear(Attack attack, Exported moment) {
    moment
        .release(Kind.QUESTION)
        .whole()
        .ifPresent(figure -> hear(attack, figure.sums(), 0, Set.of(moment.ended())));
  }

  /** Hears how many of those that were tried came back. */
  void hear(Attack attack, Exported moment, Published published, Audience audience) {
    Release release = published.release(Measure.RETURN, audience);
    int word = 1 + moments.indexOf(moment);
    release.whole().ifPresent(figure -> hear(attack, figure.sums(), word, Set.of(moment.tried())));
    release
        .groups()
        .forEach((group, figure) ->
            hear(attack, figure.sums(), word, Set.of(moment.tried(), moment.name(group))));
    heard += release.whole().isPresent() ? 1 : 0;
  }

  private void hear(Attack attack, List<Sum> sums, int word, Set<String> scope) {
    Set<String> named = sums.stream().flatMap(sum -> sum.leaf().stream()).collect(toSet());
    for (Sum sum : sums) {
      Predicate<String> of =
          sum.leaf()
              .<Predicate<String>>map(leaf -> leaf::equals)
              .orElse(said -> !said.equals(NOTHING) && !named.contains(said));
      attack.hear(cells(word, of), sum.weight(), scope);
    }
  }

  private Set<Cell> cells(int word, Predicate<String> of) {
    return truth.stream()
        .map(Contribution::cell)
        .filter(cell -> of.test(cell.leaf().split("\\|")[word]))
        .collect(toSet());
  }
}
