package nl.werkplaats.query.theme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.ThemeStage;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.theme.Recurrence.Turn;

/**
 * How one theme went over the years.
 *
 * @param turn what became of it
 * @param schoolYears in which it was being worked on
 * @param recurrences how often it returned
 * @param experimentsFollowed true when something was tried in class for it and it is not being
 *     worked on any more; absent otherwise, and of fewer people than outsiders are told figures of
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ThemeYears(
    ThemeId id,
    String title,
    ThemeStage stage,
    Turn turn,
    String turnLabel,
    List<SchoolYear> schoolYears,
    int recurrences,
    Optional<ThemeId> succeeds,
    List<ThemeId> successors,
    Optional<Boolean> experimentsFollowed) {}
