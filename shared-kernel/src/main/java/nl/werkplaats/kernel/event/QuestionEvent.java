package nl.werkplaats.kernel.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Activity;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.code.LateEffectKind;
import nl.werkplaats.kernel.code.ParkReason;
import nl.werkplaats.kernel.code.ReturnReason;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;

/** What happens to one learning question. */
public sealed interface QuestionEvent extends Event {

  QuestionId question();

  @Override
  default String stream() {
    return question().toString();
  }

  /** A question from practice came in, with or without owner. */
  record QuestionSubmitted(
      QuestionId question,
      LocationId location,
      List<PersonId> owners,
      Channel channel,
      TextRef wording,
      Optional<TextRef> situation,
      Optional<QuestionId> follows)
      implements QuestionEvent {
    public QuestionSubmitted {
      owners = List.copyOf(owners);
    }
  }

  /** An owner put the question into other words; all earlier wordings stay. */
  record QuestionReformulated(QuestionId question, int wordingNo, TextRef wording, boolean sharper)
      implements QuestionEvent {}

  /** The question was gathered under a theme. */
  record QuestionThemed(QuestionId question, ThemeId theme) implements QuestionEvent {}

  /** The question went to another theme. */
  record QuestionMoved(QuestionId question, ThemeId from, ThemeId to) implements QuestionEvent {}

  /** The question left its theme and is at intake again. */
  record QuestionReleased(QuestionId question, ThemeId theme) implements QuestionEvent {}

  /** An activity from the catalogue answers the question. */
  record QuestionRedirected(QuestionId question, Activity activity) implements QuestionEvent {}

  /** A dialogue on the question opened. */
  record DialogueEntered(QuestionId question, DialogueId dialogue) implements QuestionEvent {}

  /** The question went back from dialogue to its theme. */
  record QuestionReturned(
      QuestionId question,
      Stage fromStage,
      Stage toStage,
      ReturnReason reason,
      Optional<TextRef> note)
      implements QuestionEvent {}

  /** Something is being tried in class; several questions may share the experiment. */
  record ExperimentStarted(
      QuestionId question,
      ExperimentId experiment,
      List<PersonId> participants,
      ExperimentForm form,
      TextRef plan,
      Optional<LocalDate> lookBackOn)
      implements QuestionEvent {
    public ExperimentStarted {
      participants = List.copyOf(participants);
    }
  }

  /** What is being tried was changed underway. */
  record ExperimentAdjusted(QuestionId question, ExperimentId experiment, TextRef change)
      implements QuestionEvent {}

  /** The trying in class is over. */
  record ExperimentEnded(QuestionId question, ExperimentId experiment, Optional<TextRef> observed)
      implements QuestionEvent {}

  /** An owner intends to do something. */
  record IntentionRecorded(QuestionId question, ItemId item, PersonId author, TextRef intention)
      implements QuestionEvent {}

  /** An owner looked back on what was learned. */
  record ReflectionRecorded(
      QuestionId question,
      ItemId item,
      PersonId author,
      SealedAnswer outcomes,
      SealedAnswer stimulators,
      TextRef learned,
      Optional<TextRef> differently,
      Optional<TextRef> why)
      implements QuestionEvent {}

  /** An owner brings the question, with what was tried or learned, to the next dialogue. */
  record QuestionBroughtToDialogue(QuestionId question) implements QuestionEvent {}

  /** The question is answered well enough for now. */
  record QuestionHarvested(QuestionId question, PersonId author, SealedAnswer outcomes)
      implements QuestionEvent {}

  /** Long after, the question turned out to have changed something. */
  record LateEffectReported(
      QuestionId question, ItemId item, PersonId author, LateEffectKind kind, TextRef text)
      implements QuestionEvent {}

  /** The question raised a next one. */
  record FollowOnRaised(
      QuestionId question,
      QuestionId newQuestion,
      PersonId owner,
      TextRef wording,
      Optional<TextRef> situation)
      implements QuestionEvent {}

  /** The question starts again at intake and leaves its theme. */
  record QuestionRestarted(QuestionId question) implements QuestionEvent {}

  /** The question waits, and remembers where it was. */
  record QuestionParked(
      QuestionId question,
      Stage fromStage,
      ParkReason reason,
      Optional<TextRef> note,
      Optional<LocalDate> reviewOn)
      implements QuestionEvent {}

  /** The question goes on where it was. */
  record QuestionResumed(QuestionId question, Stage toStage) implements QuestionEvent {}

  /** The question was taken back; nobody asks why. */
  record QuestionWithdrawn(QuestionId question) implements QuestionEvent {}

  /** A teacher took on a question that had no owner. */
  record QuestionAdopted(QuestionId question, PersonId owner) implements QuestionEvent {}

  /** A colleague became co-owner. */
  record OwnerAdded(QuestionId question, PersonId owner) implements QuestionEvent {}

  /** An owner let the question go. */
  record OwnerLeft(QuestionId question, PersonId owner) implements QuestionEvent {}

  /** An owner shows one thing to one person, up to and including a date. */
  record SharingGranted(
      QuestionId question, ShareId share, ItemId item, PersonId recipient, LocalDate until)
      implements QuestionEvent {}

  /** An owner stopped showing it. */
  record SharingRevoked(QuestionId question, ShareId share) implements QuestionEvent {}
}
