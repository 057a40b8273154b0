package nl.werkplaats.scenario;

import static nl.werkplaats.scenario.Steps.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The catalogue of activities by its columns, and a question that one of them answers. */
final class ActivityCatalogue implements Setting {

  private static final String LIST = "/codes/development-activities";
  private static final List<String> ASPECTS = List.of("competence", "identity", "workfield");

  @Override
  public List<Step> steps(Data data) {
    String asker = data.text("asker");
    var steps = new Steps().on(data.day("asked"));
    steps.make(
        asker,
        "questions",
        "q-vraag",
        fields(
            "location", "$location", "channel", "TEAM_MEETING", "wording", data.text("wording")));
    steps
        .on(data.day("answered"))
        .act(
            data.text("trainer"),
            "questions/redirect-to-activity",
            "q-vraag",
            fields("activity", data.text("activity")));
    return steps.all();
  }

  @Override
  public Map<String, Figure.Reading> readings(Data data) {
    String reader = data.text("asker");
    Map<String, Figure.Reading> readings = new LinkedHashMap<>();
    readings.put("activities", look -> count(look, reader, ""));
    for (int category = 1; category <= 3; category++) {
      String filter = "?category=" + category;
      readings.put("category-" + category, look -> count(look, reader, filter));
    }
    for (String formality : List.of("I", "F", "IF")) {
      readings.put(
          "formality-" + formality, look -> count(look, reader, "?formality=" + formality));
    }
    for (String aspect : ASPECTS) {
      String filter = "?contributes_" + aspect + "=yes";
      readings.put(aspect, look -> count(look, reader, filter));
      readings.put(
          aspect + "-if-field",
          look ->
              String.valueOf(
                  items(look, reader, filter).stream()
                      .filter(
                          item -> item.path("more").path("condition").asString("").contains(aspect))
                      .count()));
    }
    readings.put("version", look -> look.page(reader, LIST).path("version").asString(""));
    readings.put(
        "answer",
        look -> look.page(reader, "/questions/$q-vraag").path("redirectedTo").asString(""));
    return readings;
  }

  private static String count(Look look, String reader, String filter) {
    return String.valueOf(items(look, reader, filter).size());
  }

  private static List<JsonNode> items(Look look, String reader, String filter) {
    return StreamSupport.stream(look.page(reader, LIST + filter).path("items").spliterator(), false)
        .toList();
  }
}
