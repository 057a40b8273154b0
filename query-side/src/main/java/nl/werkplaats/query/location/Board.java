package nl.werkplaats.query.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.asof.AsOf;

/**
 * The questions of a location per stage: why each waits, and what may happen next.
 *
 * @param asOf of which moment it is; absent when it is of now
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Board(LocationId location, List<Column> stages, Optional<AsOf> asOf) {

  /**
   * One stage.
   *
   * @param label the stage in words
   * @param count how many questions are in it
   * @param items the first of them: those that wait longest, or that ended last
   * @param next the path of the list that holds all; absent when these are all
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Column(Stage stage, String label, int count, List<Card> items, Optional<String> next) {}

  /**
   * One question.
   *
   * @param wording for those who may read it
   * @param waitsFor why it is where it is, in a sentence
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Card(
      QuestionId question,
      long version,
      Optional<String> wording,
      Optional<ThemeId> theme,
      Optional<String> themeTitle,
      Instant since,
      String waitsFor,
      Optional<List<String>> allowedMoves) {}
}
