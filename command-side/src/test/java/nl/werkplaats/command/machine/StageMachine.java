package nl.werkplaats.command.machine;

import static nl.werkplaats.command.machine.Tables.list;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;

/** The stage machine of one subject, as the page tells it. */
public final class StageMachine {

  /** One row of what may happen. */
  public record Row(
      Set<String> from,
      String to,
      String command,
      List<String> events,
      Set<String> by,
      List<String> rules) {}

  private record Reader(Set<String> who, Set<String> stages, List<String> onlyIf) {}

  private final Map<String, String> stages = new LinkedHashMap<>();
  private final Map<String, Set<String>> groups = new LinkedHashMap<>();
  private final Map<String, Set<Role>> roles = new LinkedHashMap<>();
  private final List<Row> rows;
  private final List<Reader> readers;

  private StageMachine(Tables page, String subject) {
    page.of(subject, "Stage", "Dutch").forEach(row -> stages.put(row.get(0), row.get(1)));
    if (stages.size() > 1) {
      page.of(subject, "Stages", "Are").forEach(row -> groups.put(row.get(0), stages(row.get(1))));
    }
    page.of("Who is who", "Word", "Dutch", "Roles at the location")
        .forEach(row -> roles.put(row.get(0), roles(row.get(2))));
    rows =
        page.of(subject, "From", "To", "Command", "Event", "By", "Rule").stream()
            .map(this::row)
            .toList();
    readers =
        page.of(subject, "Reader", "In stage", "Only if").stream()
            .map(row ->
                new Reader(Set.copyOf(list(row.get(0))), stages(row.get(1)), list(row.get(2))))
            .toList();
  }

  public static StageMachine of(String subject) {
    return new StageMachine(Tables.read(Tables.PAGE), subject);
  }

  private Row row(List<String> cells) {
    Set<String> from = cells.get(0).equals("–") ? Set.of() : stages(cells.get(0));
    return new Row(
        from,
        cells.get(1),
        cells.get(2),
        list(cells.get(3)),
        Set.copyOf(list(cells.get(4))),
        list(cells.get(5)));
  }

  private Set<String> stages(String cell) {
    Set<String> named = new LinkedHashSet<>();
    for (String word : list(cell)) {
      if (!stages.containsKey(word) && !groups.containsKey(word)) {
        throw new AssertionError("no such stage: " + word);
      }
      named.addAll(groups.getOrDefault(word, Set.of(word)));
    }
    return named;
  }

  private static Set<Role> roles(String cell) {
    return cell.equals("every role")
        ? Set.of(Role.values())
        : Set.copyOf(list(cell).stream().map(Role::valueOf).toList());
  }

  /** Every stage with its Dutch label. */
  public Map<String, String> stages() {
    return Collections.unmodifiableMap(stages);
  }

  /** The names of all commands but those that create, in the order of the page. */
  public Set<String> commands() {
    Set<String> names = new LinkedHashSet<>();
    rows.stream().filter(row -> !row.from().isEmpty()).forEach(row -> names.add(row.command()));
    return names;
  }

  /** The commands that people can make, the creating one included. */
  public Set<String> commandsOfPeople() {
    Set<String> names = new LinkedHashSet<>();
    rows.stream()
        .filter(row -> !row.by().equals(Set.of("reaction")))
        .forEach(row -> names.add(row.command()));
    return names;
  }

  public List<Row> rows() {
    return rows;
  }

  /** What is to come of a command, by the page. */
  public Verdict judge(Situation it, String command, Asker asker, LocationId where) {
    Set<String> words = words(it, asker, where);
    if (readers.stream().noneMatch(reader -> mayKnow(reader, it, words))) {
      return Verdict.unknown();
    }
    List<Row> mine = rows.stream().filter(row -> isFor(row, command, words)).toList();
    if (mine.isEmpty()) {
      return Verdict.notYours();
    }
    List<Row> here = mine.stream().filter(row -> row.from().contains(it.stage())).toList();
    if (here.isEmpty()) {
      return Verdict.notFrom(it.stage(), allowed(it, words));
    }
    for (Row row : here) {
      if (row.rules().stream().allMatch(it::holds)) {
        String stage = stageAfter(row, it);
        Situation then = it.after(command, asker, stage);
        return Verdict.accepted(
            it.isSoAlready(command) ? List.of() : row.events(),
            stage,
            allowed(then, words(then, asker, where)));
      }
    }
    return Verdict.broken(
        here.getFirst().rules().stream().filter(rule -> !it.holds(rule)).findFirst().orElseThrow());
  }

  /**
   * Who may create, by the page: whoever is nothing at the location learns nothing.
   *
   * @param then how it would stand afterwards
   */
  public Verdict judgeCreation(Situation then, Asker asker, LocationId where) {
    Row row =
        rows.stream().filter(each -> each.command().equals("create")).findFirst().orElseThrow();
    Set<String> words = words(asker, where);
    if (asker.standing().at(where).isEmpty()) {
      return Verdict.unknown();
    }
    return Collections.disjoint(row.by(), words)
        ? Verdict.notYours()
        : Verdict.accepted(row.events(), row.to(), allowed(then, words(then, asker, where)));
  }

  private Set<String> allowed(Situation it, Set<String> words) {
    Set<String> names = new TreeSet<>();
    rows.stream()
        .filter(row -> row.from().contains(it.stage()) && isFor(row, row.command(), words))
        .filter(row -> row.rules().stream().allMatch(it::holds))
        .forEach(row -> names.add(row.command()));
    return names;
  }

  private static boolean isFor(Row row, String command, Set<String> words) {
    return row.command().equals(command) && !Collections.disjoint(row.by(), words);
  }

  private static boolean mayKnow(Reader reader, Situation it, Set<String> words) {
    return reader.stages().contains(it.stage())
        && !Collections.disjoint(reader.who(), words)
        && reader.onlyIf().stream().allMatch(it::holds);
  }

  private static String stageAfter(Row row, Situation it) {
    return switch (row.to()) {
      case "same" -> it.stage();
      case "the remembered stage" -> it.remembered().orElseThrow();
      default -> row.to();
    };
  }

  private Set<String> words(Situation it, Asker asker, LocationId where) {
    Set<String> words = words(asker, where);
    words.addAll(it.hats(asker));
    return words;
  }

  private Set<String> words(Asker asker, LocationId where) {
    Set<Role> held = asker.standing().at(where);
    Set<String> words = new TreeSet<>();
    roles.forEach((word, some) -> {
      if (!Collections.disjoint(held, some)) {
        words.add(word);
      }
    });
    return words;
  }

  /** Every word that stands in the tables of who may, to see that each is explained. */
  Stream<String> wordsUsed() {
    return Stream.concat(
        rows.stream().flatMap(row -> row.by().stream()),
        readers.stream().flatMap(reader -> reader.who().stream()));
  }

  Stream<String> rulesUsed() {
    return Stream.concat(
        rows.stream().flatMap(row -> row.rules().stream()),
        readers.stream().flatMap(reader -> reader.onlyIf().stream()));
  }
}
