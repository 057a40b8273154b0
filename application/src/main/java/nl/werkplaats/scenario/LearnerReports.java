package nl.werkplaats.scenario;

import static nl.werkplaats.scenario.Steps.fields;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Teachers of several schools look back on their learning in some weeks of each school year, for a
 * study whose researchers say of what type each activity is.
 */
final class LearnerReports implements Setting {

  static final String RESEARCHER = "onderzoeker-1";
  private static final String SECOND_RESEARCHER = "onderzoeker-2";
  private static final String STUDY = "studie";

  /** A number without a divisor in common with that of the activities mixes their types. */
  private static final int MIXING = 47;

  /** One teacher: at which school, of which domain. */
  private record Teacher(int number, int school, int domain) {

    String name() {
      return "docent-%02d".formatted(number);
    }

    boolean isOf(int otherSchool, int otherDomain) {
      return school == otherSchool && domain == otherDomain;
    }

    /** In each window somebody else has no time; three in thirteen. */
    boolean handsInAt(int window) {
      return (number + 4 * window) % 13 >= 3;
    }
  }

  @Override
  public List<Step> steps(Data data) {
    return new Telling(data).all();
  }

  @Override
  public Map<String, Figure.Reading> readings(Data data) {
    return LearnerReportFigures.in(data.each("schools").size());
  }

  /** What happens, from founding the schools to coding the last report. */
  private static final class Telling {

    private final Data data;
    private final List<Data> schools;
    private final List<String> domains;
    private final List<Teacher> teachers = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<Integer> sizes;
    private final Steps steps = new Steps();
    private int reports;
    private int coded;

    private Telling(Data data) {
      this.data = data;
      this.schools = data.each("schools");
      this.domains = data.texts("domains");
      for (int school = 0; school < schools.size(); school++) {
        for (int i = 0; i < schools.get(school).number("teachers"); i++) {
          teachers.add(new Teacher(teachers.size() + 1, school, i % domains.size()));
        }
      }
      data.numbers("activities")
          .forEach((type, many) -> {
            for (int i = 0; i < many; i++) types.add(type);
          });
      this.sizes = sizes();
    }

    /** How many activities each report describes: by the pattern, and the rest one each. */
    private List<Integer> sizes() {
      List<Data> windows = data.each("windows");
      List<Integer> pattern = data.row("described");
      List<Integer> found = new ArrayList<>();
      for (int window = 0; window < windows.size(); window++) {
        for (Teacher teacher : teachers) {
          if (teacher.handsInAt(window)) found.add(pattern.get(found.size() % pattern.size()));
        }
      }
      int left = types.size() - found.stream().mapToInt(Integer::intValue).sum();
      for (int i = 0; left > 0; i++) {
        if (found.get(i) < 5) {
          found.set(i, found.get(i) + 1);
          left--;
        }
      }
      return found;
    }

    private List<Step> all() {
      steps.on(data.day("founded"));
      people();
      for (int school = 0; school < schools.size(); school++) found(school);
      steps.make(
          RESEARCHER,
          "studies",
          STUDY,
          fields(
              "location",
              school(0),
              "title",
              "Leren in het werk (verzonnen)",
              "purpose",
              "Waarvan docenten leren, naar eigen zeggen. (verzonnen)",
              "researchers",
              List.of("$" + SECOND_RESEARCHER)));
      List<Data> windows = data.each("windows");
      for (int window = 0; window < windows.size(); window++) {
        lookBack(window, windows.get(window));
      }
      return steps.all();
    }

    private void people() {
      steps.person(RESEARCHER, "Onderzoeker 1 (verzonnen)");
      steps.person(SECOND_RESEARCHER, "Onderzoeker 2 (verzonnen)");
      teachers.forEach(
          each -> steps.person(each.name(), "Docent %02d (verzonnen)".formatted(each.number())));
    }

    private void found(int school) {
      String name = schools.get(school).text("name");
      var founding = new Founding(steps, "school-" + (school + 1));
      founding.register(name + ", locatie", name, data.text("founded"));
      founding.grant(RESEARCHER, "RESEARCHER");
      founding.grant(SECOND_RESEARCHER, "RESEARCHER");
      for (int domain = 0; domain < domains.size(); domain++) {
        int ofDomain = domain;
        founding.team(
            founding.location() + "-team-" + domain,
            domains.get(domain) + ", " + name,
            teachers.stream()
                .filter(each -> each.isOf(school, ofDomain))
                .map(Teacher::name)
                .toList());
      }
    }

    private void lookBack(int number, Data window) {
      LocalDate opens = window.day("opens");
      steps.on(opens);
      for (int school = 0; school < schools.size(); school++) {
        steps.make(
            RESEARCHER,
            "report-windows",
            window(number, school),
            fields(
                "location", school(school),
                "study", "$" + STUDY,
                "title", "Terugblik %d (verzonnen)".formatted(number + 1),
                "lookBackWeeks", window.number("weeks"),
                "closesOn", window.text("closes")));
      }
      // One can be asked for consent once there is something to consent to at one's own school.
      if (number == 0) {
        teachers.forEach(each -> steps.act(each.name(), "studies/give-consent", STUDY, fields()));
      }
      steps.on(opens.plusDays(10));
      Map<String, Teacher> handedIn = new LinkedHashMap<>();
      for (Teacher teacher : teachers) {
        if (teacher.handsInAt(number)) handedIn.put(handIn(number, teacher), teacher);
      }
      steps.on(window.day("closes").plusDays(14));
      handedIn.forEach(this::code);
    }

    private String handIn(int window, Teacher teacher) {
      String report = "report-" + ++reports;
      List<Map<String, Object>> described = new ArrayList<>();
      for (int i = 0; i < sizes.get(reports - 1); i++) described.add(activity());
      steps.make(
          teacher.name(),
          "reports",
          report,
          fields(
              "window",
              "$" + window(window, teacher.school()),
              "inventory",
              "Wat ik deed in deze weken. (verzonnen)",
              "activities",
              described));
      return report;
    }

    private static Map<String, Object> activity() {
      return fields(
          "situation", "In de les en in het team. (verzonnen)",
          "outcomes", List.of("NEW_INSIGHT"),
          "learned", "Dat het ook anders kan. (verzonnen)",
          "carryOver", List.of("THINKING"),
          "differently", "Ik vraag eerst door. (verzonnen)",
          "stimulators", List.of("COLLEAGUE_INTERACTION"),
          "why", "Een collega dacht mee. (verzonnen)");
    }

    /** Mostly a researcher codes; some authors do so themselves, and some is coded once more. */
    private void code(String report, Teacher author) {
      int many = sizes.get(Integer.parseInt(report.substring("report-".length())) - 1);
      for (int no = 1; no <= many; no++, coded++) {
        String type = types.get(coded * MIXING % types.size());
        if (coded % 13 == 5) {
          String other = types.get((coded + 1) * MIXING % types.size());
          code(RESEARCHER, report, no, other);
          code(SECOND_RESEARCHER, report, no, type);
        } else {
          code(coded % 10 == 3 ? author.name() : RESEARCHER, report, no, type);
        }
      }
    }

    private void code(String by, String report, int activity, String type) {
      steps.act(
          by,
          "reports/code",
          report,
          fields(
              "activity",
              "$" + report + ".activity" + activity,
              "type",
              type,
              "codebookVersion",
              1));
    }

    private static String school(int school) {
      return "$school-" + (school + 1);
    }

    private static String window(int window, int school) {
      return "terugblik-" + (window + 1) + "-" + (school + 1);
    }
  }
}
