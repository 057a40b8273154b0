package nl.werkplaats.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.AccessLog;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

class OpeningsTest {

  private final Standing reader = new Standing(PersonId.fresh(), Map.of());
  private final AtomicInteger written = new AtomicInteger();

  private Openings.Noting noting(Runnable database) {
    var slow =
        new JdbcTemplate() {
          @Override
          public int update(String sql, Object... values) {
            database.run();
            return written.incrementAndGet();
          }
        };
    return new Openings(new AccessLog(slow), Clock.systemUTC()).by(reader);
  }

  @Test
  void anAnswerWaitsForWhatItOpensToBeWrittenAndIsFoundMeanwhile() {
    var begun = new CountDownLatch(1);
    Openings.Noting noting = noting(() -> await(begun));
    noting.opened(List.of(PersonId.fresh()), "question", "wording");
    String answer =
        noting.keepWhile(() -> {
          assertThat(written).hasValue(0);
          begun.countDown();
          return "answer";
        });
    assertThat(answer).isEqualTo("answer");
    assertThat(written).hasValue(1);
  }

  @Test
  void whatCannotBeWrittenDownIsNotHandedOut() {
    Openings.Noting noting =
        noting(() -> {
          throw new DataAccessResourceFailureException("away");
        });
    noting.opened(List.of(PersonId.fresh()), "question", "wording");
    assertThatThrownBy(() -> noting.keepWhile(() -> "answer"))
        .isInstanceOf(DataAccessResourceFailureException.class);
  }

  @Test
  void ownContentIsNoOpening() {
    Openings.Noting noting = noting(() -> {});
    noting.opened(List.of(reader.person(), PersonId.fresh()), "question", "wording");
    assertThat(noting.<String>keepWhile(() -> "own")).isEqualTo("own");
    assertThat(written).hasValue(0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
