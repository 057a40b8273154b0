package nl.werkplaats.scenario;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads what the study shows its researchers, and what the windows show. */
final class LearnerReportFigures {

  private static final String READER = LearnerReports.RESEARCHER;
  private static final int WEEKS_OF_THREE_YEARS = 156;

  private LearnerReportFigures() {}

  static Map<String, Figure.Reading> in(int schools) {
    Map<String, Figure.Reading> readings = new LinkedHashMap<>();
    readings.put("institutions", look -> distinct(locations(look, schools), "institution"));
    readings.put("domains", look -> domains(locations(look, schools)));
    readings.put("teachers", look -> distinct(activities(look), "pseudonym"));
    readings.put("windows", look -> distinct(windows(look, schools), "title"));
    readings.put("most-at-once", look -> mostAtOnce(activities(look), windows(look, schools)));
    readings.put("weeks", look -> weeks(windows(look, schools)));
    readings.put("reports", look -> distinct(activities(look), "report"));
    readings.put("fullest-report", look -> String.valueOf(most(activities(look), "report")));
    readings.put(
        "told-windows", look -> count(windows(look, schools), window -> window.has("reports")));
    readings.put("activities", look -> String.valueOf(activities(look).size()));
    readings.put("informal", look -> informal(activities(look)));
    readings.put("most-named", look -> named(activities(look)).get(0));
    readings.put("second-named", look -> named(activities(look)).get(1));
    readings.put("types", look -> distinct(activities(look), "type"));
    readings.put(
        "by-author",
        look -> count(activities(look), one -> one.path("coder").asString("").equals("AUTHOR")));
    readings.put(
        "recoded", look -> count(activities(look), one -> one.path("recodings").asInt(0) > 0));
    readings.put("codebook-versions", look -> distinct(activities(look), "codebookVersion"));
    return readings;
  }

  private static List<JsonNode> activities(Look look) {
    return look.items(READER, "/studies/$studie/activities");
  }

  private static List<JsonNode> locations(Look look, int schools) {
    return IntStream.rangeClosed(1, schools)
        .mapToObj(school -> look.page(READER, "/locations/$school-" + school))
        .toList();
  }

  private static List<JsonNode> windows(Look look, int schools) {
    return IntStream.rangeClosed(1, schools)
        .mapToObj(school -> look.items(READER, "/report-windows?location=$school-" + school))
        .flatMap(List::stream)
        .toList();
  }

  /** A team bears the name of its domain before that of its school. */
  private static String domains(List<JsonNode> locations) {
    return String.valueOf(
        locations.stream()
            .flatMap(location -> location.path("teams").valueStream())
            .map(team -> team.path("title").asString("").split(",")[0])
            .distinct()
            .count());
  }

  /** How many of the teachers looked back in the round in which most of them did. */
  private static String mostAtOnce(List<JsonNode> activities, List<JsonNode> windows) {
    Map<String, String> rounds =
        windows.stream()
            .collect(
                toMap(
                    window -> window.path("id").asString(""),
                    window -> window.path("title").asString("")));
    return String.valueOf(
        activities.stream()
            .collect(
                groupingBy(
                    one -> rounds.getOrDefault(one.path("window").asString(""), ""),
                    mapping(one -> one.path("pseudonym").asString(""), toSet())))
            .values()
            .stream()
            .mapToInt(Set::size)
            .max()
            .orElse(0));
  }

  /** Each round of windows looks back on the same weeks at every school. */
  private static String weeks(List<JsonNode> windows) {
    int weeks =
        windows.stream()
            .collect(
                toMap(
                    window -> window.path("title").asString(""),
                    window -> window.path("lookBackWeeks").asInt(0),
                    Math::max))
            .values()
            .stream()
            .mapToInt(Integer::intValue)
            .sum();
    return weeks + "/" + WEEKS_OF_THREE_YEARS + percent(weeks, WEEKS_OF_THREE_YEARS);
  }

  private static String informal(List<JsonNode> activities) {
    long informal =
        activities.stream().filter(one -> one.path("formality").asString("").equals("I")).count();
    return informal + percent(informal, activities.size());
  }

  private static List<String> named(List<JsonNode> activities) {
    List<String> types =
        by(activities, "type").entrySet().stream()
            .sorted(comparingLong((Map.Entry<String, Long> type) -> type.getValue()).reversed())
            .map(type -> type.getKey() + ": " + type.getValue())
            .toList();
    return types.size() < 2 ? List.of("-", "-") : types;
  }

  private static String percent(long part, long whole) {
    return whole == 0 ? "" : " (" + Math.round(100.0 * part / whole) + "%)";
  }

  private static long most(List<JsonNode> items, String field) {
    return by(items, field).values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static String distinct(List<JsonNode> items, String field) {
    return String.valueOf(by(items, field).size());
  }

  private static Map<String, Long> by(List<JsonNode> items, String field) {
    return items.stream().collect(groupingBy(item -> item.path(field).asString(""), counting()));
  }

  private static String count(List<JsonNode> items, Predicate<JsonNode> which) {
    return String.valueOf(items.stream().filter(which).count());
  }
}
