package nl.werkplaats.command.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of a page in Markdown, in order.
 *
 * @param section the heading of the second level under which the table stands
 */
record Tables(List<Table> all) {

  record Table(String section, List<String> header, List<List<String>> rows) {}

  /** The page that people read, from the folder of the module in which tests run. */
  static final Path PAGE = Path.of("..", "docs", "stage-machine.md");

  static Tables read(Path page) {
    List<String> lines;
    try {
      lines = Files.readAllLines(page);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    List<Table> all = new ArrayList<>();
    String section = "";
    boolean inside = false;
    for (String line : lines) {
      if (line.startsWith("## ")) {
        section = line.substring(3).strip();
      }
      if (!line.startsWith("|")) {
        inside = false;
      } else if (!inside) {
        inside = true;
        all.add(new Table(section, cells(line), new ArrayList<>()));
      } else if (!line.startsWith("|-")) {
        all.getLast().rows().add(cells(line));
      }
    }
    return new Tables(all);
  }

  /** The rows of the one table with these columns under a heading. */
  List<List<String>> of(String section, String... header) {
    List<Table> found =
        all.stream()
            .filter(table -> table.section().equals(section))
            .filter(table -> table.header().equals(List.of(header)))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " tables " + List.of(header) + " in " + section);
    }
    found
        .getFirst()
        .rows()
        .forEach(row -> {
          if (row.size() != header.length) {
            throw new AssertionError("not " + header.length + " cells: " + row);
          }
        });
    return found.getFirst().rows();
  }

  /** What stands in a cell with commas, without the quotes of code. */
  static List<String> list(String cell) {
    return Stream.of(cell.split(","))
        .map(each -> each.replace("`", "").strip())
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static List<String> cells(String line) {
    String inner = line.strip().substring(1, line.strip().length() - 1);
    return Stream.of(inner.split("\\|", -1)).map(String::strip).toList();
  }
}
