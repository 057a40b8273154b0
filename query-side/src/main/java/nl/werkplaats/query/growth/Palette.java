package nl.werkplaats.query.growth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.year.SchoolYear;

/** I3: of which types the activities were that somebody learned from, and which part informal. */
record Palette(Breadth altogether, List<Year> years) {

  /** Reports are samples: fewer say nothing. */
  private static final int FEWEST_REPORTS = 3;

  /**
   * The types, each once, and how much of a hundred was informal.
   *
   * @param tooFew why there is nothing to show
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Breadth(
      Optional<List<ActivityType>> types,
      Optional<Integer> informalPercentage,
      Optional<TooFew> tooFew) {

    /** A report without any coded activity counts for nothing. */
    static Breadth of(List<CodedReport> reports) {
      long told = reports.stream().filter(report -> !report.types().isEmpty()).count();
      if (told < FEWEST_REPORTS) {
        return new Breadth(Optional.empty(), Optional.empty(), Optional.of(TooFew.REPORTS));
      }
      List<ActivityType> all = reports.stream().flatMap(one -> one.types().stream()).toList();
      long informal = all.stream().filter(ActivityType::isInformal).count();
      return new Breadth(
          Optional.of(all.stream().distinct().sorted().toList()),
          Optional.of(Percentage.of(informal, all.size())),
          Optional.empty());
    }
  }

  /** The same of one school year. */
  record Year(SchoolYear schoolYear, Breadth palette) {}

  static Palette of(List<CodedReport> reports, Span span) {
    List<CodedReport> seen = reports.stream().filter(report -> span.holds(report.at())).toList();
    Map<SchoolYear, List<CodedReport>> perYear =
        seen.stream()
            .collect(
                Collectors.groupingBy(
                    report -> SchoolYear.of(report.at()),
                    () -> new TreeMap<>(Comparator.comparingInt(SchoolYear::start)),
                    Collectors.toList()));
    return new Palette(
        Breadth.of(seen),
        perYear.entrySet().stream()
            .map(year -> new Year(year.getKey(), Breadth.of(year.getValue())))
            .toList());
  }
}
