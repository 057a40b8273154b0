package nl.werkplaats.journey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import nl.werkplaats.journey.Crowd.Answered;
import nl.werkplaats.kernel.history.Recorded;

/** Holds a log to what its service promised to those who asked. */
public final class Promises {

  private Promises() {}

  /** What was accepted and is not in the log, under the version and correlation of the answer. */
  public static List<String> lost(List<Recorded> log, List<Answered> accepted) {
    Map<String, Recorded> byVersion =
        log.stream()
            .collect(
                toMap(each -> each.stream() + "@" + each.version(), each -> each, (one, _) -> one));
    return accepted.stream()
        .filter(each -> !isKept(each, byVersion))
        .map(each -> told(each, Optional.ofNullable(byVersion.get(promised(each)))))
        .toList();
  }

  private static boolean isKept(Answered each, Map<String, Recorded> byVersion) {
    return Optional.ofNullable(byVersion.get(promised(each)))
        .map(found -> found.by().correlation().equals(each.request().correlation()))
        .orElse(false);
  }

  private static String promised(Answered each) {
    return each.reply().text("id") + "@" + each.reply().version();
  }

  private static String told(Answered each, Optional<Recorded> instead) {
    return "%s %s asked as %s; there is %s"
        .formatted(
            each.request().ask().path(),
            promised(each),
            each.request().correlation(),
            instead
                .map(one -> one.event().getClass().getSimpleName() + " of " + one.by())
                .orElse("nothing"));
  }

  /** What somebody asked once and is in the log more often. */
  public static List<String> doubled(List<Recorded> log) {
    return log.stream()
        .filter(each -> each.by().causation().isEmpty() && each.by().actor().isPresent())
        .collect(groupingBy(Promises::asked, counting()))
        .entrySet()
        .stream()
        .filter(each -> each.getValue() > 1)
        .map(each -> each.getValue() + " times " + each.getKey())
        .toList();
  }

  /** What one request brings about once; when it is made again, what it makes is another stream. */
  private static String asked(Recorded each) {
    String where = each.version() == 1 ? "a new stream" : each.stream();
    return "%s in %s, asked as %s"
        .formatted(each.event().getClass().getSimpleName(), where, each.by().correlation());
  }

  /** Streams whose versions are not simply one after the other. */
  public static List<String> torn(List<Recorded> log) {
    return log.stream()
        .collect(groupingBy(Recorded::stream, mapping(Recorded::version, toList())))
        .entrySet()
        .stream()
        .filter(each -> !each.getValue().equals(oneByOne(each.getValue().size())))
        .map(each -> each.getKey() + " has versions " + each.getValue())
        .toList();
  }

  private static List<Long> oneByOne(int upTo) {
    return LongStream.rangeClosed(1, upTo).boxed().toList();
  }
}
