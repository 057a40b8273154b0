package nl.werkplaats.growth;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.werkplaats.edge.RunningService;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.text.Seals;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** What was told of a half-year stays told, whatever is found out afterwards. */
class FrozenFiguresTest extends RunningService {

  private static final HalfYear LAST = before(HalfYear.of(LocalDate.now(SchoolYear.ZONE)));
  private static final HalfYear FIRST = before(LAST);

  /** Teaches, and is in the large team and the community; the others look from outside. */
  private static final String MEMBER = "docent1";

  private static final List<String> READERS =
      List.of(MEMBER, "schoolopleider", "kwaliteit", "schoolleider");

  @Autowired CommandGateway commands;
  @Autowired Register register;
  @Autowired Vault vault;
  @Autowired TransactionOperations transaction;
  @Autowired Clock clock;
  @Autowired OrderedLog log;
  @Autowired Seals seals;

  private Acting acting;

  @Test
  void a_half_year_reads_the_same_whatever_comes_in_later_and_after_every_view_was_made_anew() {
    acting = new Acting(commands, register, vault, transaction, clock);
    String institution = "Groeiend (voorbeeld)";
    GrowingSchool north = school(institution);
    GrowingSchool south = school(institution);
    live(north, FIRST);
    live(south, FIRST);
    reach(FIRST, north, south);
    Map<String, String> told = read(north, FIRST);
    assertThat(told.values()).noneMatch(body -> body.contains("\"status\""));
    assertFiguresAndGaps(north, told);
    new AsOf(log, seals).assertEventsSayWhatTheLogSaid(north.location, FIRST);

    new SchoolLife(north).meet(FIRST.first().plusDays(60));
    new SchoolLife(south).report(FIRST.first().plusDays(70));
    assertThat(read(north, FIRST)).isEqualTo(told);

    live(north, LAST);
    live(south, LAST);
    reach(LAST, north, south);
    assertThat(read(north, FIRST)).isEqualTo(told);
    Map<String, String> toldOfLast = read(north, LAST);
    assertThat(toldOfLast.get(MEMBER + whole(north))).contains("DEMAND_DRIVEN");
    var asOf = new AsOf(log, seals);
    asOf.assertEventsSayWhatTheLogSaid(north.location, FIRST);
    asOf.assertEventsSayWhatTheLogSaid(north.location, LAST);

    rebuild();
    assertThat(read(north, FIRST)).isEqualTo(told);
    assertThat(read(north, LAST)).isEqualTo(toldOfLast);

    Reply again =
        send(
            post(
                "kwaliteit",
                "/api/v1/locations/" + north.location + "/reach-growth-moment",
                "{\"halfYear\": \"" + FIRST.label() + "\"}"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.at("rule")).isEqualTo("growth-moment-reached");
    assertThat(read(north, FIRST)).isEqualTo(told);
  }

  private static void live(GrowingSchool school, HalfYear half) {
    var life = new SchoolLife(school);
    LocalDate start = half.first().plusDays(7);
    life.lead(start);
    life.meet(start.plusDays(7));
    life.report(start.plusDays(30));
    life.survey(start.plusDays(50));
  }

  private void reach(HalfYear half, GrowingSchool... schools) {
    for (GrowingSchool each : schools) each.reach(half);
    for (GrowingSchool each : schools) {
      for (String path : List.of(whole(each), institution(each))) {
        await(path)
            .until(() ->
                send(as(MEMBER, path + "?halfYear=" + half.label())).json().path("halfYears").size()
                    == 1);
      }
    }
  }

  /** Every collective answer of the half-year to every reader, to the byte. */
  private Map<String, String> read(GrowingSchool school, HalfYear half) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String reader : READERS) {
      for (String path : paths(school)) {
        Reply reply = send(as(reader, path + "?halfYear=" + half.label()));
        boolean outsideTeam = reader.equals(MEMBER) && !isOwn(path, school);
        assertThat(reply.status()).as(reader + " " + path).isEqualTo(outsideTeam ? 404 : 200);
        if (reply.status() == 200) all.put(reader + path, reply.response().body());
      }
    }
    return all;
  }

  private static boolean isOwn(String path, GrowingSchool school) {
    return !path.contains(school.other.toString()) && !path.contains(school.few.toString());
  }

  private static List<String> paths(GrowingSchool school) {
    return List.of(
        whole(school),
        institution(school),
        team(school, school.large),
        team(school, school.other),
        team(school, school.few),
        "/api/v1/communities/" + school.community + "/growth");
  }

  private static String whole(GrowingSchool school) {
    return "/api/v1/locations/" + school.location + "/growth";
  }

  private static String institution(GrowingSchool school) {
    return "/api/v1/locations/" + school.location + "/institution/growth";
  }

  private static String team(GrowingSchool school, Object team) {
    return "/api/v1/locations/" + school.location + "/teams/" + team + "/growth";
  }

  /** That something is told and something withheld, or there would be nothing to stay the same. */
  private void assertFiguresAndGaps(GrowingSchool school, Map<String, String> told) {
    Map<String, List<String>> measures =
        told.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> measures(one.getValue())));
    assertThat(measures.get(MEMBER + whole(school)))
        .contains("DEMAND_DRIVEN", "BREADTH", "OUTCOME_MIX", "ACTIVITY_MIX", "GRANTED_HOURS");
    assertThat(measures.get("kwaliteit" + whole(school))).contains("BREADTH", "OUTCOME_MIX");
    assertThat(measures.get("kwaliteit" + institution(school))).contains("BREADTH");
    assertThat(measures.get("kwaliteit" + team(school, school.large))).contains("BREADTH");
    assertThat(measures.get("kwaliteit" + team(school, school.few))).isEmpty();
    String community = "/api/v1/communities/" + school.community + "/growth";
    assertThat(measures.get(MEMBER + community)).contains("PLG_DIMENSIONS", "OUTCOME_MIX");
  }

  private static List<String> measures(String body) {
    List<String> found = new ArrayList<>();
    for (JsonNode half : KernelJson.mapper().readTree(body).path("halfYears")) {
      half.path("figures").forEach(figure -> found.add(figure.path("measure").asString()));
    }
    return found;
  }

  private void rebuild() {
    Reply begun = send(post("beheerder", "/api/v1/operations/projections/rebuild", "{}"));
    assertThat(begun.status()).as(begun.response().body()).isEqualTo(202);
    String address = begun.header("Location").orElseThrow();
    await("every view is made anew")
        .atMost(Duration.ofSeconds(30))
        .until(() -> !send(as("beheerder", address)).json().path("finished").isMissingNode());
    Reply ended = send(as("beheerder", address));
    assertThat(ended.at("outcome")).as(ended.response().body()).isEqualTo("switched");
  }

  private GrowingSchool school(String institution) {
    List<PersonId> keepers =
        Stream.concat(
                Stream.of("schoolopleider", "kwaliteit", "schoolleider").map(this::person),
                Stream.of(acting.person("Onderzoeker (voorbeeld)")))
            .toList();
    return new GrowingSchool(
        acting, person("beheerder"), List.of(person(MEMBER)), keepers, institution, FIRST.first());
  }

  private PersonId person(String account) {
    return PersonId.of(send(as(account, "/api/v1/me")).at("person"));
  }

  private static HalfYear before(HalfYear half) {
    return HalfYear.of(half.first().minus(Period.ofDays(1)));
  }
}
