package nl.werkplaats.query.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.CodeList;
import nl.werkplaats.kernel.code.CodeLists;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.query.http.Page;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the lists of codes with their labels in Dutch and English. */
@RestController
@RequestMapping(path = "/api/v1/codes", produces = MediaType.APPLICATION_JSON_VALUE)
class CodeEndpoint {

  /** A list, in its latest version, and where to find it. */
  record Listed(String list, String path, int version, int codes) {}

  /**
   * One version of a list, or what of it was asked for.
   *
   * @param since the day on which this version began to count
   * @param versions all that can be asked for, the oldest first
   * @param columns what else the list says of its codes, and can be asked for
   */
  record Codes(
      String list,
      int version,
      LocalDate since,
      List<Integer> versions,
      List<String> columns,
      List<Code> items) {}

  /**
   * One code.
   *
   * @param more what else the reference list says of it
   */
  record Code(String code, String nl, String en, Map<String, String> more) {}

  @GetMapping
  Page<Listed> lists() {
    List<Listed> lists =
        CodeLists.all().stream()
            .map(list ->
                new Listed(
                    list.name(),
                    "/api/v1/codes/" + list.name(),
                    list.version(),
                    list.entries().size()))
            .toList();
    return new Page<>(lists, Optional.empty());
  }

  @GetMapping("/{list}")
  Codes list(@PathVariable String list, @RequestParam MultiValueMap<String, String> columns) {
    CodeList latest = CodeLists.named(list).orElseThrow(Refused::unknown);
    var asked = new CodesAsked(columns);
    CodeList found = asked.version(latest);
    List<Code> codes =
        asked.of(found).stream()
            .map(entry -> new Code(entry.code(), entry.nl(), entry.en(), entry.more()))
            .toList();
    return new Codes(
        found.name(), found.version(), found.since(), found.versions(), found.columns(), codes);
  }
}
