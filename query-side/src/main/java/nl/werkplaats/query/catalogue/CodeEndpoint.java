package nl.werkplaats.query.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.CodeList;
import nl.werkplaats.kernel.code.CodeLists;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.query.http.Page;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the lists of codes with their labels in Dutch and English. */
@RestController
@RequestMapping(path = "/api/v1/codes", produces = MediaType.APPLICATION_JSON_VALUE)
class CodeEndpoint {

  /** A list and where to find it. */
  record Listed(String list, String path, int codes) {}

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
                new Listed(list.name(), "/api/v1/codes/" + list.name(), list.entries().size()))
            .toList();
    return new Page<>(lists, Optional.empty());
  }

  @GetMapping("/{list}")
  Page<Code> list(@PathVariable String list) {
    CodeList found = CodeLists.named(list).orElseThrow(Refused::unknown);
    List<Code> codes =
        found.entries().stream()
            .map(entry -> new Code(entry.code(), entry.nl(), entry.en(), entry.more()))
            .toList();
    return new Page<>(codes, Optional.empty());
  }
}
