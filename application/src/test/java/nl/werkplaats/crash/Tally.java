package nl.werkplaats.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.werkplaats.kernel.history.KernelJson;

/** What happened in a trial and what came of it, for people and for programs. */
final class Tally {

  private static final int MOST_TOLD = 20;

  private final long seed;
  private final long began = System.nanoTime();
  private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
  private Map<String, Object> found = Map.of();
  private List<String> wrong = List.of();

  Tally(long seed) {
    this.seed = seed;
  }

  void happened(Fault fault) {
    faults.merge(fault, 1, Integer::sum);
    System.out.printf("%4d  %s%n", faults.values().stream().mapToInt(n -> n).sum(), fault);
  }

  void judged(Verdict verdict, Callers callers) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("answered", callers.answered.get());
    all.put("acknowledged", callers.acceptedSoFar());
    all.put("told that a store is away", callers.turnedAway.get());
    all.put("cut off and asked again", callers.cutOff.get());
    all.put("read back", callers.readBack.get());
    all.put("events", verdict.events());
    all.put("carried on", verdict.carriedOn());
    all.put("documents", verdict.documents());
    all.put("lost", verdict.lost().size());
    all.put("doubled", verdict.doubled().size());
    all.put("reactions wrong", verdict.reactions().size());
    all.put("rules broken", verdict.broken().size());
    all.put("differences", verdict.differences().size());
    all.put("troubles", callers.troubles().size());
    found = all;
    wrong =
        Stream.of(
                verdict.lost(),
                verdict.doubled(),
                verdict.reactions(),
                verdict.broken(),
                verdict.differences(),
                callers.troubles())
            .flatMap(some -> some.stream().limit(MOST_TOLD))
            .toList();
  }

  void print() {
    System.out.println();
    faults.forEach((fault, times) -> System.out.printf("%-40s %8d%n", fault, times));
    found.forEach((what, number) -> System.out.printf("%-40s %8s%n", what, number));
    System.out.printf("%-40s %8d%n", "seconds", seconds());
    System.out.printf("%-40s %s%n", "seed", seed);
    wrong.forEach(System.out::println);
  }

  private long seconds() {
    return Duration.ofNanos(System.nanoTime() - began).toSeconds();
  }

  void write(Path file) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("seed", seed);
    all.put("seconds", seconds());
    all.put("faults", faults);
    all.putAll(found);
    all.put("wrong", wrong);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(
          file, KernelJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(all));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
