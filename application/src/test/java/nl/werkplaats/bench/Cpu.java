package nl.werkplaats.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How much processor time the service and its stores have taken so far: unlike time on the clock,
 * it stays true when others use the machine as well.
 */
record Cpu(Duration service, Duration postgres, Duration mongod) {

  static Cpu now(BenchStores stores) {
    var self = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    ProcessHandle postmaster = stores.postmaster();
    return new Cpu(
        Duration.ofNanos(self.getProcessCpuTime()),
        sum(Stream.concat(Stream.of(postmaster), postmaster.descendants())),
        sum(ProcessHandle.current().descendants()));
  }

  /** Milliseconds of each for one of so many steps since then. */
  String perStep(Cpu since, double steps) {
    return "service %.2f, PostgreSQL %.2f, MongoDB %.2f"
        .formatted(
            service.minus(since.service).toNanos() / 1e6 / steps,
            postgres.minus(since.postgres).toNanos() / 1e6 / steps,
            mongod.minus(since.mongod).toNanos() / 1e6 / steps);
  }

  private static Duration sum(Stream<ProcessHandle> processes) {
    return processes
        .flatMap(each -> each.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
