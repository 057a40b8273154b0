package nl.werkplaats.kernel.history;

import static nl.werkplaats.kernel.history.Samples.COLLEAGUE;
import static nl.werkplaats.kernel.history.Samples.DIALOGUE;
import static nl.werkplaats.kernel.history.Samples.LOCATION;
import static nl.werkplaats.kernel.history.Samples.PERSON;
import static nl.werkplaats.kernel.history.Samples.QUESTION;
import static nl.werkplaats.kernel.history.Samples.THEME;
import static nl.werkplaats.kernel.history.Samples.sealed;
import static nl.werkplaats.kernel.history.Samples.text;

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
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.DialogueEntered;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentAdjusted;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentEnded;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentStarted;
import nl.werkplaats.kernel.event.QuestionEvent.FollowOnRaised;
import nl.werkplaats.kernel.event.QuestionEvent.IntentionRecorded;
import nl.werkplaats.kernel.event.QuestionEvent.LateEffectReported;
import nl.werkplaats.kernel.event.QuestionEvent.OwnerAdded;
import nl.werkplaats.kernel.event.QuestionEvent.OwnerLeft;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionAdopted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionBroughtToDialogue;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionHarvested;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionMoved;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionParked;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionRedirected;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReformulated;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReleased;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionRestarted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionResumed;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReturned;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionWithdrawn;
import nl.werkplaats.kernel.event.QuestionEvent.ReflectionRecorded;
import nl.werkplaats.kernel.event.QuestionEvent.SharingGranted;
import nl.werkplaats.kernel.event.QuestionEvent.SharingRevoked;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;

/** Every kind of event of one learning question; synthetic. */
final class QuestionSamples {

  private QuestionSamples() {}

  static List<QuestionEvent> all() {
    return List.of(
        new QuestionSubmitted(
            QUESTION,
            LOCATION,
            List.of(PERSON, COLLEAGUE),
            Channel.FOLLOW_ON,
            text(1),
            Optional.of(text(2)),
            Optional.of(QuestionId.of("01900000-0000-7000-8000-000000000021"))),
        new QuestionReformulated(QUESTION, 2, text(3), true),
        new QuestionThemed(QUESTION, THEME),
        new QuestionMoved(
            QUESTION,
            ThemeId.of("01900000-0000-7000-8000-000000000022"),
            ThemeId.of("01900000-0000-7000-8000-000000000023")),
        new QuestionReleased(QUESTION, THEME),
        new QuestionRedirected(QUESTION, Activity.PEER_PRESENTATIONS),
        new DialogueEntered(QUESTION, DIALOGUE),
        new QuestionReturned(
            QUESTION, Stage.DIALOGUE, Stage.THEMED, ReturnReason.WRONG_THEME, Optional.of(text(4))),
        new ExperimentStarted(
            QUESTION,
            ExperimentId.of("01900000-0000-7000-8000-000000000024"),
            List.of(PERSON, COLLEAGUE),
            ExperimentForm.PAIR,
            text(5),
            Optional.of(LocalDate.parse("2026-01-15"))),
        new ExperimentAdjusted(
            QUESTION, ExperimentId.of("01900000-0000-7000-8000-000000000025"), text(6)),
        new ExperimentEnded(
            QUESTION,
            ExperimentId.of("01900000-0000-7000-8000-000000000026"),
            Optional.of(text(7))),
        new IntentionRecorded(
            QUESTION, ItemId.of("10000000-0000-4000-8000-000000000027"), PERSON, text(8)),
        new ReflectionRecorded(
            QUESTION,
            ItemId.of("10000000-0000-4000-8000-000000000028"),
            PERSON,
            sealed(9, "outcomes"),
            sealed(10, "stimulators"),
            text(11),
            Optional.of(text(12)),
            Optional.of(text(13))),
        new QuestionBroughtToDialogue(QUESTION),
        new QuestionHarvested(QUESTION, PERSON, sealed(14, "outcomes")),
        new LateEffectReported(
            QUESTION,
            ItemId.of("10000000-0000-4000-8000-000000000029"),
            PERSON,
            LateEffectKind.DOING,
            text(15)),
        new FollowOnRaised(
            QUESTION,
            QuestionId.of("01900000-0000-7000-8000-000000000030"),
            PERSON,
            text(16),
            Optional.of(text(17))),
        new QuestionRestarted(QUESTION),
        new QuestionParked(
            QUESTION,
            Stage.DIALOGUE,
            ParkReason.WAITING_FOR_EXPERT,
            Optional.of(text(18)),
            Optional.of(LocalDate.parse("2026-01-15"))),
        new QuestionResumed(QUESTION, Stage.THEMED),
        new QuestionWithdrawn(QUESTION),
        new QuestionAdopted(QUESTION, PERSON),
        new OwnerAdded(QUESTION, PERSON),
        new OwnerLeft(QUESTION, PERSON),
        new SharingGranted(
            QUESTION,
            ShareId.of("01900000-0000-7000-8000-000000000031"),
            ItemId.of("10000000-0000-4000-8000-000000000032"),
            COLLEAGUE,
            LocalDate.parse("2026-01-15")),
        new SharingRevoked(QUESTION, ShareId.of("01900000-0000-7000-8000-000000000033")));
  }
}
