package nl.werkplaats.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks a story through before it is told: names, accounts, order and endings. */
final class Proofreader {

  /** The accounts of the embedded default. */
  static final Set<String> ACCOUNTS =
      Set.of(
          "docent1",
          "docent2",
          "docent3",
          "docent4",
          "docent5",
          "schoolopleider",
          "schoolopleider2",
          "teamleider",
          "teamleider2",
          "kwaliteit",
          "kwaliteit2",
          "schoolleider",
          "auditor",
          "beheerder");

  private static final String LOCATION = "location";

  private final List<Note> problems = new ArrayList<>();
  private final Set<String> known = new HashSet<>(ACCOUNTS);
  private final Set<String> accounts = new HashSet<>(ACCOUNTS);
  private final Set<String> questions = new LinkedHashSet<>();
  private Instant last = Instant.MIN;

  static List<Note> problems(Scenario scenario) {
    Proofreader reader = new Proofreader();
    scenario.location().ifPresent(_ -> reader.known.add(LOCATION));
    scenario.steps().forEach(reader::look);
    reader.account(0, scenario.reader());
    reader.endings(scenario);
    return reader.problems;
  }

  private void look(Step step) {
    account(step.number(), step.by());
    switch (step) {
      case Step.Command command -> look(command);
      case Step.Await await ->
          await.stages().keySet().stream()
              .filter(question -> !questions.contains(question))
              .forEach(question -> problem("unknown-name", step.number(), question));
    }
  }

  private void look(Step.Command command) {
    int number = command.number();
    command.at().ifPresent(at -> inOrder(number, at));
    command.on().ifPresent(name -> name(number, name));
    if (command.on().isEmpty() && !command.creates()) problem("on-what", number, command.what());
    Names.in(command.body()).forEach(name -> name(number, name));
    if (command.refused().isPresent()) {
      if (command.as().isPresent()) problem("refused-makes-nothing", number, command.as().get());
      return;
    }
    if (command.creates() && command.as().isEmpty()) problem("as-what", number, command.what());
    command.as().filter(name -> !known.add(name)).ifPresent(name -> problem("twice", number, name));
    if (command.takesSomebodyIn()) accounts.add(command.as().orElseThrow());
    if (command.makesQuestion()) questions.add(command.as().orElseThrow());
  }

  private void inOrder(int number, Instant at) {
    if (at.isBefore(last)) problem("out-of-order", number, at, last);
    last = at;
  }

  private void endings(Scenario scenario) {
    questions.stream()
        .filter(question -> !scenario.expect().containsKey(question))
        .forEach(question -> problem("no-ending", question));
    scenario.expect().keySet().stream()
        .filter(question -> !questions.contains(question))
        .forEach(question -> problem("never-asked", question));
  }

  private void account(int number, String account) {
    if (!accounts.contains(account)) problem("unknown-account", number, account);
  }

  /** What a step makes besides, such as an activity of a report, goes by its name and a point. */
  private void name(int number, String name) {
    if (!known.contains(name.split("\\.")[0])) problem("unknown-name", number, name);
  }

  private void problem(String key, Object... facts) {
    problems.add(Note.of("file." + key, facts));
  }
}
