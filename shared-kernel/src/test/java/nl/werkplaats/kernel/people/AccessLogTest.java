package nl.werkplaats.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.text.FactsDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class AccessLogTest {

  private static final Instant NOON = Instant.parse("2025-11-20T12:00:00Z");

  private final FactsDatabase database;
  private final AccessLog log;
  private final PersonId reader = PersonId.fresh();
  private final PersonId owner = PersonId.fresh();

  AccessLogTest(EventDatabase kind) {
    database = new FactsDatabase(kind);
    log = new AccessLog(new JdbcTemplate(database.source()));
  }

  @Test
  void theOwnerReadsWhoOpenedWhatTheLatestFirst() {
    Opening wording = opening(reader, owner, "question-1", "wording", NOON);
    Opening learned = opening(reader, owner, "question-2", "learned", NOON.plusMillis(1));
    log.opened(List.of(wording, opening(reader, reader, "question-1", "wording", NOON)));
    log.opened(List.of(learned, learned));
    log.opened(List.of());
    assertThat(log.of(owner)).containsExactly(learned, wording);
    assertThat(log.of(owner, "question-1")).containsExactly(wording);
    assertThat(log.of(owner, List.of("question-1", "question-2", "question-3")))
        .containsExactly(learned, wording);
    assertThat(log.of(owner, List.of())).isEmpty();
    assertThat(log.of(reader)).isEmpty();
  }

  @Test
  void onlyTheLatestOpeningsAreShown() {
    var many = new ArrayList<Opening>();
    for (int i = 0; i < AccessLog.MOST + 10; i++) {
      many.add(opening(reader, owner, "question", "wording", NOON.plusSeconds(i)));
    }
    log.opened(many);
    assertThat(log.of(owner)).hasSize(AccessLog.MOST).startsWith(many.getLast());
  }

  @Test
  void anAnswerMayOpenMoreThanOneStatementHolds() {
    var many = new ArrayList<Opening>();
    var last = PersonId.fresh();
    for (int i = 0; i < 1_001; i++) {
      many.add(opening(reader, i == 1_000 ? last : owner, "question-" + i, "wording", NOON));
    }
    log.opened(many);
    assertThat(log.of(owner, "question-999")).containsExactly(many.get(999));
    assertThat(log.of(last)).containsExactly(many.getLast());
  }

  private static Opening opening(
      PersonId reader, PersonId owner, String stream, String what, Instant at) {
    return new Opening(reader, owner, stream, what, at);
  }
}
