package nl.werkplaats.query.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.people.Opening;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.http.Joins.Joined;

/** Who opened what on one day: how often, and when last. */
public record Opened(Person reader, String what, Instant at, int times) {

  private record OneDay(PersonId reader, String what, LocalDate day) {}

  /**
   * Puts together what one person opened on one day.
   *
   * @param openings the latest first
   */
  public static List<Opened> perDay(List<Opening> openings, Joined joined) {
    Map<OneDay, List<Opening>> perDay =
        openings.stream()
            .collect(
                Collectors.groupingBy(
                    one ->
                        new OneDay(
                            one.reader(),
                            one.what(),
                            LocalDate.ofInstant(one.at(), SchoolYear.ZONE)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return perDay.entrySet().stream()
        .map(day ->
            new Opened(
                joined.person(day.getKey().reader()),
                day.getKey().what(),
                day.getValue().getFirst().at(),
                day.getValue().size()))
        .toList();
  }
}
