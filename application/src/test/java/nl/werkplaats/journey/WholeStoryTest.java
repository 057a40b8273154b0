package nl.werkplaats.journey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.journey.Client.Reply;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueScheduled;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.event.LocationEvent.PolicyAdopted;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both stories are told to a service under watch, and much is asked of it besides. */
class WholeStoryTest {

  private static final Pattern WORD = Pattern.compile("\\p{L}{8,}");
  private static final String NAME = "Xandrine Vlasbloemkwekers";
  private static final String LOGIN = "xvlasbloemkwekers-login";
  private static final String KEY = "Sleutelwoordenboek-waar-niemand-iets-van-weet";

  @TempDir static Path home;

  private static final Words WORDS = new Words(new Random());
  private static Watched watched;
  private static String said;
  private static Remains remains;

  @BeforeAll
  static void tell() {
    watched = new Watched(home);
    List<String> options = new ArrayList<>(watched.options());
    options.add("-Dlogging.level.nl.werkplaats=debug");
    try (RunningService service = RunningService.start(home, options.toArray(String[]::new))) {
      play(service, "menso-alting");
      play(service, "landstede");
      askMuch(service);
      askBadly(service.as("docent1"));
      takeIn(service.as("beheerder"));
      service.stop();
      said = service.said();
    }
    remains = new Remains(home);
  }

  @Test
  void nothingReachedForAnotherMachine() {
    assertThat(watched.attempts()).isEmpty();
    assertThat(watched.home()).isEmptyDirectory();
  }

  @Test
  void noTextAndNoNameIsInTheEvents() {
    assertThat(found(secrets(), remains.rows("event_log"))).isEmpty();
  }

  @Test
  void noTextAndNoNameIsKeptWithFirstAnswers() {
    assertThat(remains.rows("idempotency")).isNotEmpty();
    assertThat(found(secrets(), remains.rows("idempotency"))).isEmpty();
  }

  @Test
  void noTextAndNoNameWasEverLogged() {
    assertThat(found(secrets(), List.of(said))).isEmpty();
  }

  @Test
  void theSearchFindsWhatIsThere() {
    assertThat(secrets()).hasSizeGreaterThan(400).contains(NAME, KEY);
    assertThat(found(labels(), remains.rows("event_log"))).isEqualTo(labels());
    assertThat(found(Set.of("WerkplaatsApplication"), List.of(said))).isNotEmpty();
    assertThat(found(secrets(), remains.rows("protected_text"))).hasSizeGreaterThan(300);
    assertThat(found(secrets(), remains.rows("person"))).contains(NAME);
  }

  private static void play(RunningService service, String story) {
    List<String> options =
        List.of(
            "-Dscenario=" + story,
            "-Durl=" + service.address(),
            "-Dfolder=" + Path.of("..", "scenarios").toAbsolutePath());
    Path folder = home.resolve(story);
    assertThat(folder.toFile().mkdir()).isTrue();
    try (OwnJvm player =
        OwnJvm.start(folder, OwnJvm.mainClasspath(), options, "nl.werkplaats.scenario.Player")) {
      player.awaitEnd(180);
      assertThat(player.exitCode()).as(player.said()).isZero();
    }
  }

  private static void askMuch(RunningService service) {
    School school = School.meet(service.as("docent1"));
    Memory memory = new Memory(school);
    Random random = new Random();
    RandomAsks asks = new RandomAsks(school, memory, WORDS, random);
    for (int times = 0; times < 250; times++) {
      Ask ask = times % 3 == 0 ? asks.nonsense() : asks.sensible();
      Reply reply = service.as(ask.account()).post(ask.path(), ask.body());
      memory.learn(ask, reply);
      assertThat(reply.status()).as(ask + reply.whole().body()).isLessThan(500);
    }
  }

  /** Every way in which a text can stand where it does not belong. */
  private static void askBadly(Client teacher) {
    String text = WORDS.text();
    String plain = text.replaceAll("[^a-zA-Z]", "");
    WORDS.remember(plain);
    List<Reply> refused =
        List.of(
            teacher.post("questions", "{\"wording\": \"" + plain),
            teacher.post("questions", "{\"wording\": " + plain + "}"),
            teacher.post("questions", Map.of(text, "who wrote this?")),
            teacher.post("questions", Map.of("wording", text + "x".repeat(4_000))),
            teacher.post("questions", Map.of("wording", text + "\u0007")),
            teacher.post("questions", Map.of("wording", text, "location", text, "channel", text)),
            teacher.post("questions", "\"" + plain + "\""),
            teacher.post("questions", "{\"wording\":\"" + plain + "x".repeat(70_000) + "\"}"),
            teacher.post("questions/" + plain + "/park", Map.of("reason", plain)),
            teacher.post("questions", Map.of("wording", text), "If-Match", plain),
            teacher.post("questions", Map.of("wording", text), "X-Correlation-Id", plain),
            teacher.post("questions", Map.of("wording", text), "Idempotency-Key", KEY + KEY),
            teacher.post("themes", Map.of("title", text), "Idempotency-Key", KEY),
            teacher.post("people", Map.of("name", NAME, "logins", List.of())),
            teacher.get("questions/" + plain),
            teacher.get("questions?location=" + plain),
            teacher.get(plain),
            teacher.as(plain).get("me"));
    assertThat(refused)
        .allSatisfy(
            each -> assertThat(each.status()).as(each.whole().toString()).isBetween(400, 499));
  }

  /** Somebody comes in, whose name is then nowhere but in the vault; the second time is refused. */
  private static void takeIn(Client administrator) {
    Map<String, Object> body =
        Map.of("name", NAME, "logins", List.of(Map.of("issuer", "embedded", "subject", LOGIN)));
    administrator.post("people", body, "Idempotency-Key", KEY).demand();
    assertThat(administrator.post("people", body, "Idempotency-Key", KEY + "2").status())
        .isEqualTo(422);
  }

  /** Names in full, texts in full, and every longer word that only one text has. */
  private static Set<String> secrets() {
    Set<String> texts = new TreeSet<>(WORDS.texts());
    texts.addAll(remains.ask("select content from protected_text"));
    Map<String, Long> words =
        texts.stream()
            .flatMap(text -> WORD.matcher(text).results().map(each -> each.group()).distinct())
            .collect(groupingBy(Function.identity(), counting()));
    String known = String.join("\n", labels()) + " werkplaats";
    Set<String> secrets = new TreeSet<>(Set.of(NAME, LOGIN, KEY));
    secrets.addAll(List.of(NAME.split(" ")));
    secrets.addAll(remains.ask("select name from person"));
    secrets.addAll(texts);
    words.forEach((word, times) -> {
      if (times == 1 && !known.contains(word)) secrets.add(word);
    });
    return secrets;
  }

  /** The only literal texts that events may hold. */
  private static Set<String> labels() {
    return remains.events().stream()
        .flatMap(each ->
            switch (each.event()) {
              case ThemeOpened e -> Stream.of(e.title());
              case DialogueScheduled e -> Stream.of(e.place());
              case LocationRegistered e -> Stream.of(e.name(), e.institution());
              case TeamFormed e -> Stream.of(e.title());
              case PolicyAdopted e -> Stream.of(e.version(), e.consentReference());
              case CommunityFormed e -> Stream.of(e.title());
              default -> Stream.<String>empty();
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(Set<String> secrets, List<String> where) {
    String all = String.join("\n", where);
    return secrets.stream().filter(all::contains).collect(Collectors.toCollection(TreeSet::new));
  }
}
