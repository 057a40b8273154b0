package nl.werkplaats.query.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.CancelReason;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.InvitationAnswer;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.asof.AsOf;
import nl.werkplaats.query.http.Person;

/**
 * A dialogue as one reader may see it; what the reader may not see is absent.
 *
 * @param allowedMoves absent of what is past
 * @param expert without the person for those who know the brief only
 * @param groundRules the version that was confirmed
 * @param answer what the reader answered to the invitation
 * @param invitations with the answers for those who plan and lead
 * @param takeaways the reader's own
 * @param asOf of which moment it is; absent when it is of now
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DialogueAnswer(
    DialogueId id,
    long version,
    DialogueStage stage,
    Optional<List<String>> allowedMoves,
    LocationId location,
    ThemeId theme,
    Optional<String> themeTitle,
    WorkForm workForm,
    Instant proposedAt,
    Instant since,
    List<Asked> questions,
    Optional<Course.Meeting> meeting,
    Optional<Integer> groundRules,
    Optional<Expert> expert,
    Optional<InvitationAnswer> answer,
    Optional<Person> facilitator,
    Optional<Person> coFacilitator,
    Optional<List<Invitation>> invitations,
    Optional<List<Person>> attendees,
    Optional<SummaryState> summary,
    Optional<List<Takeaway>> takeaways,
    Optional<Cancelled> cancelled,
    Optional<AsOf> asOf) {

  /** A question that the dialogue is about. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Asked(QuestionId question, Optional<String> wording) {}

  /** Who joins as expert. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Expert(
      ExpertKind kind,
      ExpertOrigin origin,
      Optional<Person> person,
      Optional<LocalDate> accessUntil) {}

  /** Who was invited. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Invitation(Person person, Optional<InvitationAnswer> answer) {}

  /**
   * How the summary stands. Who objects is told to nobody.
   *
   * @param asked how many are asked whether it may be released
   * @param agreed how many of them agree to its latest text
   * @param agrees what the reader answered
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record SummaryState(
      Optional<String> summary,
      Instant writtenAt,
      boolean released,
      Optional<Instant> releasedAt,
      Optional<Integer> asked,
      Optional<Integer> agreed,
      Optional<Boolean> objected,
      Optional<Boolean> agrees) {}

  /** What the reader took from it. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Takeaway(
      ItemId item,
      Instant at,
      Optional<List<String>> outcomes,
      Optional<List<String>> stimulators,
      Optional<String> learned,
      Optional<String> intention) {}

  /** Why it does not take place. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Cancelled(CancelReason reason, Optional<String> note) {}
}
