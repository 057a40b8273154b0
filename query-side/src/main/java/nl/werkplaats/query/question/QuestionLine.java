package nl.werkplaats.query.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.QuestionSight;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.Openings;

/**
 * A question in a list, as one reader may see it.
 *
 * @param shared whether somebody shows the reader something of it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record QuestionLine(
    QuestionId id,
    Optional<Long> version,
    Optional<Stage> stage,
    Optional<List<String>> allowedMoves,
    Optional<LocationId> location,
    Optional<ThemeId> theme,
    Optional<Instant> submittedAt,
    Optional<Instant> since,
    Optional<String> wording,
    boolean own,
    boolean shared) {

  static QuestionLine of(SeenQuestion seen, Joined joined) {
    QuestionView view = seen.view();
    Optional<QuestionView> visible = Optional.of(view).filter(_ -> seen.may(QuestionSight.STAGE));
    return new QuestionLine(
        seen.id(),
        visible.map(_ -> seen.kept().version()),
        visible.map(one -> one.journey().stage()),
        seen.allowedMoves(),
        visible.map(one -> one.origin().location()),
        visible.flatMap(one -> one.journey().theme()),
        visible.map(one -> one.origin().submittedAt()),
        visible.map(one -> one.journey().since()),
        seen.may(QuestionSight.WORDING) ? joined.text(view.wording().text()) : Optional.empty(),
        seen.may(QuestionSight.OWN),
        seen.may(QuestionSight.SHARED));
  }

  static void note(SeenQuestion seen, Openings.Noting openings) {
    if (seen.may(QuestionSight.WORDING)) {
      openings.opened(seen.owners(), seen.id().toString(), "wording");
    }
  }
}
