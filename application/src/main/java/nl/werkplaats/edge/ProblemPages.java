package nl.werkplaats.edge;

import java.util.Locale;
import nl.werkplaats.kernel.move.Refused;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page behind the type of every problem. */
@RestController
class ProblemPages {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s">
      <head><meta charset="utf-8"><title>%s</title></head>
      <body><main><h1>%s</h1><p><code>%s</code></p><p>%s</p></main></body>
      </html>
      """;

  @GetMapping(path = "/problems/{code}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(@PathVariable String code, Locale locale) {
    if (!ProblemSamples.CODES.contains(code)) {
      throw Refused.unknown();
    }
    String title = HtmlUtils.htmlEscape(ProblemTexts.text(code + ".title", locale));
    String about = HtmlUtils.htmlEscape(ProblemTexts.text(code + ".about", locale));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(PAGE.formatted(locale.getLanguage(), title, title, code, about));
  }
}
