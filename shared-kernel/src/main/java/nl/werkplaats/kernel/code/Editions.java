package nl.werkplaats.kernel.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The versions of the reference lists in one folder. Its manifest names every version with the day
 * it began to count and the SHA-256 of its file: whoever changes a list must give it a new version,
 * and keep the one before in the folder {@code earlier}.
 */
final class Editions {

  /** One version of one list. */
  record Edition(String list, int version, LocalDate since, String sha256) {}

  private final String folder;
  private final List<Edition> all;

  Editions(String folder) {
    this.folder = folder;
    this.all =
        rows(folder + "versions.csv").stream()
            .map(row ->
                new Edition(
                    row.get("list"),
                    Integer.parseInt(row.get("version")),
                    LocalDate.parse(row.get("since")),
                    row.get("sha256")))
            .toList();
  }

  List<Edition> all() {
    return all;
  }

  /** Every version of a list, the oldest first. */
  List<CodeList> of(Reference reference) {
    List<Edition> editions =
        all.stream().filter(edition -> edition.list().equals(reference.list())).toList();
    List<Integer> versions = editions.stream().map(Edition::version).toList();
    return editions.stream().map(edition -> read(reference, edition, versions)).toList();
  }

  /** Where the version stands: the latest under the name of its list, the others apart. */
  String file(Edition edition) {
    String name = edition.list().replace('-', '_');
    boolean latest =
        all.stream()
            .filter(other -> other.list().equals(edition.list()))
            .allMatch(other -> other.version() <= edition.version());
    return latest
        ? folder + name + ".csv"
        : folder + "earlier/" + name + "-" + edition.version() + ".csv";
  }

  private CodeList read(Reference reference, Edition edition, List<Integer> versions) {
    List<Map<String, String>> rows = rows(file(edition));
    return new CodeList(
        edition.list(),
        edition.version(),
        edition.since(),
        versions,
        reference.others(rows.getFirst()),
        rows.stream().map(reference::entry).toList());
  }

  private static List<Map<String, String>> rows(String file) {
    CsvSchema withHeader = CsvSchema.emptySchema().withHeader();
    try (InputStream csv = Editions.class.getResourceAsStream(file);
        MappingIterator<Map<String, String>> rows =
            new CsvMapper().readerForMapOf(String.class).with(withHeader).readValues(csv)) {
      return rows.readAll();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
