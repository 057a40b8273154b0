package nl.werkplaats.query.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Activity;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.code.LateEffectKind;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.asof.AsOf;
import nl.werkplaats.query.http.Opened;
import nl.werkplaats.query.http.Person;

/**
 * A question as one reader may see it; what the reader may not see is absent.
 *
 * @param version absent, as is the stage, for who is only shown an item of it
 * @param allowedMoves absent of what is past
 * @param since when it reached its present stage
 * @param parked where it was, why it waits and when to look again
 * @param items what the reader wrote on it
 * @param shares what the reader shows to others
 * @param opened who opened something of the reader on this question, the latest first
 * @param shared what others show to the reader, until a date
 * @param asOf of which moment it is; absent when it is of now
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record QuestionAnswer(
    QuestionId id,
    Optional<Long> version,
    Optional<Stage> stage,
    Optional<List<String>> allowedMoves,
    Optional<LocationId> location,
    Optional<Channel> channel,
    Optional<Instant> submittedAt,
    Optional<Instant> since,
    Optional<ThemeId> theme,
    Optional<List<DialogueId>> dialogues,
    Optional<QuestionId> follows,
    Optional<List<QuestionId>> followOns,
    Optional<Activity> redirectedTo,
    Optional<Journey.Parked> parked,
    Optional<String> wording,
    Optional<List<Wording>> wordings,
    Optional<String> situation,
    Optional<List<Person>> owners,
    Optional<List<Note>> notes,
    Optional<List<Trial>> experiments,
    Optional<List<OwnItem>> items,
    Optional<Harvest> harvest,
    Optional<List<Share>> shares,
    Optional<List<Opened>> opened,
    Optional<List<OwnItem>> shared,
    Optional<AsOf> asOf) {

  /** One wording; its text is absent when it was removed. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Wording(int no, Optional<String> wording, boolean sharper, Instant at) {}

  /** A note given with the reason for a move. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Note(String move, String reason, Optional<String> note, Optional<Person> by, Instant at) {}

  /** What is or was tried in class. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Trial(
      ExperimentId experiment,
      ExperimentForm form,
      List<Person> participants,
      Optional<String> plan,
      List<Change> changes,
      Optional<String> observed,
      Optional<LocalDate> lookBackOn,
      Instant startedAt,
      Optional<Instant> endedAt) {}

  /** A change of what is being tried. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Change(Optional<String> change, Instant at) {}

  /** A reflection, an intention or a late effect. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record OwnItem(
      ItemId item,
      Item.Kind what,
      Optional<Person> author,
      Instant at,
      Optional<LocalDate> until,
      Optional<List<String>> outcomes,
      Optional<List<String>> stimulators,
      Optional<String> learned,
      Optional<String> differently,
      Optional<String> why,
      Optional<String> intention,
      Optional<LateEffectKind> kind,
      Optional<String> text) {}

  /** What the question brought, for who said so. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Harvest(Optional<List<String>> outcomes, Instant at) {}

  /** An item shown to one person. */
  record Share(ShareId share, ItemId item, Person recipient, LocalDate until) {}
}
