package nl.werkplaats.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads what is told of the school and its teams, to those outside and to those in it. */
final class ThreeCapitalsFigures {

  private static final String OUTSIDER = ThreeCapitals.GUARDIAN;
  private static final String MEMBER = ThreeCapitals.teacher(1, 1);
  private static final String WHOLE = "/locations/$" + ThreeCapitals.SCHOOL + "/growth";
  private static final String TEAM =
      "/locations/$" + ThreeCapitals.SCHOOL + "/teams/$team-1/growth";

  private ThreeCapitalsFigures() {}

  static Map<String, Figure.Reading> all() {
    Map<String, Figure.Reading> readings = new LinkedHashMap<>();
    readings.put("decisions", look -> cells(look, OUTSIDER, "DECISIONS"));
    readings.put("within-teams", look -> cells(look, OUTSIDER, "CONNECTION_WITHIN_TEAMS"));
    readings.put("across-teams", look -> cells(look, OUTSIDER, "CONNECTION_ACROSS_TEAMS"));
    readings.put("expert-mix", look -> cells(look, OUTSIDER, "EXPERT_MIX"));
    readings.put("internal-experts", look -> cells(look, OUTSIDER, "INTERNAL_EXPERTS"));
    readings.put("demand-driven", look -> cells(look, OUTSIDER, "DEMAND_DRIVEN"));
    readings.put("outcomes", look -> cells(look, OUTSIDER, "OUTCOME_MIX"));
    readings.put("outcomes-to-members", look -> cells(look, MEMBER, "OUTCOME_MIX"));
    readings.put("withheld", look -> withheld(look, OUTSIDER));
    readings.put("withheld-from-members", look -> withheld(look, MEMBER));
    readings.put("team", look -> measures(moment(look, OUTSIDER, TEAM)));
    readings.put("team-to-itself", look -> measures(moment(look, MEMBER, TEAM)));
    return readings;
  }

  private static JsonNode moment(Look look, String by, String path) {
    return look.page(by, path).path("halfYears").path(0);
  }

  /** The parts of a figure; nothing when it is withheld. */
  private static String cells(Look look, String by, String measure) {
    String cells =
        moment(look, by, WHOLE)
            .path("figures")
            .valueStream()
            .filter(figure -> figure.path("measure").asString("").equals(measure))
            .flatMap(figure -> figure.path("cells").valueStream())
            .map(cell -> cell.path("code").asString("") + ": " + cell.path("value").asInt(0))
            .collect(Collectors.joining(", "));
    return cells.isEmpty() ? "-" : cells;
  }

  private static String withheld(Look look, String by) {
    return moment(look, by, WHOLE)
        .path("withheld")
        .valueStream()
        .map(measure -> measure.asString(""))
        .collect(Collectors.joining(", "));
  }

  private static String measures(JsonNode moment) {
    String measures =
        moment
            .path("figures")
            .valueStream()
            .map(figure -> figure.path("measure").asString(""))
            .collect(Collectors.joining(", "));
    return measures.isEmpty() ? "-" : measures;
  }
}
