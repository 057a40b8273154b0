package nl.werkplaats.scenario;

import static nl.werkplaats.scenario.LearningCommunity.COMMUNITY;
import static nl.werkplaats.scenario.LearningCommunity.GROUPS;
import static nl.werkplaats.scenario.LearningCommunity.GUARDIAN;
import static nl.werkplaats.scenario.LearningCommunity.LACKING;
import static nl.werkplaats.scenario.LearningCommunity.RESEARCHER;
import static nl.werkplaats.scenario.LearningCommunity.SCHOOL;
import static nl.werkplaats.scenario.LearningCommunity.STUDY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads what is shown of the community, of the study and of the groups after the half-year. */
final class LearningCommunityFigures {

  private static final String PLG = "/communities/$" + COMMUNITY;

  private LearningCommunityFigures() {}

  /**
   * @param attendance how many were told to be at each meeting; the service shows nobody's presence
   */
  static Map<String, Figure.Reading> of(List<Integer> attendance) {
    Map<String, Figure.Reading> readings = new LinkedHashMap<>();
    readings.put("members", look -> look.page(GUARDIAN, PLG).path("size").asString(""));
    readings.put("leaders", look -> size(look.page(RESEARCHER, PLG).path("leaders")));
    readings.put("meetings", look -> look.page(GUARDIAN, PLG).path("met").asString(""));
    readings.put("attendance", _ -> mean(attendance));
    readings.put("promotes", look -> conditions(look, "PROMOTES"));
    readings.put("hinders", look -> conditions(look, "HINDERS"));
    readings.put("phase", look -> look.page(GUARDIAN, PLG).path("phase").asString(""));
    readings.put("asked", look -> population(wave(look, STUDY, 0)));
    readings.put("wave-1", look -> received(wave(look, STUDY, 0)));
    readings.put("wave-2", look -> received(wave(look, STUDY, 1)));
    readings.put("wave-2-lacking", look -> received(wave(look, LACKING, 1)));
    readings.put("focus-groups", look -> size(look.page("mio-01", study(STUDY)).path("published")));
    readings.put("linked", look -> of(look, groups()).path("n").asString(""));
    readings.put("split", look -> split(of(look, groups())));
    readings.put("dimensions", look -> dimensions(of(look, groups())));
    readings.put("indicative", look -> of(look, groups()).path("indicative").asString(""));
    readings.put("leads-with", look -> leadsWith(of(look, groups())));
    readings.put("linked-lacking", look -> of(look, school()).path("n").asString(""));
    readings.put("split-lacking", look -> split(of(look, school())));
    readings.put("team-to-outsiders", look -> told(look, GUARDIAN, 1));
    readings.put("team-of-six-to-itself", look -> told(look, "mio-01", 1));
    readings.put("team-of-five-to-itself", look -> told(look, "mio-03", 3));
    return readings;
  }

  private static String study(String name) {
    return "/studies/$" + name;
  }

  private static String groups() {
    return "/communities/$" + GROUPS + "/growth";
  }

  private static String school() {
    return "/locations/$" + SCHOOL + "/growth";
  }

  private static String mean(List<Integer> numbers) {
    double mean = numbers.stream().mapToInt(Integer::intValue).average().orElse(0);
    return mean == Math.rint(mean) ? String.valueOf((long) mean) : String.valueOf(mean);
  }

  private static String size(JsonNode items) {
    return String.valueOf(items.size());
  }

  private static String conditions(Look look, String effect) {
    return String.valueOf(
        look.page(GUARDIAN, PLG)
            .path("conditions")
            .valueStream()
            .filter(one -> one.path("effect").asString("").equals(effect))
            .count());
  }

  private static JsonNode wave(Look look, String study, int index) {
    return look.page(RESEARCHER, study(study)).path("work").path("waves").path(index);
  }

  private static String population(JsonNode wave) {
    return wave.path("invited").asString("")
        + wave.path("population")
            .valueStream()
            .map(group -> group.path("group").asString("") + ": " + group.path("persons").size())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String received(JsonNode wave) {
    return wave.path("received").asString("") + "/" + wave.path("invited").asString("");
  }

  /** The dimensions as an outsider is told them. */
  private static JsonNode of(Look look, String path) {
    return figures(look, GUARDIAN, path)
        .valueStream()
        .filter(figure -> figure.path("measure").asString("").equals("PLG_DIMENSIONS"))
        .findFirst()
        .orElseGet(() -> figures(look, GUARDIAN, path).path("none"));
  }

  private static JsonNode figures(Look look, String by, String path) {
    return look.page(by, path).path("halfYears").path(0).path("figures");
  }

  private static List<String> cells(JsonNode figure) {
    return figure.path("cells").valueStream().map(cell -> cell.path("code").asString("")).toList();
  }

  /** How many are in each part that is told; nothing when only the whole is. */
  private static String split(JsonNode figure) {
    String parts =
        figure
            .path("cells")
            .valueStream()
            .map(cell -> Map.entry(cell.path("code").asString(""), cell.path("value").asInt(0)))
            .filter(cell -> cell.getKey().matches("P[0-9]\\.N\\..+"))
            .map(cell -> cell.getKey().split("\\.", 3)[2] + ": " + cell.getValue())
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? "-" : parts;
  }

  private static String dimensions(JsonNode figure) {
    return String.valueOf(
        cells(figure).stream()
            .filter(code -> code.endsWith(".CHANGE") && code.indexOf('.') == code.lastIndexOf('.'))
            .count());
  }

  private static String leadsWith(JsonNode figure) {
    return cells(figure).stream()
        .limit(3)
        .map(code -> code.substring(code.lastIndexOf('.') + 1))
        .collect(Collectors.joining(", "));
  }

  private static String told(Look look, String by, int team) {
    return size(figures(look, by, "/locations/$" + SCHOOL + "/teams/$team-" + team + "/growth"));
  }
}
