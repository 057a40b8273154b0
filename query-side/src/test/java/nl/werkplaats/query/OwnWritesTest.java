package nl.werkplaats.query;

import static nl.werkplaats.kernel.code.Role.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReformulated;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.QuerySide.Reply;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.Test;

/** Who asks for a version before it is there gets it as soon as it is. */
class OwnWritesTest {

  private static final long ENOUGH = 20;

  @Test
  void whoAsksBeforeItIsWrittenIsAnsweredWhenItIs() throws Exception {
    try (var side = new QuerySide()) {
      PersonId owner = side.person("Eigenaar (verzonnen)");
      Standing reader = side.in(owner, TEACHER);
      QuestionId question = QuestionId.fresh();
      By asOwner = By.of(owner, "OWNER", By.TOLD);

      // Nothing is there yet: neither the question nor its first version.
      CompletableFuture<Reply> first = asked(side, reader, "/questions/" + question + "?version=1");
      side.append(
          new QuestionSubmitted(
              question,
              side.here,
              List.of(owner),
              Channel.INTERVISION,
              side.text("verzonnen vraag", owner, question),
              Optional.empty(),
              Optional.empty()),
          asOwner);
      assertThat(first.get(ENOUGH, TimeUnit.SECONDS).status()).isEqualTo(200);

      for (int version = 2; version <= 6; version++) {
        CompletableFuture<Reply> view =
            asked(side, reader, "/questions/" + question + "?version=" + version);
        CompletableFuture<Reply> timeline =
            asked(side, reader, "/questions/" + question + "/timeline?version=" + version);
        side.append(
            new QuestionReformulated(
                question, version, side.text("verzonnen woorden", owner, question), false),
            asOwner);
        assertThat(view.get(ENOUGH, TimeUnit.SECONDS).body()).containsEntry("version", version);
        assertThat(timeline.get(ENOUGH, TimeUnit.SECONDS).items()).hasSize(version);
      }
    }
  }

  private static CompletableFuture<Reply> asked(QuerySide side, Standing reader, String path) {
    return CompletableFuture.supplyAsync(() -> side.ask(reader, path));
  }
}
