package nl.werkplaats.scenario;

import static nl.werkplaats.scenario.Steps.fields;
import static nl.werkplaats.scenario.Steps.refer;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.PlanPhase;

/**
 * Masters in training learn together under two teacher-researchers, while all in the development
 * groups are asked twice how far their teams are.
 */
final class LearningCommunity implements Setting {

  static final String RESEARCHER = "docent-onderzoeker-1";
  static final String GUARDIAN = "kwaliteitszorg";
  static final String SCHOOL = "school";
  static final String COMMUNITY = "plg";
  static final String GROUPS = "ontwikkelgroepen";

  /** The study whose questionnaire everybody answers, and the one in which one answer lacks. */
  static final String STUDY = "studie";

  static final String LACKING = "studie-met-gat";

  private static final String SECOND_RESEARCHER = "docent-onderzoeker-2";

  @Override
  public List<Step> steps(Data data) {
    return new Telling(data).all();
  }

  @Override
  public Map<String, Figure.Reading> readings(Data data) {
    return LearningCommunityFigures.of(data.row("attendance"));
  }

  /** Who is in the domain team with this number, from 0; everybody in turn. */
  static List<String> team(List<String> everybody, int team, int teams) {
    return IntStream.range(0, everybody.size())
        .filter(i -> i % teams == team)
        .mapToObj(everybody::get)
        .toList();
  }

  private static List<String> people(String name, int many) {
    return IntStream.rangeClosed(1, many).mapToObj(no -> "%s-%02d".formatted(name, no)).toList();
  }

  /** What happens, from founding the school to the figures of the half-year. */
  private static final class Telling {

    private final Data data;
    private final List<String> everybody;
    private final List<String> members;
    private final List<String> teams;
    private final List<Questionnaire> asked;
    private final Steps steps = new Steps();

    private Telling(Data data) {
      this.data = data;
      List<String> masters = people("mio", data.number("masters"));
      List<String> others = people("collega", data.number("others"));
      this.everybody = Stream.concat(masters.stream(), others.stream()).toList();
      this.members = masters.subList(0, data.number("members"));
      this.teams = data.texts("teams");
      this.asked =
          Stream.of(STUDY, LACKING)
              .map(study -> new Questionnaire(steps, study, RESEARCHER, masters, others))
              .toList();
    }

    private List<Step> all() {
      steps.on(data.day("founded"));
      found();
      begin();
      asked.forEach(Questionnaire::adopt);
      ask(1, data.each("waves").getFirst());
      meet();
      ask(2, data.each("waves").getLast());
      talk();
      steps.on(data.day("moment"));
      steps.act(
          GUARDIAN,
          "locations/reach-growth-moment",
          SCHOOL,
          fields("halfYear", data.text("halfYear")));
      return steps.all();
    }

    private void found() {
      steps.person(RESEARCHER, "Docent-onderzoeker 1 (verzonnen)");
      steps.person(SECOND_RESEARCHER, "Docent-onderzoeker 2 (verzonnen)");
      steps.person(GUARDIAN, "Kwaliteitsmedewerker (verzonnen)");
      everybody.forEach(name -> steps.person(name, name + " (verzonnen)"));
      var founding = new Founding(steps, SCHOOL);
      founding.register(data.text("school"), data.text("school"), data.text("founded"));
      founding.grant(RESEARCHER, "TEACHER_RESEARCHER");
      founding.grant(SECOND_RESEARCHER, "TEACHER_RESEARCHER");
      founding.grant(GUARDIAN, "QUALITY_OFFICER");
      for (int team = 0; team < teams.size(); team++) {
        founding.team("team-" + (team + 1), teams.get(team), team(everybody, team, teams.size()));
      }
    }

    private void begin() {
      form(GROUPS, "DEVELOPMENT_GROUP", "Ontwikkelgroepen (verzonnen)", everybody);
      form(COMMUNITY, "PLG", "PLG van masters in opleiding (verzonnen)", members);
      study(STUDY, "Leren in ontwikkelgroepen (verzonnen)", Map.of("community", "$" + GROUPS));
      study(LACKING, "Hetzelfde, maar één antwoord ontbreekt (verzonnen)", Map.of());
    }

    private void form(String name, String kind, String title, List<String> who) {
      steps.make(
          GUARDIAN,
          "communities",
          name,
          fields(
              "location",
              "$" + SCHOOL,
              "kind",
              kind,
              "title",
              title,
              "goals",
              "Samen leren door te onderzoeken. (verzonnen)",
              "members",
              refer(who),
              "leaders",
              refer(List.of(RESEARCHER, SECOND_RESEARCHER))));
    }

    private void study(String name, String title, Map<String, Object> more) {
      Map<String, Object> body =
          fields(
              "location",
              "$" + SCHOOL,
              "title",
              title,
              "purpose",
              "Zien hoe ver de teams zijn. (verzonnen)",
              "researchers",
              refer(List.of(SECOND_RESEARCHER)));
      body.putAll(more);
      steps.make(RESEARCHER, "studies", name, body);
    }

    /** Of those who are asked in the second study, the last is silent the second time. */
    private void ask(int wave, Data when) {
      steps.on(when.day("opens"));
      asked.forEach(questionnaire -> questionnaire.open(wave, when.text("closes")));
      asked.getFirst().answer(wave, 0);
      asked.getLast().answer(wave, wave == 2 ? 1 : 0);
      steps.on(when.day("closes"));
      asked.forEach(questionnaire -> questionnaire.close(wave));
    }

    private void meet() {
      List<Integer> attendance = data.row("attendance");
      List<PlanPhase> phases = List.of(PlanPhase.values());
      for (int i = 0; i < attendance.size(); i++) {
        int meeting = i;
        List<String> there =
            IntStream.range(0, attendance.get(i))
                .mapToObj(turn -> members.get((meeting + turn) % members.size()))
                .toList();
        steps.on(data.day("met").plusWeeks(3L * i));
        steps.act(
            RESEARCHER, "communities/record-meeting", COMMUNITY, fields("attendees", refer(there)));
        if (i < phases.size()) {
          steps.act(
              RESEARCHER,
              "communities/update-improvement-plan",
              COMMUNITY,
              fields("phase", phases.get(i).name(), "text", "Zo ver zijn we nu. (verzonnen)"));
        }
      }
      tag("promotes", "PROMOTES");
      tag("hinders", "HINDERS");
    }

    private void tag(String conditions, String effect) {
      for (String condition : data.texts(conditions)) {
        steps.act(
            RESEARCHER,
            "communities/tag-condition",
            COMMUNITY,
            fields("condition", condition, "effect", effect));
      }
    }

    /** One conversation per domain team; its summary is read by who was there, then by all. */
    private void talk() {
      steps.on(data.day("talked"));
      for (int team = 0; team < teams.size(); team++) {
        String group = "focusgroep-" + (team + 1);
        steps.act(
            SECOND_RESEARCHER,
            "studies/hold-focus-group",
            STUDY,
            group,
            fields(
                "team",
                "$team-" + (team + 1),
                "attendees",
                refer(team(everybody, team, teams.size())),
                "summary",
                "Tijd is er weinig, vertrouwen wel. (verzonnen)"));
        steps.act(
            SECOND_RESEARCHER,
            "studies/complete-member-check",
            STUDY,
            fields("focusGroup", "$" + group));
        steps.act(
            SECOND_RESEARCHER, "studies/publish-summary", STUDY, fields("focusGroup", "$" + group));
      }
    }
  }
}
