package nl.werkplaats.scenario;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.werkplaats.kernel.code.Stage;

/** Finds the words, Dutch or English, and lays out the tables at the end. */
final class Says {

  private static final List<String> COLUMNS =
      List.of("question", "stage", "wordings", "dialogues", "experiment", "follows");

  private static final List<String> FIGURE_COLUMNS = List.of("figure", "expected", "shown", "as");

  private final Locale locale;
  private final ResourceBundle words;

  Says(Locale locale) {
    this.locale = locale;
    this.words = ResourceBundle.getBundle("messages.play", locale);
  }

  String line(Note note) {
    return new MessageFormat(words.getString(note.key()), locale).format(note.facts().toArray());
  }

  /** What became of every question, one line each under a heading. */
  String table(List<Ending> endings) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(column -> words.getString("column." + column)).toList());
    endings.forEach(ending -> rows.add(row(ending)));
    return laidOut(rows);
  }

  /** What the service showed, beside what was expected. */
  String figures(List<Figure.Shown> figures) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(FIGURE_COLUMNS.stream().map(column -> words.getString("column." + column)).toList());
    figures.forEach(shown ->
        rows.add(
            List.of(
                words.getString("figure." + shown.figure().name()),
                shown.figure().expected(),
                shown.value(),
                words.getString(shown.asExpected() ? "figure-right" : "figure-wrong"))));
    return laidOut(rows);
  }

  /** The questions that became something else than the story expects. */
  List<String> surprises(List<Ending> endings, Map<String, Stage> expected) {
    return endings.stream()
        .filter(ending -> ending.stage() != expected.get(ending.name()))
        .map(ending ->
            line(
                Note.of(
                    "surprise",
                    ending.name(),
                    stage(expected.get(ending.name())),
                    stage(ending.stage()))))
        .toList();
  }

  private List<String> row(Ending ending) {
    String experiments =
        ending.experiments().stream()
            .map(form -> words.getString("form." + form))
            .collect(Collectors.joining(", "));
    return List.of(
        ending.name(),
        stage(ending.stage()),
        String.valueOf(ending.wordings()),
        String.valueOf(ending.dialogues()),
        experiments.isEmpty() ? "-" : experiments,
        ending.follows().orElse("-"));
  }

  private String stage(Stage stage) {
    return words.getString("stage." + stage);
  }

  private static String laidOut(List<List<String>> rows) {
    return rows.stream().map(row -> laidOut(row, rows)).collect(Collectors.joining("\n"));
  }

  private static String laidOut(List<String> row, List<List<String>> rows) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> padded(row.get(column), width(rows, column)))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
