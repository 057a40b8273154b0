package nl.werkplaats.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.werkplaats.kernel.history.KernelJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
@Import(LoggedTest.Speaks.class)
@TestPropertySource(properties = "logging.structured.format.console=ecs")
class LoggedTest extends RunningService {

  private static final String SAID = "something was said while a request was answered";

  @TestConfiguration
  static class Speaks {

    @Bean
    Speaker speaker() {
      return new Speaker();
    }
  }

  @RestController
  static class Speaker {

    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);

    @GetMapping("/test/speaker")
    String speak() {
      LOG.info(SAID);
      return "\"said\"";
    }
  }

  @Test
  void everyLineThatARequestBringsAboutCarriesItsCorrelation(CapturedOutput output) {
    String given = UUID.randomUUID().toString();
    assertThat(send(as("docent1", "/test/speaker").header("X-Correlation-Id", given)).status())
        .isEqualTo(200);
    String made = send(as("docent1", "/test/speaker")).header("X-Correlation-Id").orElseThrow();
    List<JsonNode> lines =
        output
            .getOut()
            .lines()
            .filter(line -> line.contains(SAID))
            .map(line -> KernelJson.mapper().readTree(line))
            .toList();
    assertThat(lines)
        .extracting(line -> line.path("correlation").asString())
        .containsExactly(given, made);
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.at("/log/level").asString()).isEqualTo("INFO"));
  }
}
