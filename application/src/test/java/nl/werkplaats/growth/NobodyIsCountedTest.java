package nl.werkplaats.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.werkplaats.command.location.LocationCommand.EndRole;
import nl.werkplaats.edge.RunningService;
import nl.werkplaats.growth.Routes.Route;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Whatever is asked, and whoever asks: nobody gets people with a number beside them. */
class NobodyIsCountedTest extends RunningService {

  private static final HalfYear HALF =
      HalfYear.of(HalfYear.of(LocalDate.now(SchoolYear.ZONE)).first().minusDays(1));

  /** Who has something of their own to see; whose content was shown comes after those who look. */
  private static final List<String> INVOLVED =
      List.of(
          "docent2",
          "docent3",
          "kwaliteit",
          "schoolopleider",
          "schoolleider",
          "docent5",
          "teamleider",
          "beheerder",
          "docent1");

  /** Those of which an auditor is shown documents that speak of people, and one that is not. */
  private static final List<String> VIEWS =
      List.of(
          "questions",
          "themes",
          "dialogues",
          "locations",
          "statements",
          "communities",
          "facilitations",
          "report-windows",
          "reports",
          "studies",
          "timeline");

  private static final String WEB_PAGE = "text/html";

  /** Looked through as they are: pages to read and signed notes, and a log of traces. */
  private static final List<String> PAGES = List.of("text/", "application/xml");

  /** What is in it, and whom it tells of, is another test's. */
  private static final String BUNDLE = "application/zip";

  private static final String IN_EVERY_ROLE = "auditor";
  private static final String NOTHING_THERE = "docent4";

  /** An event that cannot be read is needed for it, and that is another test's. */
  private static final String EMPTY_HERE = "/operations/dead-letters";

  @Autowired CommandGateway commands;
  @Autowired Register register;
  @Autowired Vault vault;
  @Autowired TransactionOperations transaction;
  @Autowired Clock clock;

  private final Map<String, Set<String>> numbers = new TreeMap<>();
  private final Set<String> filled = new HashSet<>();
  private final Set<String> asked = new TreeSet<>();
  private PersonsWithNumbers people = new PersonsWithNumbers(Set.of());
  private List<String> wordsAndNames = List.of();

  /** Nor do those who only look into what is recorded get anybody's words, or a name. */
  @Test
  void no_route_gives_anybody_people_with_a_number_beside_them() {
    var acting = new Acting(commands, register, vault, transaction, clock);
    GrowingSchool school = school(acting);
    var life = new SchoolLife(school);
    live(school, life);
    GrowingSchool sister = school(acting);
    live(sister, new SchoolLife(sister));
    school.reach(HALF);
    sister.reach(HALF);
    var everything = new Everything(school, life);
    everything.happens(person("teamleider"), person("beheerder"));
    people = new PersonsWithNumbers(everybody(school, sister));
    List<Route> routes = routes(school, life, everything);
    wordsAndNames = wordsAndNames();
    for (String reader : INVOLVED) {
      routes.forEach(route -> ask(reader, reader, route));
    }
    for (Role role : Role.values()) {
      school.grant(person(IN_EVERY_ROLE), role);
      routes.forEach(route -> {
        Reply reply = ask(IN_EVERY_ROLE, role.name(), route);
        if (role.inspects()) assertNoWords(role, route, reply);
      });
      school.arrange(person("beheerder"), new EndRole(person(IN_EVERY_ROLE), role));
    }
    routes.forEach(route -> ask(NOTHING_THERE, "nothing", route));
    for (Route route : routes) {
      Reply reply = send(request(route.path()));
      if (!isA(reply, WEB_PAGE)) assertThat(reply.status()).as(route.path()).isEqualTo(401);
      assertThat(people.isSomebody(reply.response().body())).as(route.path()).isFalse();
    }
    assertThat(numbers.keySet()).as("%s", numbers).isEqualTo(OfNobody.NUMBERS.keySet());
    assertThat(asked).as("answers with something in them").isEqualTo(filled);
  }

  /** Every text that is kept, and the names of all but the one who is in every role. */
  private List<String> wordsAndNames() {
    List<String> all =
        database
            .sql(
                "select content from protected_text union select name from person where person <>"
                    + " ?")
            .param(person(IN_EVERY_ROLE).value())
            .query(String.class)
            .list();
    // What is shorter may stand anywhere by chance.
    List<String> telling = all.stream().filter(one -> one.length() > 7).toList();
    assertThat(telling).hasSizeGreaterThan(50);
    return telling;
  }

  private void assertNoWords(Role role, Route route, Reply reply) {
    String body = reply.response().body();
    assertThat(wordsAndNames.stream().filter(body::contains))
        .as(role + " " + route.path())
        .isEmpty();
  }

  private Reply ask(String account, String standing, Route route) {
    Reply reply = send(as(account, route.path()));
    assertThat(reply.status()).as(standing + " " + route.path()).isIn(200, 403, 404);
    if (!route.name().equals(EMPTY_HERE)) asked.add(route.name());
    if (reply.status() == 200) look(reply, standing, route);
    return reply;
  }

  private void look(Reply reply, String standing, Route route) {
    if (isA(reply, BUNDLE)) {
      filled.add(route.name());
      return;
    }
    if (isPage(reply)) {
      assertThat(people.isSomebody(reply.response().body())).as(route.path()).isFalse();
      filled.add(route.name());
      return;
    }
    JsonNode answer = reply.json();
    if (tellsAnything(answer)) filled.add(route.name());
    if (route.name().endsWith("/growth")) {
      assertThat(people.somebody(answer)).as(standing + " " + route.path()).isEmpty();
    }
    assertThat(people.somebody(answer.path("growth"))).as(route.path()).isEmpty();
    for (String where : people.in(answer)) {
      numbers.computeIfAbsent(route.name() + " " + where, _ -> new TreeSet<>()).add(standing);
    }
  }

  private static boolean isPage(Reply reply) {
    return PAGES.stream().anyMatch(kind -> isA(reply, kind));
  }

  private static boolean isA(Reply reply, String kind) {
    return reply.header("Content-Type").stream().anyMatch(type -> type.startsWith(kind));
  }

  private static boolean tellsAnything(JsonNode answer) {
    return Stream.of("items", "halfYears")
        .noneMatch(list -> answer.has(list) && answer.path(list).isEmpty());
  }

  private static void live(GrowingSchool school, SchoolLife life) {
    LocalDate start = HALF.first().plusDays(7);
    life.lead(start);
    life.meet(start.plusDays(7));
    life.report(start.plusDays(30));
    life.survey(start.plusDays(50));
  }

  private List<Route> routes(GrowingSchool school, SchoolLife life, Everything everything) {
    rebuildTheMoments();
    String replay = auditorLooks(school);
    Map<String, Collection<?>> ids = new HashMap<>();
    ids.put("locations", List.of(school.location));
    ids.put("teams", List.of(school.large, school.few));
    ids.put("communities", List.of(school.community));
    ids.put("questions", life.questions.subList(0, 3));
    ids.put("themes", life.themes);
    ids.put("dialogues", List.of(life.dialogues.getFirst(), life.dialogues.getLast()));
    ids.put("report-windows", life.windows);
    ids.put("reports", life.reports.subList(0, 2));
    ids.put("facilitations", life.facilitations);
    ids.put("studies", life.studies);
    ids.put("growth-shares", List.of(everything.growthShare));
    ids.put("codes", List.of("activity-types"));
    ids.put("problems", List.of("unknown"));
    ids.put("replays", List.of(replay));
    ids.put("views", VIEWS);
    for (String kept : List.of("operations/rebuilds", "operations/receipts", "audit/checks")) {
      JsonNode all = send(as("beheerder", "/api/v1/" + kept)).json().path("items");
      ids.put(kept.substring(kept.indexOf('/') + 1), List.of(all.path(0).path("id").asString()));
    }
    Map<String, List<String>> words = new HashMap<>();
    ids.forEach((name, some) -> words.put(name, some.stream().map(Object::toString).toList()));
    JsonNode document = send(request("/openapi.json")).json();
    return new Routes(document, words, school.location.toString(), HALF, sealedEvent(school)).all();
  }

  /** One of the school itself, for an auditor is told of no other. */
  private String sealedEvent(GrowingSchool school) {
    String event =
        database
            .sql("select event_id from event_log where location = ? order by position limit 1")
            .param(school.location.value())
            .query(String.class)
            .single();
    String proof = "/api/v1/audit/proofs/inclusion?event=" + event;
    await().atMost(Duration.ofMinutes(1)).until(() -> send(as("beheerder", proof)).status() == 200);
    return event;
  }

  /** And so awaits that what was frozen is there to be read. */
  private void rebuildTheMoments() {
    Reply begun = send(post("beheerder", "/api/v1/operations/projections/moments/rebuild", "{}"));
    String address = begun.header("Location").orElseThrow();
    await().until(() -> send(as("beheerder", address)).json().has("finished"));
  }

  /** Has the school's past made again and its present compared, and gives the id of its past. */
  private String auditorLooks(GrowingSchool school) {
    PersonId auditor = person(IN_EVERY_ROLE);
    school.grant(auditor, Role.AUDITOR);
    String replay = "";
    for (String made : List.of("rebuilds", "replays")) {
      String body = "{\"location\": \"" + school.location + "\"}";
      Reply begun = send(post(IN_EVERY_ROLE, "/api/v1/audit/" + made, body));
      String address = begun.header("Location").orElseThrow();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> send(as(IN_EVERY_ROLE, address)).json().has("outcome"));
      replay = begun.at("id");
    }
    school.arrange(person("beheerder"), new EndRole(auditor, Role.AUDITOR));
    return replay;
  }

  private Set<String> everybody(GrowingSchool... schools) {
    Set<PersonId> all = new HashSet<>();
    for (GrowingSchool school : schools) {
      all.addAll(school.teachers);
      all.addAll(List.of(school.trainer, school.quality, school.head, school.researcher));
    }
    Stream.of(IN_EVERY_ROLE, NOTHING_THERE).forEach(account -> all.add(person(account)));
    INVOLVED.forEach(account -> all.add(person(account)));
    Set<String> words = new HashSet<>(vault.names(all).values());
    all.forEach(one -> words.add(one.toString()));
    return words;
  }

  private GrowingSchool school(Acting acting) {
    return new GrowingSchool(
        acting,
        person("beheerder"),
        Stream.of("docent1", "docent2", "docent3").map(this::person).toList(),
        Stream.of("schoolopleider", "kwaliteit", "schoolleider", "docent5")
            .map(this::person)
            .toList(),
        "Geteld wordt niemand (voorbeeld)",
        HALF.first());
  }

  private PersonId person(String account) {
    return PersonId.of(send(as(account, "/api/v1/me")).at("person"));
  }
}
