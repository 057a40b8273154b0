package nl.werkplaats.bench;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.WerkplaatsApplication;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.query.projection.Progress;
import nl.werkplaats.query.projection.Projections;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One running node of the service, and how far those behind it are. */
final class BenchNode implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ConfigurableApplicationContext service;

  BenchNode(Map<String, String> settings) {
    service =
        SpringApplication.run(
            WerkplaatsApplication.class,
            settings.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new));
  }

  <T> T bean(Class<T> type) {
    return service.getBean(type);
  }

  <T> T bean(String name, Class<T> type) {
    return service.getBean(name, type);
  }

  String address() {
    return "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
  }

  /** How many positions the slowest projection is behind the log. */
  long lagOfProjections() {
    return bean(Projections.class).progress().stream().mapToLong(Progress::lag).max().orElseThrow();
  }

  /** How many positions the reactions are behind the log. */
  long lagOfReactions() {
    long head = bean(OrderedLog.class).head();
    Optional<byte[]> token =
        bean(JdbcClient.class)
            .sql("select token from token_entry where processor_name = 'reactions'")
            .query((row, _) -> Optional.ofNullable(row.getBytes(1)))
            .optional()
            .flatMap(found -> found);
    return head
        - token
            .map(text -> new String(text, StandardCharsets.UTF_8))
            .map(text -> KernelJson.mapper().readTree(text).get("globalIndex").longValue())
            .orElse(0L);
  }

  /** Waits until nobody is behind; tells how many milliseconds that took. */
  long millisUntilNobodyIsBehind(List<String> late) {
    long before = System.nanoTime();
    try {
      await()
          .pollDelay(Duration.ZERO)
          .pollInterval(LOOK)
          .atMost(PATIENCE)
          .until(() -> lagOfProjections() == 0);
    } catch (ConditionTimeoutException still) {
      late.add("projections are still " + lagOfProjections() + " behind");
    }
    return (System.nanoTime() - before) / 1_000_000;
  }

  @Override
  public void close() {
    service.close();
  }
}
