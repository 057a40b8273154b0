package nl.werkplaats.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NothingLeavesTheMachineTest {

  @Test
  void anyWayToLeaveTheMachineIsSeenAndStopped(@TempDir Path folder) {
    Watched watched = new Watched(folder);
    List<Path> classpath =
        Stream.concat(OwnJvm.mainClasspath().stream(), OwnJvm.testClasses().stream()).toList();
    try (OwnJvm jvm =
        OwnJvm.start(folder, classpath, watched.options(), LooksOutside.class.getName())) {
      await("Axon reports to its makers")
          .atMost(60, SECONDS)
          .until(() ->
              !jvm.isAlive() || watched.attempts().toString().contains("axonframework.updates"));
      assertThat(watched.attempts())
          .as("noted while it said:\n%s", jvm.said())
          .anyMatch(line -> line.startsWith("lookup school.invalid "))
          .anyMatch(line -> line.startsWith("lookup /192.0.2.9 "))
          .anyMatch(line -> line.contains("192.0.2.1"))
          .anyMatch(line -> line.contains("192.0.2.2"))
          .anyMatch(line -> line.contains("192.0.2.3"))
          .anyMatch(line -> line.contains("192.0.2.4"))
          .anyMatch(line -> line.startsWith("lookup ") && line.contains("axonframework.updates"))
          .noneMatch(line -> line.contains("localhost"));
    }
  }
}
