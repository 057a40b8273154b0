package nl.werkplaats.query;

import static nl.werkplaats.kernel.code.Role.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.QuerySide.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of reader before every timeline and view of one story that went its whole way. */
class WhoReadsWhatTest {

  /** What the answer is, or how much of the timeline is told. */
  private enum Sees {
    UNKNOWN(404),
    NOT_YOURS(403),
    /** The steps, and of nobody but themselves who did them. */
    STEPS(200),
    /** Also who did what is not veiled. */
    NAMES(200),
    /** Also which of the owners did what only they do. */
    ALL_NAMES(200);

    private final int status;

    Sees(int status) {
      this.status = status;
    }
  }

  /** What one reader sees of: the question, the theme, the dialogue, the location. */
  private record Row(
      String reader, Standing who, Sees question, Sees theme, Sees dialogue, Sees location) {}

  private static QuerySide side;
  private static SampleStory story;

  @BeforeAll
  static void happens() {
    side = new QuerySide();
    story = new SampleStory(side);
  }

  @AfterAll
  static void end() {
    side.close();
  }

  private static List<Row> table() {
    var nobody = PersonId.fresh();
    var s = story;
    return List.of(
        row("owner", side.in(s.owner, TEACHER), "ALL_NAMES", "STEPS", "UNKNOWN", "NOT_YOURS"),
        row("co-owner", side.in(s.coOwner, TEACHER), "ALL_NAMES", "STEPS", "UNKNOWN", "NOT_YOURS"),
        row(
            "schoolopleider",
            side.in(s.trainer, SCHOOL_TRAINER),
            "NAMES",
            "NAMES",
            "NAMES",
            "NAMES"),
        row(
            "quality officer",
            side.in(nobody, QUALITY_OFFICER),
            "STEPS",
            "STEPS",
            "STEPS",
            "STEPS"),
        row(
            "team leader",
            side.in(nobody, TEAM_LEADER),
            "UNKNOWN",
            "STEPS",
            "UNKNOWN",
            "NOT_YOURS"),
        row("participant", side.in(s.guest, TEACHER), "STEPS", "STEPS", "NAMES", "NOT_YOURS"),
        row("lead facilitator", side.in(s.lead, TEACHER), "STEPS", "STEPS", "NAMES", "NOT_YOURS"),
        row("external expert", side.in(s.expert), "UNKNOWN", "UNKNOWN", "STEPS", "UNKNOWN"),
        row(
            "recipient",
            side.in(s.recipient, TEACHER),
            "NOT_YOURS",
            "STEPS",
            "UNKNOWN",
            "NOT_YOURS"),
        row("experimenter", side.in(s.partner, TEACHER), "STEPS", "STEPS", "UNKNOWN", "NOT_YOURS"),
        row("other teacher", side.in(nobody, TEACHER), "UNKNOWN", "STEPS", "UNKNOWN", "NOT_YOURS"),
        row(
            "school leader",
            side.in(nobody, SCHOOL_LEADER),
            "UNKNOWN",
            "UNKNOWN",
            "UNKNOWN",
            "NOT_YOURS"),
        row("auditor", side.in(nobody, AUDITOR), "STEPS", "STEPS", "STEPS", "STEPS"),
        row(
            "administrator",
            side.in(nobody, APPLICATION_ADMIN),
            "UNKNOWN",
            "UNKNOWN",
            "UNKNOWN",
            "NOT_YOURS"),
        row(
            "schoolopleider elsewhere",
            side.at(side.elsewhere, s.trainer, SCHOOL_TRAINER),
            "UNKNOWN",
            "UNKNOWN",
            "UNKNOWN",
            "UNKNOWN"),
        row(
            "owner who works elsewhere now",
            side.at(side.elsewhere, s.owner, TEACHER),
            "UNKNOWN",
            "UNKNOWN",
            "UNKNOWN",
            "UNKNOWN"));
  }

  private static Row row(
      String reader, Standing who, String question, String theme, String dialogue, String place) {
    return new Row(
        reader,
        who,
        Sees.valueOf(question),
        Sees.valueOf(theme),
        Sees.valueOf(dialogue),
        Sees.valueOf(place));
  }

  @TestFactory
  Stream<DynamicTest> eachReaderSeesOfEachTimelineWhatTheTableSays() {
    return table().stream()
        .flatMap(row ->
            Stream.of(
                test(row, "question", row.question(), "/questions/" + story.question),
                test(row, "theme", row.theme(), "/themes/" + story.theme),
                test(row, "dialogue", row.dialogue(), "/dialogues/" + story.dialogue),
                test(row, "location", row.location(), "/locations/" + side.here)));
  }

  private static DynamicTest test(Row row, String what, Sees sees, String path) {
    return DynamicTest.dynamicTest(
        row.reader() + " before the timeline of the " + what + ": " + sees,
        () -> check(row, sees, path + "/timeline?limit=200"));
  }

  private static void check(Row row, Sees sees, String path) {
    Reply reply = side.ask(row.who(), path);
    assertThat(reply.status()).isEqualTo(sees.status);
    assertThat(reply.body().toString()).doesNotContain(SampleStory.SECRET);
    if (sees.status != 200) return;
    assertThat(reply.items()).isNotEmpty();
    reply.items().forEach(item -> check(item, row));
  }

  /** On whichever timeline a step stands: what counts is the thing that it happened to. */
  private static void check(Map<String, Object> item, Row row) {
    String what = item.get("what").toString();
    boolean ofQuestion = story.ofQuestion.contains(what);
    Sees sees =
        ofQuestion ? row.question() : item.containsKey("dialogue") ? row.dialogue() : row.theme();
    assertThat(sees.status).as(what).isEqualTo(200);
    PersonId did = story.by.get(what);
    boolean own = row.who().person().equals(did);
    if (SampleStory.PRIVATE.contains(what)) assertThat(own).as(what).isTrue();
    boolean named =
        own || sees == Sees.ALL_NAMES || sees == Sees.NAMES && !SampleStory.NAMELESS.contains(what);
    if (named) {
      assertThat(item.get("person").toString()).as(what).contains(did.toString());
    } else {
      assertThat(item).as(what).doesNotContainKey("person");
    }
  }

  @Test
  void aQuestionsTimelineHoldsAllItsStepsForWhoMaySeeItAndThePrivateOnesForWhoDidThem() {
    Set<String> all = new TreeSet<>(story.ofQuestion);
    Set<String> others = new TreeSet<>(all);
    others.removeAll(SampleStory.PRIVATE);
    String path = "/questions/" + story.question + "/timeline";
    assertThat(what(side.in(story.owner, TEACHER), path)).isEqualTo(all);
    for (Row row : table()) {
      if (row.question().status == 200 && !row.who().person().equals(story.owner)) {
        assertThat(what(row.who(), path)).as(row.reader()).isEqualTo(others);
      }
    }
  }

  @Test
  void whoMaySeeAThemeButNoQuestionOfItLearnsOfNoQuestion() {
    Reply reply =
        side.ask(
            side.in(PersonId.fresh(), TEACHER), "/themes/" + story.theme + "/timeline?limit=200");
    assertThat(reply.items()).allSatisfy(item -> assertThat(item).doesNotContainKey("question"));
    assertThat(reply.body().toString()).doesNotContain(story.question.toString());
  }

  @Test
  void whatSomebodyWroteForThemselvesIsInNobodyElsesAnswer() {
    for (Row row : table()) {
      for (String path :
          List.of(
              "/questions/" + story.question,
              "/dialogues/" + story.dialogue,
              "/themes/" + story.theme,
              "/locations/" + side.here,
              "/locations/" + side.here + "/board",
              "/questions",
              "/dialogues")) {
        String answer = side.ask(row.who(), path).body().toString();
        story.own.forEach((words, readers) -> {
          if (!readers.contains(row.who().person())
              || row.who().roles().containsKey(side.elsewhere)) {
            assertThat(answer).as(row.reader() + " " + path).doesNotContain(words);
          }
        });
      }
    }
  }

  @Test
  void whoTakesPartInOneExperimentSeesNothingOfTheOther() {
    String seen =
        side.ask(side.in(story.partner, TEACHER), "/questions/" + story.question)
            .body()
            .get("experiments")
            .toString();
    assertThat(seen).contains(SampleStory.SECRET + "tweede plan").doesNotContain("eerste plan");
    String all =
        side.ask(side.in(story.owner, TEACHER), "/questions/" + story.question)
            .body()
            .get("experiments")
            .toString();
    assertThat(all).contains("tweede plan", "eerste plan");
  }

  @Test
  void whoOpenedANoteIsTold() {
    side.ask(side.in(story.trainer, SCHOOL_TRAINER), "/questions/" + story.question);
    assertThat(
            side.ask(side.in(story.owner, TEACHER), "/questions/" + story.question)
                .body()
                .get("opened")
                .toString())
        .contains("notes");
  }

  private static Set<String> what(Standing reader, String path) {
    Set<String> what = new TreeSet<>();
    side.askAll(reader, path).forEach(item -> what.add(item.get("what").toString()));
    return what;
  }
}
