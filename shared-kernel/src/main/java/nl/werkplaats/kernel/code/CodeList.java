package nl.werkplaats.kernel.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a list of codes, with what people read for them.
 *
 * @param since the day on which this version began to count
 * @param versions all versions of the list, the oldest first
 * @param columns what else the list says of its codes
 */
public record CodeList(
    String name,
    int version,
    LocalDate since,
    List<Integer> versions,
    List<String> columns,
    List<Entry> entries) {

  private static final LocalDate BEGIN = LocalDate.of(2026, 11, 22);

  public CodeList {
    versions = List.copyOf(versions);
    columns = List.copyOf(columns);
    entries = List.copyOf(entries);
  }

  /** A list that no reference has: what its codes mean is fixed with the events that hold them. */
  static CodeList ofOurOwn(String name, List<Entry> entries) {
    return new CodeList(name, 1, BEGIN, List.of(1), List.of(), entries);
  }

  /**
   * One code.
   *
   * @param nl its Dutch label
   * @param en its English label
   * @param more what else the reference list says of it, by column
   */
  public record Entry(String code, String nl, String en, Map<String, String> more) {

    /** What stands in a column; blank when nothing does. */
    public String in(String column) {
      return column.equals(CODE) ? code : more.getOrDefault(column, "");
    }
  }

  /** The column in which the codes themselves stand. */
  public static final String CODE = "code";

  public Optional<Entry> entry(String code) {
    return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
  }
}
