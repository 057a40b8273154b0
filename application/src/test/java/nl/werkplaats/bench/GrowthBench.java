package nl.werkplaats.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.werkplaats.bench.SyntheticLog.Row;
import nl.werkplaats.edge.Issuer;
import nl.werkplaats.kernel.event.CollectiveEvent.Group;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.people.RegisterWriter;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.year.HalfYear;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How long it takes to read how somebody, a team, a community, a location and an institution grew
 * over ten school years, and to freeze one half-year.
 */
final class GrowthBench {

  private static final int YEARS = 10;
  private static final int FIRST_YEAR = 2015;
  private static final int TEACHERS = 200;
  private static final int TEAMS = 16;
  private static final int SISTER_TEACHERS = 30;
  private static final int ASKS = 600;
  private static final String TRAINER = "trainer";
  private static final Duration LOOK = Duration.ofMillis(2);

  private final Figures figures;
  private final Random random = new Random(1);
  private final List<Double> freezing = new ArrayList<>();

  GrowthBench(Figures figures) {
    this.figures = figures;
  }

  void run() throws Exception {
    try (var stores = new BenchStores();
        var node = new BenchNode(toldOnly(stores.settings()))) {
      keepReactionsOut(node);
      PersonId trainer = person(node, TRAINER);
      var papers = new KeptPapers(random, node, trainer);
      var school = school(node, papers, trainer, 1, TEACHERS, TEAMS);
      var sister = school(node, papers, trainer, 2, SISTER_TEACHERS, 2);
      var here = new SyntheticHalfYear(school);
      var there = new SyntheticHalfYear(sister);
      for (HalfYear half : halves()) {
        fill(node, listener -> here.tell(half, listener));
        fill(node, listener -> there.tell(half, listener));
        papers.keep();
        await().forever().until(() -> node.lagOfProjections() == 0);
        freeze(node, there, MomentId.of(sister.id().value(), half), half);
        freezing.add(freeze(node, here, MomentId.of(school.id().value(), half), half));
        awaitFrozen(node, MomentId.of(Group.institution("Voorbeeldschool").id(), half));
      }
      JdbcClient database = node.bean(JdbcClient.class);
      database.sql("vacuum analyze").update();
      figures.put(
          "events", database.sql("select count(*) from event_log").query(Long.class).single());
      new Percentiles(freezing).put(figures, "freezing a half-year");
      figures.put("freezing the last half-year, ms", freezing.getLast());
      await().forever().until(() -> node.lagOfProjections() == 0);
      ask(new Doors(stores, node), school, here);
    }
  }

  /** No moment comes but those that are told. */
  private static Map<String, String> toldOnly(Map<String, String> settings) {
    settings.put("werkplaats.growth.moment-after", Duration.ofDays(365L * 100).toString());
    return settings;
  }

  /** What is only told is followed by nothing but its figures, or it would go on otherwise. */
  private static void keepReactionsOut(BenchNode node) {
    node.bean(EventProcessingConfiguration.class)
        .eventProcessor("reactions")
        .orElseThrow()
        .shutDown();
  }

  /** Who asks, each with a token of their own. */
  private record Doors(BenchStores stores, BenchNode node) {

    HttpDoor of(String subject) {
      return new HttpDoor(HttpDoor.client(), node.address(), stores.authorization(subject));
    }
  }

  private void ask(Doors doors, SyntheticSchool school, SyntheticHalfYear life) {
    List<HttpDoor> teachers =
        IntStream.range(0, TEACHERS).mapToObj(i -> doors.of(subject(1, i))).toList();
    HttpDoor trainer = doors.of(TRAINER);
    String location = "/api/v1/locations/" + school.id();
    measure("own growth", i -> teachers.get(i % TEACHERS), _ -> "/api/v1/me/growth");
    measure("a location, by its own", i -> teachers.get(i % TEACHERS), _ -> location + "/growth");
    measure("a location, from outside", _ -> trainer, _ -> location + "/growth");
    measure(
        "a team",
        _ -> trainer,
        i -> location + "/teams/" + school.teams().get(i % TEAMS) + "/growth");
    measure(
        "a community",
        _ -> trainer,
        i -> {
          var all = life.communities();
          return "/api/v1/communities/" + all.get(i % all.size()).community() + "/growth";
        });
    measure(
        "an institution", i -> teachers.get(i % TEACHERS), _ -> location + "/institution/growth");
  }

  private void measure(String what, IntFunction<HttpDoor> who, IntFunction<String> path) {
    for (int i = 0; i < ASKS; i++) who.apply(i).get(path.apply(i));
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < ASKS; i++) {
      HttpDoor door = who.apply(i);
      String asked = path.apply(i);
      long before = System.nanoTime();
      door.get(asked);
      millis.add((System.nanoTime() - before) / 1e6);
    }
    new Percentiles(millis).put(figures, what);
  }

  private static List<HalfYear> halves() {
    return IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS)
        .mapToObj(year -> year + "-" + (year + 1))
        .flatMap(year -> IntStream.of(1, 2).mapToObj(half -> HalfYear.parse(year + "-" + half)))
        .toList();
  }

  private SyntheticSchool school(
      BenchNode node, Papers papers, PersonId trainer, int number, int teachers, int teams) {
    List<PersonId> people =
        IntStream.range(0, teachers).mapToObj(i -> person(node, subject(number, i))).toList();
    return new SyntheticSchool(number, random, papers, trainer, people, teams);
  }

  private static String subject(int school, int teacher) {
    return "teacher-" + school + "-" + teacher;
  }

  private static PersonId person(BenchNode node, String subject) {
    var logins = List.of(new Login(Issuer.NAME, subject));
    return node.bean(TransactionOperations.class)
        .execute(_ -> node.bean(Vault.class).create("Docent (verzonnen)", logins));
  }

  /** Into the register goes only what says who may read. */
  private static void fill(BenchNode node, LogFiller.Teller teller) throws Exception {
    List<Row> rows = new ArrayList<>();
    teller.tell(rows::add);
    var register = node.bean(RegisterWriter.class);
    node.bean(TransactionOperations.class)
        .executeWithoutResult(_ ->
            rows.stream()
                .filter(row ->
                    row.event() instanceof LocationEvent || row.event() instanceof CommunityEvent)
                .forEach(row -> register.write(row.event(), row.by())));
    new LogFiller(node.bean(DataSource.class)).fill(rows::forEach);
  }

  /** From when the moment stands in the log to when its figures do, in milliseconds. */
  private static double freeze(
      BenchNode node, SyntheticHalfYear school, MomentId moment, HalfYear half) throws Exception {
    fill(node, listener -> school.reached(half, listener));
    long before = System.nanoTime();
    awaitFrozen(node, moment);
    return (System.nanoTime() - before) / 1e6;
  }

  private static void awaitFrozen(BenchNode node, MomentId moment) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOK)
        .atMost(Duration.ofMinutes(2))
        .until(() ->
            node.bean(JdbcClient.class)
                    .sql("select count(*) from event_log where stream = ?")
                    .param(moment.toString())
                    .query(Long.class)
                    .single()
                > 0);
  }
}
