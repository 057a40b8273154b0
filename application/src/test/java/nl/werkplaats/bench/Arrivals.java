package nl.werkplaats.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Steps that arrive at a fixed rate, whether or not those before them are answered. Each is timed
 * from the moment at which it should have begun, so a pause counts for everybody who waited in it.
 */
final class Arrivals {

  private Arrivals() {}

  /** What a client does when one arrives. */
  interface Work {
    void step() throws Exception;
  }

  /** The milliseconds that each step took; clients take turns and each does one at a time. */
  static Percentiles at(int perSecond, Duration time, List<? extends Work> clients)
      throws Exception {
    long start = System.nanoTime();
    long every = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long steps = time.toNanos() / every;
    List<Double> millis = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Double>>> all = new ArrayList<>();
      for (int client = 0; client < clients.size(); client++) {
        int first = client;
        Work work = clients.get(client);
        all.add(
            threads.submit(() -> {
              List<Double> own = new ArrayList<>();
              for (long step = first; step < steps; step += clients.size()) {
                long due = start + step * every;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                work.step();
                own.add((System.nanoTime() - due) / 1e6);
              }
              return own;
            }));
      }
      for (Future<List<Double>> each : all) millis.addAll(each.get());
    }
    return new Percentiles(millis);
  }
}
