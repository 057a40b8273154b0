package nl.werkplaats.query.growth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.CodeList;
import nl.werkplaats.kernel.code.CodeLists;
import nl.werkplaats.kernel.code.Outcome;
import nl.werkplaats.kernel.year.SchoolYear;

/** I4: what reflections and takeaways brought, per school year, by domain. */
record OutcomeMix(List<Year> years) {

  private static final String LIST = CodeLists.nameOf(Outcome.class);

  /** One school year. */
  record Year(SchoolYear schoolYear, List<Domain> domains) {}

  /**
   * The outcomes of one domain.
   *
   * @param domain as the list of outcomes says; absent for a code that it does not have any more
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Domain(Optional<String> domain, List<Times> outcomes) {}

  static OutcomeMix of(List<Answered> answers) {
    return new OutcomeMix(
        Times.perYear(
            answers,
            LIST,
            Answered::outcomes,
            (year, outcomes) -> new Year(year, byDomain(outcomes))));
  }

  private static List<Domain> byDomain(List<Times> outcomes) {
    Map<Optional<String>, List<Times>> domains =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    one -> domain(one.code()), LinkedHashMap::new, Collectors.toList()));
    return domains.entrySet().stream()
        .map(one -> new Domain(one.getKey(), one.getValue()))
        .toList();
  }

  private static Optional<String> domain(String code) {
    return CodeLists.named(LIST)
        .flatMap(list -> list.entry(code))
        .map(CodeList.Entry::more)
        .map(more -> more.get("domain"));
  }
}
