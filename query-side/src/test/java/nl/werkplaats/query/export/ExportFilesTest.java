package nl.werkplaats.query.export;

import static nl.werkplaats.query.export.Asked.AUTUMN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.query.export.Told.Variant;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

class ExportFilesTest {

  private static final Map<Kind, Told> TOLD =
      Map.of(
          Kind.QUESTION,
          new Told(
              List.of(
                  new Variant(Journeys.steps("SUBMITTED>REDIRECTED"), 2),
                  new Variant(
                      Journeys.steps(
                          "SUBMITTED>THEMED>RELEASED>THEMED>DIALOGUE_ENTERED>EXPERIMENT_STARTED"
                              + ">EXPERIMENT_ENDED>EXPERIMENT_STARTED>REFLECTED>HARVESTED"),
                      1)),
              7));

  @Test
  void every_reference_in_an_object_centric_log_leads_somewhere_and_every_type_is_declared() {
    JsonNode ocel = KernelJson.mapper().readTree(Ocel.file(AUTUMN, TOLD));
    Set<String> objects = new HashSet<>();
    ocel.path("objects")
        .forEach(one -> assertThat(objects.add(one.path("id").asString())).isTrue());
    Set<String> events = new HashSet<>();
    for (JsonNode event : ocel.path("events")) {
      assertThat(events.add(event.path("id").asString())).isTrue();
      assertThat(names(ocel.path("eventTypes"))).contains(event.path("type").asString());
      assertThat(event.path("time").asString()).startsWith("2025-08-01T00:00:0");
      assertThat(event.path("relationships").size()).isPositive();
      for (JsonNode relation : event.path("relationships")) {
        assertThat(objects).contains(relation.path("objectId").asString());
        assertThat(relation.path("qualifier").asString()).isNotBlank();
      }
    }
    for (JsonNode object : ocel.path("objects")) {
      assertThat(names(ocel.path("objectTypes"))).contains(object.path("type").asString());
      assertThat(object.path("relationships")).isEmpty();
    }
    assertThat(names(ocel.path("objectTypes")))
        .containsExactly("community", "dialogue", "experiment", "question", "theme");
    assertThat(events).hasSize(2 * 2 + 10);
    // Three questions, two themes, one dialogue and two experiments.
    assertThat(objects).hasSize(8);
  }

  private static Set<String> names(JsonNode types) {
    Set<String> names = new java.util.TreeSet<>();
    types.forEach(type -> names.add(type.path("name").asString()));
    return names;
  }

  @Test
  void a_file_says_what_is_withheld_and_how_many_others_there_are() {
    JsonNode about = KernelJson.mapper().readTree(Ocel.file(AUTUMN, TOLD)).path("about");
    assertThat(about.path("halfYear").asString()).isEqualTo("2025-2026-1");
    assertThat(about.path("question").asString()).isEqualTo("told");
    assertThat(about.path("questionOthers").asString()).isEqualTo("7");
    assertThat(about.path("community").asString()).isEqualTo("withheld");
  }

  @Test
  void a_log_of_traces_is_well_formed_has_a_trace_for_each_question_and_nobody_in_it()
      throws Exception {
    byte[] file = Xes.file(AUTUMN, TOLD);
    var parsers = DocumentBuilderFactory.newDefaultNSInstance();
    parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document xes = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    Element log = xes.getDocumentElement();
    assertThat(log.getLocalName()).isEqualTo("log");
    assertThat(log.getNamespaceURI()).isEqualTo("http://www.xes-standard.org/");
    assertThat(log.getAttribute("xes.version")).isEqualTo("1849-2016");
    NodeList traces = log.getElementsByTagName("trace");
    assertThat(traces.getLength()).isEqualTo(3);
    assertThat(log.getElementsByTagName("event").getLength()).isEqualTo(14);
    assertThat(new String(file, StandardCharsets.UTF_8))
        .contains("org:role")
        .doesNotContain("org:resource");
  }

  @Test
  void the_same_is_always_written_in_the_same_bytes() {
    assertThat(Ocel.file(AUTUMN, TOLD)).isEqualTo(Ocel.file(AUTUMN, TOLD));
    assertThat(Xes.file(AUTUMN, TOLD)).isEqualTo(Xes.file(AUTUMN, TOLD));
  }
}
