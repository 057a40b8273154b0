package nl.werkplaats.kernel.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One list of codes with what people read for them. */
public record CodeList(String name, List<Entry> entries) {

  public CodeList {
    entries = List.copyOf(entries);
  }

  /**
   * One code.
   *
   * @param nl its Dutch label
   * @param en its English label
   * @param more what else the reference list says of it, by column
   */
  public record Entry(String code, String nl, String en, Map<String, String> more) {}

  public Optional<Entry> entry(String code) {
    return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
  }
}
