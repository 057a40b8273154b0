package nl.werkplaats.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.TestLog;
import nl.werkplaats.query.TestMongo;
import nl.werkplaats.query.projection.Generations;
import nl.werkplaats.query.projection.Node;
import nl.werkplaats.query.projection.Projections;
import nl.werkplaats.query.projection.Skips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WaitsTest {

  private static final Standing READER = new Standing(PersonId.fresh(), Map.of());
  private static final String OTHER = "01890a5d-0000-7000-8000-00000000000a";

  private static TestMongo mongo;
  private static TestLog log;
  private static Projections idle;

  @BeforeAll
  static void begin() {
    mongo = new TestMongo();
    log = new TestLog(LocationId.fresh());
    idle =
        new Projections(
            List.of(),
            new Generations(mongo.database("views")),
            log.log(),
            new Skips(JdbcClient.create(log.database())),
            new Node("idle", Node.SEGMENTS, Node.CLAIM_TIMEOUT));
  }

  @AfterAll
  static void end() {
    mongo.close();
    log.close();
  }

  private static Waits waits(Reached... views) {
    return new Waits(idle, List.of(views), Duration.ofMillis(50));
  }

  private static OptionalLong version(String thing) {
    return OptionalLong.of(thing.length());
  }

  @Test
  void withoutAVersionItLooksOnce() {
    var looks = new AtomicInteger();
    String seen =
        waits()
            .see(
                new VersionAsked(null, null),
                READER,
                () -> {
                  looks.incrementAndGet();
                  return Optional.of("abc");
                },
                WaitsTest::version);
    assertThat(seen).isEqualTo("abc");
    assertThat(looks).hasValue(1);
  }

  @Test
  void aViewThatStaysBehindSaysHowFarItIs() {
    assertThatThrownBy(() ->
            waits()
                .see(
                    new VersionAsked("4", null),
                    READER,
                    () -> Optional.of("abc"),
                    WaitsTest::version))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.ViewBehind(3)));
  }

  @Test
  void whatIsNotThereIsUnknownAfterJustAsLong() {
    assertThatThrownBy(() ->
            waits()
                .see(
                    new VersionAsked("4", null),
                    READER,
                    Optional::<String>empty,
                    WaitsTest::version))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.Unknown()));
  }

  @Test
  void anotherStreamCountsOnlyWhenTheReaderMaySeeIt() {
    Reached sees = (stream, _) -> stream.equals(OTHER) ? OptionalLong.of(7) : OptionalLong.empty();
    assertThat(
            waits(sees)
                .see(
                    new VersionAsked("7", OTHER),
                    READER,
                    () -> Optional.of("abc"),
                    WaitsTest::version))
        .isEqualTo("abc");
    assertThatThrownBy(() ->
            waits((_, _) -> OptionalLong.empty())
                .see(
                    new VersionAsked("1", OTHER),
                    READER,
                    () -> Optional.of("abc"),
                    WaitsTest::version))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.Unknown()));
  }

  @Test
  void whatIsWrittenApartMustHaveComeAsFar() {
    Reached sees = (_, _) -> OptionalLong.of(7);
    assertThatThrownBy(() ->
            waits(sees)
                .see(
                    new VersionAsked("7", OTHER),
                    READER,
                    () -> Optional.of("abc"),
                    WaitsTest::version,
                    _ -> 5))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.ViewBehind(5)));
  }
}
