package nl.werkplaats.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.command.question.QuestionCommand.AssignToTheme;
import nl.werkplaats.command.question.QuestionCommand.RedirectToActivity;
import nl.werkplaats.command.question.QuestionCommand.SubmitQuestion;
import nl.werkplaats.command.theme.ThemeCommand.OpenTheme;
import nl.werkplaats.edge.RunningService;
import nl.werkplaats.kernel.code.Activity;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** What is exported of a half-year loads elsewhere, speaks of enough people, and stays as it is. */
class ExportsTest extends RunningService {

  private static final HalfYear HALF =
      HalfYear.of(HalfYear.of(LocalDate.now(SchoolYear.ZONE)).first().minusDays(1));
  private static final int DIRECT = 12;
  private static final int THEMED = 10;
  private static final int EVENTS = 2 * DIRECT + 3 * THEMED;

  @Autowired CommandGateway commands;
  @Autowired Register register;
  @Autowired Vault vault;
  @Autowired TransactionOperations transaction;
  @Autowired Clock clock;

  private Acting acting;
  private GrowingSchool school;

  @Test
  void the_journeys_of_a_half_year_load_elsewhere_and_stay_the_same_to_the_byte() {
    school = school();
    LocalDate day = HALF.first().plusDays(10);
    ask(day, school.teachers.subList(0, DIRECT), false);
    ask(day, school.teachers.subList(DIRECT, DIRECT + THEMED), true);
    assertThat(send(as("kwaliteit", path("ocel"))).status()).isEqualTo(404);
    assertThat(send(as("kwaliteit", path("xes"))).status()).isEqualTo(404);
    school.reach(HALF);
    await().until(() -> send(as("kwaliteit", path("ocel"))).status() == 200);
    Map<String, String> files = files();
    assertToldByTwoWays(files);
    assertRights(files);

    // Of the same half-year, and known too late.
    ask(day.plusDays(20), school.teachers.subList(0, DIRECT), true);
    assertThat(files()).isEqualTo(files);
    rebuild();
    assertThat(files()).isEqualTo(files);
    assertReadElsewhere(files);
  }

  private void assertToldByTwoWays(Map<String, String> files) {
    JsonNode ocel = KernelJson.mapper().readTree(files.get("ocel"));
    assertThat(ocel.path("about").path("question").asString()).isEqualTo("told");
    assertThat(ocel.path("about").path("questionOthers").asString()).isEqualTo("0");
    assertThat(ocel.path("about").path("community").asString()).isEqualTo("withheld");
    assertThat(ocel.path("events")).hasSize(EVENTS);
    String all = files.get("ocel") + files.get("xes");
    Stream<Object> real =
        Stream.concat(
            Stream.of(school.location, school.community, school.large), school.teachers.stream());
    assertThat(real.map(Object::toString)).noneMatch(all::contains);
  }

  private void assertRights(Map<String, String> files) {
    for (String reader : List.of("docent1", "schoolopleider", "schoolleider")) {
      assertThat(file(reader, "ocel")).isEqualTo(files.get("ocel"));
    }
    for (String reader : List.of("auditor", "docent4", "beheerder")) {
      assertThat(send(as(reader, path("xes"))).status()).as(reader).isEqualTo(404);
    }
    school.grant(person("auditor"), Role.AUDITOR);
    assertThat(file("auditor", "xes")).isEqualTo(files.get("xes"));
    assertThat(send(request(path("ocel"))).status()).isEqualTo(401);
    String ofNoHalf = path("ocel").replaceFirst("\\?.*", "");
    assertThat(send(as("kwaliteit", ofNoHalf)).status()).isEqualTo(400);
  }

  private static void assertReadElsewhere(Map<String, String> files) {
    JsonNode found = JourneyReader.find().read(files.get("ocel"), files.get("xes"));
    assertThat(found.path("events").asInt()).isEqualTo(EVENTS);
    assertThat(found.path("traceEvents").asInt()).isEqualTo(EVENTS);
    assertThat(found.path("traces").asInt()).isEqualTo(DIRECT + THEMED);
    // Every question, and the theme that some of them came by.
    assertThat(found.path("objects").asInt()).isEqualTo(DIRECT + 2 * THEMED);
    assertThat(found.path("relations").asInt()).isEqualTo(EVENTS + THEMED);
    assertThat(words(found.path("objectTypes"))).containsExactly("question", "theme");
    assertThat(words(found.path("columns"))).noneMatch(column -> column.contains("resource"));
    JsonNode ways = found.path("variants");
    assertThat(ways.path("question-submitted>question-redirected").asInt()).isEqualTo(DIRECT);
    assertThat(ways.path("question-submitted>question-themed>question-redirected").asInt())
        .isEqualTo(THEMED);
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  /** Each of these teachers asks something that an activity answers. */
  private void ask(LocalDate day, List<PersonId> teachers, boolean themed) {
    acting.on(day);
    var opening =
        new OpenTheme(
            school.location, "Motivatie (voorbeeld)", ThemeOrigin.QUESTIONS, Optional.empty());
    UUID theme = acting.does(school.trainer, opening);
    for (PersonId teacher : teachers) {
      var asking =
          new SubmitQuestion(
              school.location,
              Channel.TEAM_MEETING,
              Acting.text("Hoe begin ik een les?"),
              Optional.empty(),
              Optional.empty());
      UUID question = acting.does(teacher, asking);
      if (themed) acting.does(school.trainer, question, new AssignToTheme(new ThemeId(theme)));
      acting.does(school.trainer, question, new RedirectToActivity(Activity.COMPANY_VISITS));
    }
  }

  private String path(String format) {
    return "/api/v1/locations/" + school.location + "/exports/" + format + "?halfYear=" + HALF;
  }

  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (String format : List.of("ocel", "xes")) files.put(format, file("kwaliteit", format));
    return files;
  }

  private String file(String reader, String format) {
    Reply reply = send(as(reader, path(format)));
    assertThat(reply.status()).as(reader + " " + reply.response().body()).isEqualTo(200);
    return reply.response().body();
  }

  private void rebuild() {
    Reply begun = send(post("beheerder", "/api/v1/operations/projections/rebuild", "{}"));
    String address = begun.header("Location").orElseThrow();
    await("every view is made anew")
        .atMost(Duration.ofSeconds(30))
        .until(() -> send(as("beheerder", address)).json().has("finished"));
  }

  private GrowingSchool school() {
    acting = new Acting(commands, register, vault, transaction, clock);
    List<PersonId> keepers =
        Stream.concat(
                Stream.of("schoolopleider", "kwaliteit", "schoolleider").map(this::person),
                Stream.of(acting.person("Onderzoeker (voorbeeld)")))
            .toList();
    return new GrowingSchool(
        acting,
        person("beheerder"),
        List.of(person("docent1")),
        keepers,
        "Uitvoer (voorbeeld)",
        HALF.first());
  }

  private PersonId person(String account) {
    return PersonId.of(send(as(account, "/api/v1/me")).at("person"));
  }
}
