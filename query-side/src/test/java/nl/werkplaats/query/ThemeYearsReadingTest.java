package nl.werkplaats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentStarted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeActivated;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeLinked;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeRested;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.QuerySide.Reply;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Themes over the years, over REST: what became of them, and of how many people one may speak. */
class ThemeYearsReadingTest {

  private static QuerySide side;
  private static PersonId somebody;
  private static final ThemeId FEW = ThemeId.fresh();
  private static final ThemeId MANY = ThemeId.fresh();
  private static final ThemeId GOING_ON = ThemeId.fresh();
  private static final ThemeId UNTRIED = ThemeId.fresh();
  private static final ThemeId NEXT = ThemeId.fresh();

  @BeforeAll
  static void begin() {
    side = new QuerySide();
    somebody = side.person("Iemand (verzonnen)");
    opened(FEW, Optional.empty());
    opened(MANY, Optional.empty());
    opened(NEXT, Optional.of(FEW));
    opened(GOING_ON, Optional.empty());
    opened(UNTRIED, Optional.empty());
    asked(FEW, 9, true);
    asked(MANY, 10, true);
    asked(GOING_ON, 10, true);
    asked(UNTRIED, 10, false);
    for (ThemeId theme : List.of(FEW, MANY, UNTRIED)) {
      side.append(new ThemeRested(theme), By.system(By.TOLD));
    }
    side.caughtUp();
  }

  private static void opened(ThemeId theme, Optional<ThemeId> succeeds) {
    ThemeOrigin origin = succeeds.isPresent() ? ThemeOrigin.SUCCESSOR : ThemeOrigin.QUESTIONS;
    side.append(
        new ThemeOpened(theme, side.here, "Voorbeeldthema", origin, succeeds), By.system(By.TOLD));
    side.append(new ThemeActivated(theme, 0), By.system(By.TOLD));
  }

  /** So many people each ask a question; the first of them perhaps tries something. */
  private static void asked(ThemeId theme, int people, boolean tried) {
    for (int i = 0; i < people; i++) {
      PersonId owner = side.person("Docent (verzonnen)");
      QuestionId question = QuestionId.fresh();
      side.append(
          new QuestionSubmitted(
              question,
              side.here,
              List.of(owner),
              Channel.TEAM_MEETING,
              side.text("Een vraag (verzonnen)", owner, question),
              Optional.empty(),
              Optional.empty()),
          By.system(By.TOLD));
      side.append(new QuestionThemed(question, theme), By.system(By.TOLD));
      side.append(new ThemeLinked(theme, question), By.system(By.TOLD));
      if (i > 0 || !tried) continue;
      side.append(
          new ExperimentStarted(
              question,
              ExperimentId.fresh(),
              List.of(),
              ExperimentForm.ALONE,
              side.text("Een plan (verzonnen)", owner, question),
              Optional.empty()),
          By.system(By.TOLD));
    }
  }

  @AfterAll
  static void end() {
    side.close();
  }

  private static Map<String, Object> theme(Role role, ThemeId theme) {
    Reply reply = side.ask(side.in(somebody, role), "/locations/" + side.here + "/growth/themes");
    assertThat(reply.status()).isEqualTo(200);
    return reply.items().stream()
        .filter(one -> one.get("id").equals(theme.toString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aThemeTellsWhatBecameOfItAndWhatCameAfterIt() {
    assertThat(theme(Role.SCHOOL_LEADER, FEW))
        .containsEntry("turn", "SUCCEEDED")
        .containsEntry("turnLabel", "kreeg een opvolger")
        .containsEntry("successors", List.of(NEXT.toString()));
    assertThat(theme(Role.TEACHER, NEXT))
        .containsEntry("turn", "GOES_ON")
        .containsEntry("succeeds", FEW.toString());
  }

  @Test
  void thatSomethingWasTriedIsSaidOfAThemeThatIsOverAndOfEnoughPeople() {
    for (Role reader : List.of(Role.TEACHER, Role.QUALITY_OFFICER)) {
      assertThat(theme(reader, MANY)).containsEntry("experimentsFollowed", true);
      assertThat(theme(reader, FEW)).doesNotContainKey("experimentsFollowed");
      assertThat(theme(reader, GOING_ON)).doesNotContainKey("experimentsFollowed");
    }
  }

  @Test
  void thatNothingWasTriedIsNotSaidAtAll() {
    assertThat(theme(Role.QUALITY_OFFICER, UNTRIED)).doesNotContainKey("experimentsFollowed");
  }

  @Test
  void whoMaySeeNoFiguresSeesNoneOfThis() {
    String path = "/locations/" + side.here + "/growth/themes";
    assertThat(side.ask(side.in(somebody, Role.AUDITOR), path).status()).isEqualTo(404);
    assertThat(side.ask(side.at(side.elsewhere, somebody, Role.TEACHER), path).status())
        .isEqualTo(404);
  }
}
