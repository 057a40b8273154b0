package nl.werkplaats.kernel.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The reference lists, by name, and in which columns code and labels stand. */
enum Reference {
  ACTIVITY_TYPES,
  CAPITAL_TYPES,
  DEVELOPMENT_ACTIVITIES,
  ENABLING_CONDITIONS,
  EXPERT_KINDS,
  INTAKE_CHANNELS,
  LEARNER_REPORT_QUESTIONS,
  OUTCOME_TYPES,
  PLG_DIMENSIONS("dimension_code", "dimension_nl", "dimension_en"),
  ROLES("english_code", "dutch_term", ""),
  STIMULATORS,
  THEME_EXAMPLES,
  WORK_FORMS;

  private final String code;
  private final String dutch;
  private final String english;

  Reference() {
    this("code", "dutch_label", "english_label");
  }

  Reference(String code, String dutch, String english) {
    this.code = code;
    this.dutch = dutch;
    this.english = english;
  }

  /** The name of the list. */
  String list() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a row of the list says. */
  CodeList.Entry entry(Map<String, String> row) {
    Map<String, String> more = new LinkedHashMap<>(row);
    // The roles have no English label, but their English codes read like one.
    String label =
        english.isEmpty()
            ? row.get(code).toLowerCase(Locale.ROOT).replace('_', ' ')
            : row.get(english);
    more.keySet().retainAll(others(row));
    more.values().removeIf(value -> value == null || value.isBlank());
    return new CodeList.Entry(row.get(code), row.get(dutch), label, more);
  }

  /** The columns beside code and labels. Where a row was taken from is for the makers of a list. */
  List<String> others(Map<String, String> row) {
    List<String> others = new ArrayList<>(row.keySet());
    others.removeAll(List.of("code", "source", code, dutch, english));
    return others;
  }
}
