package nl.werkplaats.scenario;

import static nl.werkplaats.scenario.Steps.fields;

import java.util.List;

/** Founds a school of a setting, with its roles and teams, as its administrator does. */
record Founding(Steps steps, String location) {

  private static final String ADMINISTRATOR = "beheerder";

  void register(String name, String institution, String adoptedOn) {
    steps.make(
        ADMINISTRATOR,
        "locations",
        location,
        fields("name", name, "institution", institution, "adoptedOn", adoptedOn));
  }

  void grant(String person, String role) {
    act("grant-role", "person", "$" + person, "role", role);
  }

  /** A team of teachers. */
  void team(String team, String title, List<String> teachers) {
    steps.act(ADMINISTRATOR, "locations/form-team", location, team, fields("title", title));
    for (String teacher : teachers) {
      grant(teacher, "TEACHER");
      act("join-team", "team", "$" + team, "person", "$" + teacher);
    }
  }

  private void act(String move, Object... namesAndValues) {
    steps.act(ADMINISTRATOR, "locations/" + move, location, fields(namesAndValues));
  }
}
