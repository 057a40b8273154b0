package nl.werkplaats.query.question;

import static nl.werkplaats.query.question.SampleQuestion.CAME;
import static nl.werkplaats.query.question.SampleQuestion.Q;
import static nl.werkplaats.query.question.SampleQuestion.THEMED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.move.QuestionSight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.TestLog;
import nl.werkplaats.query.TestLog.By;
import nl.werkplaats.query.asof.Meaning;
import nl.werkplaats.query.asof.Moment;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.asof.Pasts;
import nl.werkplaats.query.projection.Skips;
import nl.werkplaats.query.projection.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class QuestionsTest {

  private static final Standing TEACHER = standing(Role.TEACHER);
  private static final Standing TRAINER = standing(Role.SCHOOL_TRAINER);

  private final TestLog log = new TestLog(AnyEvents.PLACE);
  private final List<QuestionId> askedAbout = new ArrayList<>();

  private static Standing standing(Role role) {
    return new Standing(PersonId.fresh(), Map.of(AnyEvents.PLACE, Set.of(role)));
  }

  @BeforeEach
  void happen() {
    log.append(CAME, By.system(By.TOLD));
    log.append(THEMED, By.system(By.TOLD).toldAt(By.TOLD.plusSeconds(60)));
  }

  @AfterEach
  void end() {
    log.close();
  }

  /** Without any view that is kept: whoever asked for one would fail. */
  private Optional<SeenQuestion> atFirst(Standing reader, boolean takesPart) {
    var skips = new Skips(JdbcClient.create(log.database()));
    Past past = new Pasts(log.log(), skips, 1).at(new Moment(By.TOLD, Meaning.KNOWN));
    var participation =
        new Participation() {
          @Override
          public Set<QuestionId> of(Standing whose) {
            throw new AssertionError("nobody asked for all");
          }

          @Override
          public Set<QuestionId> among(Collection<QuestionId> questions, Standing whose) {
            askedAbout.addAll(questions);
            return takesPart ? Set.copyOf(questions) : Set.of();
          }
        };
    var views = new Views<>(null, Questions.PROJECTION);
    Clock clock = Clock.fixed(By.TOLD.plusSeconds(120), ZoneOffset.UTC);
    return new Questions(views, participation, clock).at(past).see(Q, reader);
  }

  @Test
  void aQuestionAsItWasIsJudgedByWhatItsStreamTellsOfItNow() {
    SeenQuestion seen = atFirst(TRAINER, false).orElseThrow();
    assertThat(seen.kept().version()).isEqualTo(1);
    assertThat(seen.view().journey().stage()).isEqualTo(Stage.INTAKE);
    assertThat(seen.facts().stage()).isEqualTo(Stage.THEMED);
  }

  @Test
  void nobodyAsksWhetherSomebodyTakesPartWhoSeesAsMuchAnyhow() {
    assertThat(atFirst(TRAINER, true)).isPresent();
    assertThat(askedAbout).isEmpty();
  }

  @Test
  void whoTakesPartSeesTheWordingAndAColleagueWhoDoesNotSeesNothing() {
    assertThat(atFirst(TEACHER, false)).isEmpty();
    assertThat(atFirst(TEACHER, true).orElseThrow().sight())
        .containsExactly(QuestionSight.STAGE, QuestionSight.WORDING);
    assertThat(askedAbout).containsExactly(Q, Q);
  }
}
