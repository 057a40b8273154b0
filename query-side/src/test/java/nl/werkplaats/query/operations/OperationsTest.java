package nl.werkplaats.query.operations;

import static nl.werkplaats.kernel.code.Role.APPLICATION_ADMIN;
import static nl.werkplaats.kernel.code.Role.SCHOOL_TRAINER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReformulated;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.QuerySide;
import nl.werkplaats.query.QuerySide.Reply;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators see of the views, and how they help one that is stuck. */
class OperationsTest {

  private static final String LETTERS = "/operations/dead-letters";

  private final QuerySide side = new QuerySide();
  private final PersonId somebody = PersonId.fresh();
  private final Standing administrator = side.in(somebody, APPLICATION_ADMIN);
  private final QuestionId question = QuestionId.fresh();

  /** A question about which something is told before it was ever asked. */
  @BeforeEach
  void begin() {
    side.happens(
        new QuestionReformulated(
            question, 2, side.text("verzonnen woorden", somebody, question), false),
        By.of(somebody, "OWNER", By.TOLD));
  }

  @AfterEach
  void end() {
    side.close();
  }

  private Map<String, Object> letter() {
    return side.ask(administrator, LETTERS + "?projection=questions").items().getFirst();
  }

  private String address(String what) {
    return LETTERS + "/" + letter().get("id") + "/" + what;
  }

  @Test
  void everyViewTellsHowFarItIsAndWhoWorksOnIt() {
    await()
        .untilAsserted(() -> {
          List<Map<String, Object>> views =
              side.ask(administrator, "/operations/projections").items();
          assertThat(views)
              .extracting(one -> one.get("name"))
              .containsExactly(
                  "questions",
                  "themes",
                  "dialogues",
                  "locations",
                  "statements",
                  "communities",
                  "facilitations",
                  "report-windows",
                  "reports",
                  "growth-shares",
                  "studies",
                  "moments",
                  "timeline");
          assertThat(views)
              .allSatisfy(one ->
                  assertThat(one)
                      .containsEntry("serving", 1)
                      .containsEntry("caughtUp", true)
                      .containsEntry("position", 1)
                      .containsEntry("lag", 0));
          assertThat(views)
              .extracting(one -> one.get("revision"))
              .containsExactly(2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1);
          assertThat(views.getFirst()).containsEntry("deadLetters", 1);
          assertThat(views.getFirst().get("segments").toString()).contains("node=");
        });
  }

  @Test
  void whatStaysBehindIsToldWithoutItsContents() {
    assertThat(letter())
        .containsEntry("projection", "questions")
        .containsEntry("key", question.toString())
        .containsEntry("position", 1)
        .containsEntry("attempts", 1)
        .containsEntry("asked", false);
    assertThat(letter().toString()).doesNotContain("woorden");
  }

  @Test
  void pagesGoOnWhereTheOneBeforeEnded() {
    side.happens(
        new QuestionReformulated(
            QuestionId.fresh(), 2, side.text("verzonnen", somebody, question), false),
        By.of(somebody, "OWNER", By.TOLD));
    String first = LETTERS + "?projection=questions&limit=1";
    assertThat(side.ask(administrator, first).items()).hasSize(1);
    assertThat(side.askAll(administrator, first)).hasSize(2);
  }

  @Test
  void anotherAttemptIsMadeAndCounted() {
    assertThat(side.post(administrator, address("retry"), "").status()).isEqualTo(202);
    await().untilAsserted(() -> assertThat(letter()).containsEntry("attempts", 2));
  }

  @Test
  void anEventIsLeftOutForAReasonAndTheKeyGoesOn() {
    Reply dropped = side.post(administrator, address("drop"), "{\"reason\": \"proef, verzonnen\"}");
    assertThat(dropped.status()).isEqualTo(202);
    await()
        .untilAsserted(() ->
            assertThat(side.ask(administrator, LETTERS + "?projection=questions").items())
                .isEmpty());
    assertThat(side.skips())
        .containsExactly(
            Map.of(
                "projection",
                "questions",
                "key_text",
                question.toString(),
                "position",
                1L,
                "reason",
                "proef, verzonnen",
                "decided_by",
                somebody.value()));
  }

  @Test
  void aReasonIsGivenInOneToFourHundredCharacters() {
    String drop = address("drop");
    Map<String, String> wrong =
        Map.of(
            "",
            "not-an-object",
            "{",
            "not-json",
            "{}",
            "reason required",
            "{\"reason\": 1}",
            "reason wrong-type",
            "{\"reason\": \"\"}",
            "reason empty",
            "{\"reason\": \" \"}",
            "reason blank",
            "{\"reason\": \"%s\"}".formatted("x".repeat(401)),
            "reason too-long",
            "{\"reason\": \"x\", \"why\": 1}",
            "why unknown-field");
    wrong.forEach((body, problem) -> {
      Reply reply = side.post(administrator, drop, body);
      assertThat(reply.status()).as(body).isEqualTo(400);
      assertThat(reply.body().get("violations").toString()).as(body).contains(problem);
    });
    assertThat(side.skips()).isEmpty();
    String longest = "{\"reason\": \"%s\"}".formatted("\uD83D\uDE42".repeat(400));
    assertThat(side.post(administrator, drop, longest).status()).isEqualTo(202);
  }

  @Test
  void whatIsNotThereIsUnknownAndNoParameterIsMadeUp() {
    assertThat(side.post(administrator, LETTERS + "/none/retry", "").code()).isEqualTo("unknown");
    assertThat(side.post(administrator, LETTERS + "/none/drop", "{\"reason\": \"x\"}").code())
        .isEqualTo("unknown");
    assertThat(side.ask(administrator, LETTERS + "?cursor=%21").status()).isEqualTo(400);
    assertThat(side.ask(administrator, LETTERS + "?projectie=questions").status()).isEqualTo(400);
  }

  @Test
  void itIsNobodysButTheAdministrators() {
    Standing trainer = side.in(somebody, SCHOOL_TRAINER);
    String retry = address("retry");
    String drop = address("drop");
    assertThat(side.ask(trainer, "/operations/projections").code()).isEqualTo("not-yours");
    assertThat(side.ask(trainer, LETTERS).code()).isEqualTo("not-yours");
    assertThat(side.post(trainer, retry, "").code()).isEqualTo("not-yours");
    assertThat(side.post(trainer, drop, "{\"reason\": \"x\"}").code()).isEqualTo("not-yours");
    assertThat(letter()).containsEntry("attempts", 1).containsEntry("asked", false);
    assertThat(side.skips()).isEmpty();
  }
}
