package nl.werkplaats.scenario;

import static nl.werkplaats.scenario.Steps.fields;
import static nl.werkplaats.scenario.Steps.refer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.Stage;

/**
 * A school in one half-year: who decided, who met within and across teams, and whose expertise was
 * used; told of groups, when the half-year is over.
 */
final class ThreeCapitals implements Setting {

  static final String SCHOOL = "school";
  static final String GUARDIAN = "kwaliteitszorg";

  private static final String TRAINER = "opleider";
  private static final String EXTERNAL_EXPERT = "onderzoeker";
  private static final int OWN_TEAM = 4;
  private static final int OTHER_TEAM = 2;

  @Override
  public List<Step> steps(Data data) {
    return new Telling(data).all();
  }

  @Override
  public Map<String, Figure.Reading> readings(Data data) {
    return ThreeCapitalsFigures.all();
  }

  /** Somebody of a team, both from 1. */
  static String teacher(int team, int number) {
    return "docent-%d-%d".formatted(team, number);
  }

  /** What happens, from founding the school to the figures of the half-year. */
  private static final class Telling {

    private final Data data;
    private final List<String> teams;
    private final int members;
    private final Steps steps = new Steps();

    private Telling(Data data) {
      this.data = data;
      this.teams = data.texts("teams");
      this.members = data.number("members");
    }

    private List<Step> all() {
      steps.on(data.day("founded"));
      found();
      List<Data> themes = data.each("themes");
      for (int theme = 0; theme < themes.size(); theme++) open(theme, themes.get(theme));
      List<String> experts = data.texts("experts");
      for (int meeting = 0; meeting < experts.size(); meeting++) {
        meet(meeting, meeting % themes.size(), experts.get(meeting));
      }
      decide();
      steps.on(data.day("moment"));
      steps.act(
          GUARDIAN,
          "locations/reach-growth-moment",
          SCHOOL,
          fields("halfYear", data.text("halfYear")));
      return steps.all();
    }

    private void found() {
      steps.person(GUARDIAN, "Kwaliteitsmedewerker (verzonnen)");
      steps.person(TRAINER, "Schoolopleider (verzonnen)");
      steps.person(EXTERNAL_EXPERT, "Onderzoeker van buiten (verzonnen)");
      for (int team = 1; team <= teams.size(); team++) {
        for (int number = 1; number <= members; number++) {
          steps.person(
              teacher(team, number), "Docent %d van team %d (verzonnen)".formatted(number, team));
        }
      }
      var founding = new Founding(steps, SCHOOL);
      founding.register(data.text("school"), data.text("school"), data.text("founded"));
      founding.grant(GUARDIAN, "QUALITY_OFFICER");
      founding.grant(TRAINER, "SCHOOL_TRAINER");
      for (int team = 1; team <= teams.size(); team++) {
        int of = team;
        founding.team(
            "team-" + team,
            teams.get(team - 1),
            IntStream.rangeClosed(1, members).mapToObj(number -> teacher(of, number)).toList());
      }
    }

    /** A theme from a question of its own, or one from above. */
    private void open(int number, Data theme) {
      String origin = theme.text("origin");
      String name = "thema-" + number;
      steps.make(
          TRAINER,
          "themes",
          name,
          fields("location", "$" + SCHOOL, "title", theme.text("title"), "origin", origin));
      if (origin.equals("QUESTIONS")) {
        String question = "vraag-" + number;
        steps.make(
            teacher(number % teams.size() + 1, 1),
            "questions",
            question,
            fields(
                "location", "$" + SCHOOL,
                "channel", "TEAM_MEETING",
                "wording", "Hoe pak ik dit aan? (verzonnen)"));
        steps.act(TRAINER, "questions/assign-to-theme", question, fields("theme", "$" + name));
      }
      steps.act(TRAINER, "themes/activate", name, fields());
      if (theme.text("expert").equals("WAIVED")) {
        steps.act(TRAINER, "themes/waive-expert", name, fields("reason", "EXPERIENCE_IN_GROUP"));
      }
    }

    private void meet(int number, int theme, String expert) {
      LocalDate day = data.day("met").plusWeeks(number);
      String dialogue = "dialoog-" + number;
      boolean asked = data.each("themes").get(theme).text("origin").equals("QUESTIONS");
      List<String> there = there(number);
      steps.on(day.minusDays(3));
      steps.make(
          TRAINER,
          "dialogues",
          dialogue,
          fields(
              "location",
              "$" + SCHOOL,
              "theme",
              "$thema-" + theme,
              "questions",
              asked ? List.of("$vraag-" + theme) : List.of(),
              "workForm",
              "DIALOGUE"));
      plan(dialogue, "schedule", "start", at(day, 14), "end", at(day, 16), "place", "Lokaal 1");
      there.forEach(person -> plan(dialogue, "invite", "person", "$" + person));
      plan(dialogue, "assign-facilitator", "person", "$" + TRAINER, "kind", "LEAD");
      bring(dialogue, number, day, expert);
      steps.on(day);
      plan(dialogue, "confirm-ground-rules", "version", 1);
      plan(dialogue, "open");
      if (asked) steps.await(TRAINER, "vraag-" + theme, Stage.DIALOGUE);
      plan(dialogue, "close", "attendees", refer(there));
      if (number == 0) there.forEach(person -> takeAway(person, dialogue));
    }

    /** Everybody is an expert once, as long as there is another who was not. */
    private void bring(String dialogue, int number, LocalDate day, String expert) {
      switch (expert) {
        case "INTERNAL" ->
            plan(
                dialogue,
                "assign-expert",
                "person",
                "$" + teacher((number + 2) % teams.size() + 1, number % members + 1),
                "kind",
                "EXPERIENCED_COLLEAGUE",
                "origin",
                "INTERNAL");
        case "EXTERNAL" ->
            plan(
                dialogue,
                "assign-expert",
                "person",
                "$" + EXTERNAL_EXPERT,
                "kind",
                "RESEARCHER",
                "origin",
                "EXTERNAL",
                "accessUntil",
                day.plusMonths(1).toString());
        default -> {
          // Without an expert, or waived for the whole theme.
        }
      }
    }

    private void takeAway(String person, String dialogue) {
      steps.act(
          person,
          "dialogues/record-takeaway",
          dialogue,
          fields(
              "outcomes", List.of("NEW_INSIGHT"), "stimulators", List.of("COLLEAGUE_INTERACTION")));
    }

    private void plan(String dialogue, String move, Object... namesAndValues) {
      steps.act(TRAINER, "dialogues/" + move, dialogue, fields(namesAndValues));
    }

    /** Some of one team, and a few of the next. */
    private List<String> there(int number) {
      int own = number % teams.size() + 1;
      int next = own % teams.size() + 1;
      return Stream.concat(
              inTurn(OWN_TEAM, number).mapToObj(person -> teacher(own, person)),
              inTurn(OTHER_TEAM, number).mapToObj(person -> teacher(next, person)))
          .toList();
    }

    private IntStream inTurn(int many, int number) {
      return IntStream.range(0, many).map(turn -> (2 * number + turn) % members + 1);
    }

    private static String at(LocalDate day, int hour) {
      return day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC).toString();
    }

    private void decide() {
      data.numbers("decisions")
          .forEach((body, many) -> {
            for (int i = 0; i < many; i++) {
              steps.act(
                  TRAINER,
                  "locations/record-decision",
                  SCHOOL,
                  fields("subject", "Over het rooster. (verzonnen)", "deciderBody", body));
            }
          });
    }
  }
}
