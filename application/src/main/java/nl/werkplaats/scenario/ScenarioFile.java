package nl.werkplaats.scenario;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.Stage;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a story from its file, and says what in the file cannot be read. */
final class ScenarioFile {

  private static final String ENDING = ".yaml";
  private static final Set<String> HEAD =
      Set.of("scenario", "title", "note", "location", "reader", "expect", "steps");
  private static final Set<String> SETTING =
      Set.of(
          "scenario",
          "title",
          "note",
          "location",
          "reader",
          "expect",
          "setting",
          "data",
          "figures");
  private static final Set<String> COMMAND =
      Set.of("at", "by", "do", "on", "as", "body", "refused");
  private static final Set<String> AWAIT = Set.of("by", "await");

  private final List<Note> problems = new ArrayList<>();

  private ScenarioFile() {}

  /** The stories in a folder, by name. */
  static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ENDING))
          .map(file -> file.substring(0, file.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The story with this name, whole and without contradictions; otherwise it stops here. */
  static Scenario read(Path folder, String name) {
    if (!names(folder).contains(name)) {
      throw new StoryStops(
          name.isEmpty() ? "choose-scenario" : "unknown-scenario",
          name,
          folder,
          String.join(", ", names(folder)));
    }
    ScenarioFile file = new ScenarioFile();
    Scenario scenario = file.scenario(file.parse(folder.resolve(name + ENDING)));
    if (file.problems.isEmpty()) file.problems.addAll(Proofreader.problems(scenario));
    if (!file.problems.isEmpty()) throw new StoryStops(file.problems);
    return scenario;
  }

  private Map<String, Object> parse(Path path) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions unused = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options), new Representer(unused), unused, options, new Plain());
    try (Reader text = Files.newBufferedReader(path)) {
      return map(yaml.load(text), "-");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new StoryStops("not-yaml", path, line, String.valueOf(e.getProblem()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Scenario scenario(Map<String, Object> head) {
    return head.containsKey("setting") ? setting(head) : story(head);
  }

  private Scenario story(Map<String, Object> head) {
    onlyKnown(head, HEAD, "-");
    List<Step> steps = new ArrayList<>();
    if (head.get("steps") instanceof List<?> items) {
      for (Object item : items) {
        int number = steps.size() + 1;
        steps.add(step(number, map(item, String.valueOf(number))));
      }
    } else {
      problem("missing", "-", "steps");
    }
    return scenario(head, Optional.of(text(head, "location", "-")), steps, List.of());
  }

  private Scenario setting(Map<String, Object> head) {
    onlyKnown(head, SETTING, "-");
    String name = text(head, "setting", "-");
    Setting setting =
        Setting.named(name).orElseThrow(() -> new StoryStops("file.no-such-setting", name));
    var data = new Data(map(head.get("data"), "data"));
    Map<String, Figure.Reading> readings = setting.readings(data);
    List<Figure> figures = new ArrayList<>();
    map(head.get("figures"), "figures")
        .forEach((figure, expected) -> {
          if (!readings.containsKey(figure)) problem("no-such-figure", figure);
          figures.add(
              new Figure(name + "." + figure, String.valueOf(expected), readings.get(figure)));
        });
    return scenario(head, optional(head, "location"), setting.steps(data), figures);
  }

  private Scenario scenario(
      Map<String, Object> head, Optional<String> location, List<Step> steps, List<Figure> figures) {
    boolean mayAskNothing = head.containsKey("setting") && !head.containsKey("expect");
    return new Scenario(
        text(head, "scenario", "-"),
        text(head, "title", "-"),
        text(head, "note", "-"),
        location,
        text(head, "reader", "-"),
        mayAskNothing ? Map.of() : stages(map(head.get("expect"), "expect"), "expect"),
        steps,
        figures);
  }

  private Step step(int number, Map<String, Object> fields) {
    String where = String.valueOf(number);
    String by = text(fields, "by", where);
    if (fields.containsKey("await")) {
      onlyKnown(fields, AWAIT, where);
      return new Step.Await(number, by, stages(map(fields.get("await"), where), where));
    }
    onlyKnown(fields, COMMAND, where);
    String what = text(fields, "do", where);
    int slash = what.indexOf('/');
    if (slash < 1) problem("not-a-command", where, what);
    return new Step.Command(
        number,
        by,
        optional(fields, "at").flatMap(at -> moment(at, where)),
        what.substring(0, Math.max(slash, 0)),
        what.substring(slash + 1),
        optional(fields, "on"),
        optional(fields, "as"),
        fields.containsKey("body") ? map(fields.get("body"), where) : Map.of(),
        optional(fields, "refused"));
  }

  private Map<String, Stage> stages(Map<String, Object> fields, String where) {
    Map<String, Stage> stages = new LinkedHashMap<>();
    fields.forEach((question, stage) -> {
      try {
        stages.put(question, Stage.valueOf(String.valueOf(stage)));
      } catch (IllegalArgumentException unknown) {
        problem("not-a-stage", where, question, stage);
      }
    });
    return stages;
  }

  private Optional<Instant> moment(String text, String where) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException unreadable) {
      problem("not-a-moment", where, text);
      return Optional.empty();
    }
  }

  private Map<String, Object> map(Object value, String where) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, field) -> fields.put(String.valueOf(key), field));
    } else {
      problem("not-fields", where, value);
    }
    return fields;
  }

  private String text(Map<String, Object> fields, String name, String where) {
    return optional(fields, name)
        .orElseGet(() -> {
          problem("missing", where, name);
          return "";
        });
  }

  private static Optional<String> optional(Map<String, Object> fields, String name) {
    return Optional.ofNullable(fields.get(name)).map(String::valueOf);
  }

  private void onlyKnown(Map<String, Object> fields, Set<String> known, String where) {
    fields.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> problem("unknown-field", where, name));
  }

  private void problem(String key, Object... facts) {
    problems.add(Note.of("file." + key, facts));
  }

  /** YAML without its surprises: `on` is a word, a moment is a text, and only true is true. */
  private static final class Plain extends Resolver {

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("^(?:true|false)$"), "tf");
      addImplicitResolver(Tag.INT, INT, "-+0123456789");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
