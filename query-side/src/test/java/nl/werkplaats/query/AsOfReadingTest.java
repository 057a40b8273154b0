package nl.werkplaats.query;

import static nl.werkplaats.kernel.code.Role.AUDITOR;
import static nl.werkplaats.kernel.code.Role.SCHOOL_TRAINER;
import static nl.werkplaats.kernel.code.Role.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.ParkReason;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent.DecisionRecorded;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.event.QuestionEvent.IntentionRecorded;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionAdopted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionHarvested;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionParked;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReformulated;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import nl.werkplaats.kernel.event.QuestionEvent.SharingGranted;
import nl.werkplaats.kernel.event.QuestionEvent.SharingRevoked;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeEmbedded;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeLinked;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.QuerySide.Reply;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A question that was nobody's, was adopted, was gathered on Thursday, which was told only on
 * Monday, and ended: asked about at the moments in between.
 */
class AsOfReadingTest {

  private static final String SUBMITTED = "2026-03-02T10:00:00Z";
  private static final String ADOPTED = "2026-03-03T10:00:00Z";
  private static final String THURSDAY = "2026-03-05T10:00:00Z";
  private static final String FRIDAY = "2026-03-06T10:00:00Z";
  private static final String MONDAY = "2026-03-09T10:00:00Z";
  private static final String REVOKED = "2026-03-20T10:00:00Z";
  private static final String HARVESTED = "2026-04-01T10:00:00Z";
  private static final String LATER = "2026-05-01T10:00:00Z";

  private static final QuestionId QUESTION = QuestionId.fresh();
  private static final QuestionId PARKED = QuestionId.fresh();
  private static final ThemeId THEME = ThemeId.fresh();
  private static final ThemeId EMBEDDED = ThemeId.fresh();

  private static QuerySide side;
  private static PersonId owner;
  private static PersonId friend;
  private static Standing trainer;
  private static Standing auditor;

  @BeforeAll
  static void happens() {
    side = new QuerySide();
    owner = side.person("Eigenaar (verzonnen)");
    friend = side.person("Ontvanger (verzonnen)");
    trainer = side.in(side.person("Schoolopleider (verzonnen)"), SCHOOL_TRAINER);
    auditor = side.in(side.person("Auditor (verzonnen)"), AUDITOR);
    told(
        new LocationRegistered(
            side.here,
            "Voorbeeld",
            "Voorbeeldschool",
            LocalDate.parse("2026-03-01"),
            Optional.empty()),
        "2026-03-01T10:00:00Z");
    told(submitted(QUESTION, "Hoe zo?", List.of()), SUBMITTED);
    told(new QuestionAdopted(QUESTION, owner), ADOPTED);
    told(
        new ThemeOpened(THEME, side.here, "motivatie", ThemeOrigin.QUESTIONS, Optional.empty()),
        THURSDAY,
        MONDAY);
    told(new QuestionThemed(QUESTION, THEME), THURSDAY, MONDAY);
    told(new ThemeLinked(THEME, QUESTION), THURSDAY, MONDAY);
    told(submitted(PARKED, "Wat nu?", List.of(owner)), "2026-03-10T10:00:00Z");
    told(
        new QuestionParked(
            PARKED,
            Stage.INTAKE,
            ParkReason.WAITING_FOR_TIME,
            Optional.empty(),
            Optional.of(LocalDate.parse("2026-04-15"))),
        "2026-03-11T10:00:00Z");
    told(
        new QuestionReformulated(
            QUESTION, 2, side.text("Scherper gevraagd", owner, QUESTION), true),
        "2026-03-12T10:00:00Z");
    ItemId item = ItemId.fresh();
    ShareId share = ShareId.fresh();
    told(
        new IntentionRecorded(QUESTION, item, owner, side.text("Voornemen", owner, QUESTION)),
        "2026-03-13T10:00:00Z");
    told(
        new SharingGranted(QUESTION, share, item, friend, LocalDate.parse("2027-01-01")),
        "2026-03-14T10:00:00Z");
    told(new SharingRevoked(QUESTION, share), REVOKED);
    told(
        new DecisionRecorded(
            side.here, side.text("Besluit", owner, side.here), DeciderBody.values()[0]),
        "2026-03-25T10:00:00Z");
    told(
        new QuestionHarvested(QUESTION, owner, side.sealed(owner, "outcomes", "NEW_INSIGHT")),
        HARVESTED);
    told(
        new ThemeOpened(EMBEDDED, side.here, "ritme", ThemeOrigin.TOP_DOWN, Optional.empty()),
        "2026-04-20T10:00:00Z");
    told(
        new ThemeEmbedded(EMBEDDED, side.text("In de dagopening", owner, EMBEDDED)),
        "2026-04-21T10:00:00Z");
    side.caughtUp();
  }

  @AfterAll
  static void end() {
    side.close();
  }

  private static QuestionSubmitted submitted(QuestionId id, String words, List<PersonId> owners) {
    return new QuestionSubmitted(
        id,
        side.here,
        owners,
        Channel.INTERVISION,
        side.text(words, owner, id),
        Optional.empty(),
        Optional.empty());
  }

  private static void told(Event event, String at) {
    told(event, at, at);
  }

  private static void told(Event event, String at, String told) {
    side.append(event, By.of(owner, "OWNER", Instant.parse(at)).toldAt(Instant.parse(told)));
  }

  private static Reply ask(Standing reader, String path, String at) {
    return side.ask(reader, path + (path.contains("?") ? "&" : "?") + "at=" + at);
  }

  private static String question() {
    return "/questions/" + QUESTION;
  }

  @Test
  void aQuestionIsShownAsItWasKnownOrAsItWasTrue() {
    Reply known = ask(trainer, question(), FRIDAY);
    assertThat(known.body()).containsEntry("stage", "INTAKE").containsEntry("wording", "Hoe zo?");
    assertThat(known.body()).doesNotContainKeys("theme", "allowedMoves");
    assertThat(known.headers()).isEmpty();
    assertThat(known.body().get("asOf"))
        .isEqualTo(Map.of("at", FRIDAY, "meaning", "known", "upTo", 3));

    Reply trueThen = ask(trainer, question() + "?meaning=true", FRIDAY);
    assertThat(trueThen.body())
        .containsEntry("stage", "THEMED")
        .containsEntry("theme", THEME.toString())
        .containsEntry("wording", "Hoe zo?");
    assertThat(trueThen.body().get("asOf"))
        .isEqualTo(Map.of("at", FRIDAY, "meaning", "true", "upTo", 5));
    assertThat(ask(trainer, question(), MONDAY).body()).containsEntry("stage", "THEMED");
    assertThat(ask(trainer, question(), LATER).body())
        .containsEntry("stage", "HARVESTED")
        .containsEntry("wording", "Scherper gevraagd");
    assertThat(side.ask(trainer, question()).body())
        .containsKey("allowedMoves")
        .doesNotContainKey("asOf");
  }

  @Test
  void beforeItsBeginningNothingIsKnownOfIt() {
    assertThat(ask(trainer, question(), "2026-03-01T12:00:00Z").status()).isEqualTo(404);
    assertThat(ask(trainer, question() + "/timeline", "2026-03-01T12:00:00Z").status())
        .isEqualTo(404);
    assertThat(ask(trainer, "/themes/" + THEME, FRIDAY).status()).isEqualTo(404);
    assertThat(ask(trainer, "/themes/" + THEME + "?meaning=true", FRIDAY).status()).isEqualTo(200);
    assertThat(ask(trainer, "/locations/" + side.here, "2020-01-01T00:00:00Z").status())
        .isEqualTo(404);
  }

  @Test
  void whatCannotBeAskedOfAMomentIsNamed() {
    refused(question() + "?at=2027-01-01T00:00:00Z", "at in-future");
    refused(question() + "?at=gisteren", "at not-an-instant");
    refused(question() + "?at=" + FRIDAY + "&meaning=probably", "meaning unknown-code");
    refused(question() + "?meaning=true", "meaning without-moment");
    refused(question() + "?at=" + FRIDAY + "&version=2", "version not-with-moment");
    refused("/questions?at=" + FRIDAY, "location required");
    refused(question() + "/compare?from=" + FRIDAY, "to required");
    refused(question() + "/compare?from=" + FRIDAY + "&to=" + ADOPTED, "to before-from");
    refused(question() + "/compare?from=" + FRIDAY + "&to=2027-01-01T00:00:00Z", "to in-future");
  }

  private static void refused(String path, String violation) {
    Reply reply = side.ask(trainer, path);
    assertThat(reply.status()).as(path).isEqualTo(400);
    assertThat(reply.body().get("violations")).isEqualTo(List.of(violation));
  }

  @Test
  void theRightsAreThoseOfToday() {
    Standing colleague = side.in(side.person("Collega (verzonnen)"), TEACHER);
    // It was everybody's to read while nobody owned it.
    String unowned = "2026-03-02T12:00:00Z";
    assertThat(ask(colleague, question(), unowned).status()).isEqualTo(404);
    assertThat(ask(side.in(owner, TEACHER), question(), unowned).body())
        .containsEntry("wording", "Hoe zo?");
    Standing recipient = side.in(friend, TEACHER);
    assertThat(ask(recipient, question(), "2026-03-15T10:00:00Z").status()).isEqualTo(404);
    String elsewhere = "/questions?location=" + side.elsewhere;
    assertThat(ask(trainer, elsewhere, FRIDAY).status()).isEqualTo(404);
    Standing moved = side.at(side.elsewhere, trainer.person(), SCHOOL_TRAINER);
    for (String path : List.of(question(), "/themes/" + THEME, "/locations/" + side.here)) {
      assertThat(ask(moved, path, LATER).status()).as(path).isEqualTo(404);
      assertThat(ask(moved, path + "/timeline", LATER).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void anAuditorSeesTheCourseOfThingsWithoutWordsOrNames() {
    for (String path :
        List.of(
            question(),
            "/themes/" + THEME,
            "/themes/" + EMBEDDED,
            "/locations/" + side.here,
            "/locations/" + side.here + "/board",
            "/locations/" + side.here + "/timeline",
            "/questions?location=" + side.here,
            "/themes?location=" + side.here,
            question() + "/timeline")) {
      Reply reply = ask(auditor, path, LATER);
      assertThat(reply.status()).as(path).isEqualTo(200);
      assertThat(reply.body()).as(path).containsKey("asOf");
      assertThat(reply.body().toString())
          .as(path)
          .doesNotContain(
              "Hoe zo", "Scherper", "Voornemen", "dagopening", "verzonnen", owner.toString());
    }
    assertThat(ask(trainer, "/themes/" + EMBEDDED, LATER).body())
        .containsEntry("inWhat", "In de dagopening");
    assertThat(ask(auditor, question(), LATER).body())
        .containsEntry("stage", "HARVESTED")
        .doesNotContainKeys("wording", "owners", "items", "opened");
  }

  @Test
  void aThemeIsCountedAsItWas() {
    String theme = "/themes/" + THEME;
    assertThat(ask(trainer, theme, MONDAY).body())
        .containsEntry("linked", 1)
        .containsEntry("unfinished", 1)
        .containsEntry("questions", List.of(QUESTION.toString()));
    assertThat(ask(trainer, theme, LATER).body())
        .containsEntry("linked", 1)
        .containsEntry("unfinished", 0);
  }

  @Test
  void listsAndBoardsAndTimelinesAreThoseOfTheMoment() {
    String here = "?location=" + side.here;
    assertThat(ask(trainer, "/questions" + here, FRIDAY).items()).hasSize(1);
    assertThat(ask(trainer, "/questions" + here, LATER).items()).hasSize(2);
    assertThat(ask(trainer, "/questions" + here + "&stage=HARVESTED", MONDAY).items()).isEmpty();
    Reply first = ask(trainer, "/questions" + here + "&limit=1", LATER);
    assertThat(side.ask(trainer, first.body().get("next").toString()).items())
        .extracting(one -> one.get("id"))
        .containsExactly(QUESTION.toString());
    assertThat(ask(trainer, "/themes" + here, FRIDAY).items()).isEmpty();
    String place = "/locations/" + side.here;
    assertThat(ask(trainer, place + "/board", LATER).body().toString())
        .contains("15 april 2026")
        .doesNotContain("allowedMoves");
    assertThat(what(place + "/timeline", FRIDAY))
        .containsExactly("location-registered", "question-submitted", "question-adopted");
    assertThat(what(place + "/timeline?meaning=true", FRIDAY)).contains("question-themed");
    assertThat(what("/themes/" + THEME + "/timeline", LATER))
        .contains("theme-opened", "question-themed");
    assertThat(ask(trainer, place + "/decisions", MONDAY).items()).isEmpty();
    assertThat(ask(trainer, place + "/decisions", LATER).items()).hasSize(1);
  }

  private static List<Object> what(String path, String at) {
    return ask(trainer, path, at).items().stream().map(item -> item.get("what")).toList();
  }

  @Test
  void howSomebodyHadGrownIsToldOfTheirOwn() {
    String growth = "/me/growth";
    Standing me = side.in(owner, TEACHER);
    assertThat(ask(me, growth, "2026-03-01T12:00:00Z").body().get("schoolYears"))
        .isEqualTo(List.of());
    assertThat(ask(me, growth, FRIDAY).body().toString())
        .contains("Hoe zo?")
        .doesNotContain("Scherper", "Wat nu?");
    assertThat(ask(me, growth, LATER).body().toString()).contains("Scherper", "Wat nu?");
  }

  @Test
  void twoMomentsAreComparedByWhatAppearedMovedAndEnded() {
    Reply whole = compare(trainer, "/locations/" + side.here, SUBMITTED, LATER);
    assertThat(whole.body().get("counts"))
        .isEqualTo(
            Map.of(
                "QUESTION", Map.of("APPEARED", 1, "ENDED", 1),
                "THEME", Map.of("APPEARED", 2, "ENDED", 1),
                "LOCATION", Map.of("CHANGED", 1)));
    Map<String, Object> ended = of(whole, QUESTION.toString());
    assertThat(ended).containsEntry("from", "INTAKE").containsEntry("to", "HARVESTED");
    assertThat(causes(ended))
        .containsExactly(
            "question-adopted",
            "question-themed",
            "question-reformulated",
            "intention-recorded",
            "question-harvested");
    assertThat(of(whole, PARKED.toString()))
        .containsEntry("to", "PARKED")
        .doesNotContainKey("from");
    Reply moved = compare(trainer, question(), FRIDAY, MONDAY);
    assertThat(moved.body().get("counts")).isEqualTo(Map.of("QUESTION", Map.of("MOVED", 1)));
    assertThat(compare(trainer, question(), FRIDAY, FRIDAY).items()).isEmpty();
    Reply theme = compare(trainer, "/themes/" + THEME, FRIDAY, MONDAY);
    assertThat(theme.body().get("counts"))
        .isEqualTo(Map.of("QUESTION", Map.of("APPEARED", 1), "THEME", Map.of("APPEARED", 1)));
    assertThat(causes(of(theme, THEME.toString()))).containsExactly("theme-opened", "theme-linked");
  }

  @Test
  void aComparisonIsForWhoMayFollowWhatIsCompared() {
    String place = "/locations/" + side.here;
    assertThat(compare(auditor, place, SUBMITTED, LATER).body().toString())
        .doesNotContain("verzonnen", owner.toString())
        .contains("question-harvested");
    Standing teacher = side.in(PersonId.fresh(), TEACHER);
    assertThat(compare(teacher, place, SUBMITTED, LATER).status()).isEqualTo(403);
    assertThat(compare(teacher, question(), SUBMITTED, LATER).status()).isEqualTo(404);
    assertThat(compare(trainer, question(), "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z"))
        .extracting(Reply::status)
        .isEqualTo(404);
    Reply first = side.ask(trainer, comparing(place, SUBMITTED, LATER) + "&limit=1");
    assertThat(first.items()).hasSize(1);
    assertThat(side.ask(trainer, first.body().get("next").toString()).items()).hasSize(1);
  }

  private static Reply compare(Standing reader, String path, String from, String to) {
    return side.ask(reader, comparing(path, from, to));
  }

  private static String comparing(String path, String from, String to) {
    return path + "/compare?from=" + from + "&to=" + to;
  }

  private static Map<String, Object> of(Reply reply, String id) {
    return reply.items().stream().filter(one -> one.get("id").equals(id)).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Stream<String> events(Map<String, Object> difference) {
    return ((List<Map<String, Object>>) difference.get("events"))
        .stream().map(one -> one.get("what").toString());
  }

  private static List<String> causes(Map<String, Object> difference) {
    return events(difference).toList();
  }
}
