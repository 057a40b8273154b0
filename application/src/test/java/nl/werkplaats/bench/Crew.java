package nl.werkplaats.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients who each do one thing after the other for a while, as fast as they can. */
final class Crew {

  private Crew() {}

  interface Work {
    void step() throws Exception;
  }

  /**
   * How long a service runs before it is measured: one that has just begun is still being compiled.
   */
  static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 180));

  /** How many steps they made in a second, all together. */
  static double stepsPerSecond(List<? extends Work> clients, Duration time) throws Exception {
    long start = System.nanoTime();
    long until = start + time.toNanos();
    long steps = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> counts = new ArrayList<>();
      for (Work client : clients) {
        counts.add(
            threads.submit(() -> {
              long made = 0;
              while (System.nanoTime() < until) {
                client.step();
                made++;
              }
              return made;
            }));
      }
      for (Future<Long> count : counts) steps += count.get();
    }
    return steps / ((System.nanoTime() - start) / 1e9);
  }
}
