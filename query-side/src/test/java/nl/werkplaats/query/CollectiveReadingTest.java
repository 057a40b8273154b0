package nl.werkplaats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.GroupKind;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.CollectiveEvent.Cell;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveMomentClosed;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveViewPublished;
import nl.werkplaats.kernel.event.CollectiveEvent.Figure;
import nl.werkplaats.kernel.event.CollectiveEvent.Group;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.query.QuerySide.Reply;
import nl.werkplaats.query.TestLog.By;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.http.Sentences;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Frozen figures over REST: who is told what, in which words, and nothing that was not frozen. */
class CollectiveReadingTest {

  private static final HalfYear FIRST = HalfYear.parse("2024-2025-1");
  private static final HalfYear SECOND = HalfYear.parse("2024-2025-2");

  private static QuerySide side;
  private static PersonId somebody;
  private static PersonId groupKey;

  @BeforeAll
  static void begin() {
    side = new QuerySide();
    somebody = side.person("Iemand (verzonnen)");
    groupKey = side.person("Sleutel van een groep (verzonnen)");
    side.append(
        new LocationRegistered(
            side.here, "Voorbeeld", "Voorbeeldschool", LocalDate.of(2019, 8, 1), Optional.empty()),
        By.system(By.TOLD));
    freeze(FIRST, 8);
    freeze(SECOND, 9);
    side.caughtUp();
  }

  private static void freeze(HalfYear half, int driven) {
    var whole = new Group(GroupKind.LOCATION, side.here.value());
    var moment = MomentId.of(side.here.value(), half);
    var figure =
        new Figure(
            Optional.of(12),
            List.of(
                new Cell("DEMAND_DRIVEN", BigDecimal.valueOf(driven)),
                new Cell("OTHERWISE", BigDecimal.valueOf(4))));
    side.append(
        new CollectiveViewPublished(
            moment,
            side.here,
            whole,
            half,
            Measure.DEMAND_DRIVEN,
            Audience.OUTSIDERS,
            Optional.of(figure),
            Optional.empty(),
            1,
            "1"),
        By.system(By.TOLD));
    side.append(
        new CollectiveViewPublished(
            moment,
            side.here,
            whole,
            half,
            Measure.ACTIVITY_MIX,
            Audience.MEMBERS,
            Optional.empty(),
            Optional.of(
                side.sealed(groupKey, "collective", "N=7", "TEACHING_COACHING=30", "FORMAL=10")),
            1,
            "1"),
        By.system(By.TOLD));
    side.append(
        new CollectiveMomentClosed(moment, side.here, whole, half, 2, 1, "1"), By.system(By.TOLD));
  }

  @AfterAll
  static void end() {
    side.close();
  }

  private static String path(String question) {
    return "/locations/" + side.here + "/growth" + question;
  }

  @Test
  void somebodyElseIsToldWhatIsForOthersInWordsAndWithWhatItDoesNotSay() {
    Reply reply = side.ask(side.in(somebody, Role.QUALITY_OFFICER), path(""));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .containsEntry("kind", "LOCATION")
        .containsEntry("audience", "OUTSIDERS");
    assertThat(halfYears(reply))
        .extracting(one -> one.get("halfYear"))
        .containsExactly("2024-2025-1", "2024-2025-2");
    Map<String, Object> figure = figures(reply, 0).getFirst();
    assertThat(figures(reply, 0)).hasSize(1);
    assertThat(figure)
        .containsEntry("measure", "DEMAND_DRIVEN")
        .containsEntry("label", "vraaggestuurdheid")
        .containsEntry("n", 12)
        .containsEntry("indicative", false);
    assertThat((String) figure.get("about")).startsWith("Over de opzet");
    assertThat((String) figure.get("notAbout")).startsWith("Zegt niets");
    assertThat((List<?>) figure.get("cells"))
        .first()
        .asString()
        .contains("op een vraag uit de praktijk", "value=8", "share=67");
    assertThat((List<?>) halfYears(reply).getFirst().get("withheld"))
        .hasSize(Measure.values().length - 1)
        .asString()
        .contains("ACTIVITY_MIX");
  }

  @Test
  void whoTeachesThereIsToldWhatIsForTheGroupItself() {
    Reply reply = side.ask(side.in(somebody, Role.TEACHER), path(""));
    assertThat(reply.body()).containsEntry("audience", "MEMBERS");
    assertThat(figures(reply, 1))
        .extracting(one -> one.get("measure"))
        .containsExactly("ACTIVITY_MIX");
    assertThat(figures(reply, 1).getFirst()).containsEntry("n", 7);
    assertThat((List<?>) figures(reply, 1).getFirst().get("cells"))
        .asString()
        .contains("lesgeven en coachen", "share=75", "formeel", "share=25");
  }

  @Test
  void englishIsSpokenToWhoAsksForIt() {
    Reply reply = side.ask(side.in(somebody, Role.SCHOOL_LEADER), path(""), "en");
    assertThat(figures(reply, 0).getFirst()).containsEntry("label", "demand-driven share");
  }

  @Test
  void oneMayAskForASchoolYearOrForHalfOfIt() {
    Standing reader = side.in(somebody, Role.TEAM_LEADER);
    assertThat(halfYears(side.ask(reader, path("?halfYear=2024-2025-2")))).hasSize(1);
    assertThat(halfYears(side.ask(reader, path("?schoolYear=2024-2025")))).hasSize(2);
    assertThat(halfYears(side.ask(reader, path("?schoolYear=2023-2024")))).isEmpty();
    assertThat(side.ask(reader, path("?schoolYear=2024")).status()).isEqualTo(400);
    assertThat(side.ask(reader, path("?halfYear=2024-2025-3")).status()).isEqualTo(400);
    assertThat(side.ask(reader, path("?team=motor")).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void theRestLearnNotEvenThatThereAreFigures(Role role) {
    boolean told =
        switch (role) {
          case TEACHER,
              INSTRUCTOR,
              SCHOOL_TRAINER,
              TEAM_LEADER,
              QUALITY_OFFICER,
              SCHOOL_LEADER,
              HRD_ADVISER,
              POLICY_OFFICER,
              EDUCATION_MANAGER ->
              true;
          default -> false;
        };
    assertThat(side.ask(side.in(somebody, role), path("")).status()).isEqualTo(told ? 200 : 404);
    assertThat(side.ask(side.at(side.elsewhere, somebody, role), path("")).status()).isEqualTo(404);
  }

  @Test
  void whatEveryMeasureSaysAndDoesNotSayStandsInBothLanguages() {
    var sentences = new Sentences("messages/growth");
    for (var language : Language.values()) {
      assertThat(sentences.keys(language))
          .containsAll(
              Arrays.stream(Measure.values())
                  .flatMap(one -> List.of(one + ".about", one + ".not-about").stream())
                  .toList());
    }
    assertThat(sentences.keys(Language.NL)).isEqualTo(sentences.keys(Language.EN));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> halfYears(Reply reply) {
    return (List<Map<String, Object>>) reply.body().get("halfYears");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> figures(Reply reply, int moment) {
    return (List<Map<String, Object>>) halfYears(reply).get(moment).get("figures");
  }
}
