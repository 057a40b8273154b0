package nl.werkplaats.query.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.PlgDimension;
import nl.werkplaats.kernel.code.StudyStage;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.query.http.Person;

/**
 * A study as one reader may see it; what the reader may not see is absent.
 *
 * @param version how many events there are without the responses and the consents of others
 * @param consentSince when the reader consented; absent when they do not
 * @param asked what the reader can answer now, whether they answered already or not
 * @param published what came out of focus groups and may be read by everyone there
 * @param work how it is done, for its researchers
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record StudyAnswer(
    StudyId id,
    long version,
    StudyStage stage,
    List<String> allowedMoves,
    LocationId location,
    String title,
    Optional<String> purpose,
    Optional<CommunityId> community,
    Instant openedAt,
    boolean consent,
    Optional<Instant> consentSince,
    Optional<Asked> asked,
    List<Published> published,
    Optional<Work> work) {

  /** A questionnaire to answer: every item once, on the scale. */
  record Asked(
      int wave,
      String instrument,
      int instrumentVersion,
      int lowest,
      int highest,
      List<String> items,
      LocalDate closesOn) {}

  /** What a focus group found. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Published(
      ItemId focusGroup, Optional<TeamId> team, Optional<String> summary, Instant publishedAt) {}

  /** What only the researchers see. */
  record Work(
      List<Person> researchers,
      List<Instrument> instruments,
      List<Wave> waves,
      List<FocusGroup> focusGroups) {}

  /** One version of a questionnaire. */
  record Instrument(String name, int version, int lowest, int highest, List<Item> items) {}

  /** One item of it. */
  record Item(String code, PlgDimension dimension) {}

  /**
   * One time that people are asked.
   *
   * @param received how many answered; told when the wave has closed, or it could be watched who
   *     answers
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Wave(
      int wave,
      String instrument,
      int instrumentVersion,
      List<Group> population,
      int invited,
      Instant openedAt,
      LocalDate closesOn,
      Optional<Instant> closedAt,
      Optional<Integer> received) {}

  /** Some of those who are asked. */
  record Group(String group, List<Person> persons) {}

  /** A focus group and how far its summary is. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record FocusGroup(
      ItemId focusGroup,
      Optional<TeamId> team,
      List<Person> attendees,
      Optional<String> summary,
      Instant heldAt,
      Optional<Instant> checkedAt,
      Optional<Instant> publishedAt) {}
}
