package nl.werkplaats.query.asof;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.move.Refusal.RuleBroken;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.TestLog;
import nl.werkplaats.query.TestLog.By;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Skips;
import nl.werkplaats.query.question.QuestionView;
import nl.werkplaats.query.question.Questions;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PastTest {

  private static final Moment NOW = new Moment(By.TOLD, Meaning.KNOWN);
  private static final Document BY_ID = new Document("_id", 1);

  private final AnyEvents events = new AnyEvents(new Random(1));
  private final TestLog log = new TestLog(events.location);
  private final List<Event> begun = events.beginnings();

  @BeforeEach
  void happen() {
    begun.forEach(event -> log.append(event, By.system(By.TOLD)));
  }

  @AfterEach
  void end() {
    log.close();
  }

  private Past past(long most) {
    var skips = new Skips(JdbcClient.create(log.database()));
    return new Pasts(log.log(), skips, most).at(NOW).within(Scope.of(events.location));
  }

  @Test
  void a_location_of_too_many_events_is_refused_with_how_many_and_the_most() {
    var refused =
        catchThrowableOfType(
            Refused.class, () -> past(begun.size() - 1L).count(Questions.PROJECTION, empty()));
    assertThat(refused.refusal())
        .isEqualTo(
            new RuleBroken(
                "too-large-for-now",
                Map.of("given", (long) begun.size(), "maximum", begun.size() - 1L)));
    assertThat(past(begun.size()).count(Questions.PROJECTION, empty())).isPositive();
  }

  @Test
  void an_operator_that_nobody_asks_with_is_refused_and_not_passed_over() {
    assertThatThrownBy(
            () -> past(begun.size()).find(Questions.PROJECTION, regex("stage", "I"), BY_ID, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_was_decided_to_be_left_out_is_left_out_of_the_past_too() {
    Past all = past(begun.size());
    var one = all.find(Questions.PROJECTION, empty(), BY_ID, 1).getFirst();
    leaveOut(Questions.PROJECTION.name(), one.id(), one.first());
    assertThat(past(begun.size()).all(Questions.PROJECTION, List.of(one.id()))).isEmpty();
    assertThat(past(begun.size()).count(Questions.PROJECTION, empty()))
        .isEqualTo(all.count(Questions.PROJECTION, empty()) - 1);
  }

  @Test
  void what_another_node_was_told_to_leave_out_is_soon_left_out_here() {
    var skips = new Skips(JdbcClient.create(log.database()));
    Past past = new Pasts(log.log(), skips, begun.size()).at(NOW);
    var one = past(begun.size()).find(Questions.PROJECTION, empty(), BY_ID, 1).getFirst();
    assertThat(asItWas(past, one.id())).hasSize(1);
    leaveOut(Questions.PROJECTION.name(), one.id(), one.first());
    await("it is left out").until(() -> asItWas(past, one.id()).isEmpty());
  }

  private static List<Kept<QuestionView>> asItWas(Past past, String id) {
    return past.known().all(Questions.PROJECTION, List.of(id));
  }

  /** As an operator does. */
  private void leaveOut(String projection, String key, long position) {
    log.sql()
        .update(
            """
            insert into skipped_event
              (projection, key_text, position, reason, decided_by, decided_at)
            values (?, ?, ?, 'unreadable', ?, now())
            """,
            projection,
            key,
            position,
            AnyEvents.ACTOR.value());
  }
}
