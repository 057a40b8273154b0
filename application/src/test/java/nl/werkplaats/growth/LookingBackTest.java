package nl.werkplaats.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.command.location.LocationCommand.EndRole;
import nl.werkplaats.edge.RunningService;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.projection.Projections;
import nl.werkplaats.query.question.QuestionView;
import nl.werkplaats.query.question.Questions;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was told at a moment is what is told of that moment ever after. */
class LookingBackTest extends RunningService {

  private static final HalfYear HALF =
      HalfYear.of(HalfYear.of(LocalDate.now(SchoolYear.ZONE)).first().minusDays(1));
  private static final List<String> FOLLOWERS = List.of("schoolopleider", "kwaliteit", "auditor");
  private static final String TEACHER = "docent1";
  private static final Duration QUIET = Duration.ofMillis(400);
  private static final int LOOKS_AT_EACH = 6;

  @Autowired CommandGateway commands;
  @Autowired Register register;
  @Autowired Vault vault;
  @Autowired TransactionOperations transaction;
  @Autowired Clock clock;
  @Autowired OrderedLog log;
  @Autowired Projections projections;

  private GrowingSchool school;
  private SchoolLife life;

  /** What was told at a moment, by who asked and what. */
  private record Told(Instant at, Map<String, JsonNode> answers) {}

  @Test
  void whatWasToldAtAMomentIsWhatIsToldOfItEverAfter() {
    found();
    List<Told> all = new ArrayList<>();
    LocalDate start = HALF.first().plusDays(7);
    all.add(tell());
    life.lead(start);
    all.add(tell());
    life.meet(start.plusDays(7));
    all.add(tell());
    life.report(start.plusDays(30));
    all.add(tell());
    school.reach(HALF);
    // Frozen figures are recorded as of when counting them began, so a look waits for them.
    await("the figures are frozen")
        .atMost(Duration.ofSeconds(60))
        .until(() -> !answer(TEACHER, place() + "/growth").path("halfYears").isEmpty());
    all.add(tell());
    // Told later, and of a day that is past.
    new SchoolLife(school).meet(HALF.last().plusDays(2));
    school.arrange(
        person("beheerder"), new EndRole(person("schoolopleider2"), Role.QUALITY_OFFICER));
    all.add(tell());
    for (Told told : all) {
      told.answers()
          .forEach((asked, answer) ->
              assertThat(then(asked, told.at())).as(asked + " at " + told.at()).isEqualTo(answer));
    }
    assertThat(all.getFirst().answers()).isNotEqualTo(all.getLast().answers());
    seesQuestionsAsReplaysGiveThem(new Random(all.size()));
  }

  private void found() {
    var acting = new Acting(commands, register, vault, transaction, clock);
    List<PersonId> keepers =
        Stream.concat(
                Stream.of("schoolopleider", "kwaliteit", "schoolleider").map(this::person),
                Stream.of(acting.person("Onderzoeker (voorbeeld)")))
            .toList();
    school =
        new GrowingSchool(
            acting,
            person("beheerder"),
            List.of(person(TEACHER)),
            keepers,
            "Terugkijken (voorbeeld)",
            HALF.first());
    school.grant(person("auditor"), Role.AUDITOR);
    school.grant(person("schoolopleider2"), Role.QUALITY_OFFICER);
    life = new SchoolLife(school);
  }

  /** Told again when something was recorded meanwhile. */
  private Told tell() {
    while (true) {
      rest();
      long before = log.head();
      Told told = told();
      if (log.head() == before) return told;
    }
  }

  private void rest() {
    await("nothing goes on any more")
        .atMost(Duration.ofSeconds(30))
        .during(QUIET)
        .until(
            new Object() {
                  private long head;

                  boolean rests() {
                    long now = log.head();
                    boolean same = now == head;
                    head = now;
                    return same
                        && projections.progress().stream().allMatch(one -> one.position() >= now);
                  }
                }
                ::rests);
  }

  private Told told() {
    Instant at = clock.instant();
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    for (String reader : FOLLOWERS) {
      paths().forEach(path -> answers.put(reader + " " + path, answer(reader, path)));
    }
    answers.put(TEACHER + " /me/growth", answer(TEACHER, "/me/growth"));
    answers.put(TEACHER + " /growth", answer(TEACHER, place() + "/growth"));
    return new Told(at, answers);
  }

  private List<String> paths() {
    String here = "?limit=200&location=" + school.location;
    List<String> paths = new ArrayList<>();
    for (String part : List.of("", "/board", "/timeline?limit=200", "/decisions", "/visions")) {
      paths.add(place() + part);
    }
    for (String list : List.of("/questions", "/themes", "/dialogues")) paths.add(list + here);
    each(paths, "/questions/", life.questions);
    each(paths, "/themes/", life.themes);
    each(paths, "/dialogues/", life.dialogues);
    return paths;
  }

  private static void each(List<String> paths, String resource, List<UUID> ids) {
    for (UUID id : ids.subList(0, Math.min(2, ids.size()))) {
      paths.add(resource + id);
      paths.add(resource + id + "/timeline?limit=200");
    }
  }

  private String place() {
    return "/locations/" + school.location;
  }

  private JsonNode then(String asked, Instant at) {
    String[] words = asked.split(" ");
    String path = words[1].equals("/growth") ? place() + "/growth" : words[1];
    return answer(words[0], path + (path.contains("?") ? "&" : "?") + "at=" + at);
  }

  private JsonNode answer(String reader, String path) {
    Reply reply = send(as(reader, "/api/v1" + path));
    assertThat(reply.status()).as(reader + " " + path).isEqualTo(200);
    return plain(reply.json());
  }

  /** Without what only an answer of now has, or only one of the past. */
  private static JsonNode plain(JsonNode answer) {
    if (answer instanceof ObjectNode object) {
      object.remove(List.of("allowedMoves", "asOf", "next"));
    }
    Iterator<JsonNode> inner =
        answer instanceof ObjectNode || answer instanceof ArrayNode
            ? answer.iterator()
            : List.<JsonNode>of().iterator();
    inner.forEachRemaining(LookingBackTest::plain);
    return answer;
  }

  private void seesQuestionsAsReplaysGiveThem(Random random) {
    for (UUID question : life.questions) {
      List<Recorded> stream = log.stream(question.toString());
      for (int look = 0; look < LOOKS_AT_EACH; look++) {
        boolean known = random.nextBoolean();
        Recorded near = stream.get(random.nextInt(stream.size()));
        Instant at = time(near.by(), known).plusMillis(random.nextInt(3) - 1L);
        compare(question, stream, known, at);
      }
    }
  }

  private void compare(UUID question, List<Recorded> stream, boolean known, Instant at) {
    Optional<QuestionView> replayed = Optional.empty();
    long version = 0;
    for (Recorded one : stream) {
      if (time(one.by(), known).isAfter(at)) break;
      replayed = Optional.of(Questions.PROJECTION.fold(replayed, one));
      version = one.version();
    }
    String meaning = known ? "known" : "true";
    String path = "/api/v1/questions/" + question + "?at=" + at + "&meaning=" + meaning;
    Reply reply = send(as("schoolopleider", path));
    assertThat(reply.status()).as(path).isEqualTo(replayed.isPresent() ? 200 : 404);
    if (replayed.isEmpty()) return;
    QuestionView view = replayed.get();
    assertThat(reply.json().path("version").asLong()).as(path).isEqualTo(version);
    assertThat(reply.at("stage")).as(path).isEqualTo(view.journey().stage().name());
    assertThat(reply.at("theme"))
        .as(path)
        .isEqualTo(view.journey().theme().map(Object::toString).orElse(""));
    assertThat(reply.json().path("owners").size()).as(path).isEqualTo(view.owners().size());
    assertThat(reply.json().path("asOf").path("upTo").asLong())
        .as(path)
        .isEqualTo(stream.get((int) version - 1).position());
    assertThat(KernelJson.mapper().writeValueAsString(view.journey().dialogues()))
        .as(path)
        .isEqualTo(reply.json().path("dialogues").toString());
  }

  private static Instant time(Provenance by, boolean known) {
    return known ? by.recordedAt() : by.happenedAt();
  }

  private PersonId person(String account) {
    return PersonId.of(send(as(account, "/api/v1/me")).at("person"));
  }
}
