package nl.werkplaats.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.history.EventCatalogue;
import nl.werkplaats.kernel.id.*;
import nl.werkplaats.query.TestLog.By;

/** One question that goes its whole way. All people and texts are synthetic. */
final class SampleStory {

  /** With this every protected text begins. */
  static final String SECRET = "verzonnen tekst: ";

  static final Set<String> PRIVATE = Set.of("sharing-granted");

  static final Set<String> NAMELESS =
      Set.of(
          "intention-recorded",
          "reflection-recorded",
          "late-effect-reported",
          "question-harvested",
          "owner-added",
          "invitation-answered",
          "dialogue-paused",
          "dialogue-resumed",
          "summary-reviewed",
          "takeaway-recorded");

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

  final PersonId owner;
  final PersonId coOwner;
  final PersonId trainer;
  final PersonId guest;
  final PersonId lead;
  final PersonId expert;
  final PersonId recipient;
  final PersonId partner;
  final QuestionId question = QuestionId.fresh();
  final ThemeId theme = ThemeId.fresh();
  final DialogueId dialogue = DialogueId.fresh();

  /** Who did each thing; each happens once. */
  final Map<String, PersonId> by = new HashMap<>();

  final List<String> ofQuestion = new ArrayList<>();

  /** What somebody wrote for themselves, and who may read it. */
  final Map<String, Set<PersonId>> own = new HashMap<>();

  private final QuerySide side;
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");

  SampleStory(QuerySide side) {
    this.side = side;
    owner = side.person("Eigenaar (verzonnen)");
    coOwner = side.person("Tweede eigenaar (verzonnen)");
    trainer = side.person("Schoolopleider (verzonnen)");
    guest = side.person("Deelnemer (verzonnen)");
    lead = side.person("Gespreksleider (verzonnen)");
    expert = side.person("Expert (verzonnen)");
    recipient = side.person("Ontvanger (verzonnen)");
    partner = side.person("Meedoener (verzonnen)");
    gathering();
    dialogue();
    trying();
    closing();
    side.caughtUp();
  }

  private void happens(PersonId who, String hat, Event event) {
    now = now.plusSeconds(3_600);
    String what = EventCatalogue.nameOf(event);
    by.put(what, who);
    if (event instanceof QuestionEvent) ofQuestion.add(what);
    By did = By.of(who, hat, now);
    side.append(event, event instanceof LocationRegistered ? did : did.under(theme));
  }

  private TextRef text(String words, PersonId author) {
    return side.text(SECRET + words, author, question);
  }

  /** A text that its author alone may read, and to whom they show it. */
  private TextRef own(String words, PersonId author, PersonId... shownTo) {
    var readers = new ArrayList<>(List.of(shownTo));
    readers.add(author);
    own.put(SECRET + words, Set.copyOf(readers));
    return text(words, author);
  }

  private void gathering() {
    happens(
        trainer,
        "APPLICATION_ADMIN",
        new LocationRegistered(
            side.here, "Voorbeeld", "Voorbeeldschool", LAST_DAY, Optional.empty()));
    happens(
        owner,
        "TEACHER",
        new QuestionSubmitted(
            question,
            side.here,
            List.of(owner),
            Channel.INTERVISION,
            text("vraag", owner),
            Optional.of(text("situatie", owner)),
            Optional.empty()));
    happens(owner, "OWNER", new OwnerAdded(question, coOwner));
    happens(
        owner,
        "OWNER",
        new QuestionParked(
            question,
            Stage.INTAKE,
            ParkReason.OTHER,
            Optional.of(text("notitie", owner)),
            Optional.empty()));
    happens(trainer, "SCHOOL_TRAINER", new QuestionResumed(question, Stage.INTAKE));
    happens(
        trainer,
        "SCHOOL_TRAINER",
        new ThemeOpened(theme, side.here, "motivatie", ThemeOrigin.QUESTIONS, Optional.empty()));
    happens(trainer, "SCHOOL_TRAINER", new QuestionThemed(question, theme));
    happens(trainer, "SCHOOL_TRAINER", new ThemeLinked(theme, question));
  }

  private void dialogue() {
    happens(
        trainer,
        "SCHOOL_TRAINER",
        new DialogueProposed(
            dialogue, side.here, theme, List.of(question), WorkForm.CASE_DISCUSSION));
    happens(
        trainer, "SCHOOL_TRAINER", new FacilitatorAssigned(dialogue, lead, FacilitatorKind.LEAD));
    happens(
        trainer,
        "SCHOOL_TRAINER",
        new ExpertAssigned(
            dialogue, expert, ExpertKind.RESEARCHER, ExpertOrigin.EXTERNAL, Optional.of(LAST_DAY)));
    happens(trainer, "SCHOOL_TRAINER", new ParticipantInvited(dialogue, guest));
    happens(guest, "INVITEE", new InvitationAnswered(dialogue, guest, InvitationAnswer.ACCEPTED));
    happens(lead, "LEAD_FACILITATOR", new GroundRulesConfirmed(dialogue, 1));
    happens(lead, "LEAD_FACILITATOR", new DialogueOpened(dialogue));
    happens(lead, "LEAD_FACILITATOR", new DialogueEntered(question, dialogue));
    happens(guest, "PARTICIPANT", new DialoguePaused(dialogue));
    happens(lead, "LEAD_FACILITATOR", new DialogueResumed(dialogue));
    happens(
        lead,
        "LEAD_FACILITATOR",
        new DialogueClosed(
            dialogue, List.of(lead, guest), Optional.of(text("samenvatting", lead))));
    happens(guest, "ATTENDEE", new SummaryReviewed(dialogue, guest, true));
    happens(
        guest,
        "ATTENDEE",
        new TakeawayRecorded(
            dialogue,
            ItemId.fresh(),
            guest,
            side.sealed(guest, "outcomes", "NEW_INSIGHT"),
            side.sealed(guest, "stimulators", "THEORY"),
            Optional.of(own("opbrengst", guest)),
            Optional.empty()));
  }

  private void trying() {
    happens(owner, "OWNER", experiment("eerste plan", ExperimentForm.ALONE));
    happens(
        owner,
        "OWNER",
        new IntentionRecorded(question, ItemId.fresh(), owner, own("voornemen", owner)));
    // A step of each name once: the second experiment stands for both.
    ofQuestion.remove("experiment-started");
    happens(owner, "OWNER", experiment("tweede plan", ExperimentForm.PAIR, partner));
  }

  private ExperimentStarted experiment(String plan, ExperimentForm form, PersonId... with) {
    return new ExperimentStarted(
        question, ExperimentId.fresh(), List.of(with), form, text(plan, owner), Optional.empty());
  }

  private void closing() {
    ItemId reflection = ItemId.fresh();
    happens(
        owner,
        "OWNER",
        new ReflectionRecorded(
            question,
            reflection,
            owner,
            side.sealed(owner, "outcomes", "NEW_INSIGHT"),
            side.sealed(owner, "stimulators", "THEORY"),
            own("geleerd", owner, recipient),
            Optional.of(own("anders", owner, recipient)),
            Optional.empty()));
    happens(
        owner,
        "OWNER",
        new SharingGranted(question, ShareId.fresh(), reflection, recipient, LAST_DAY));
    happens(
        owner,
        "OWNER",
        new QuestionHarvested(question, owner, side.sealed(owner, "outcomes", "THINKING")));
    happens(
        coOwner,
        "OWNER",
        new LateEffectReported(
            question, ItemId.fresh(), coOwner, LateEffectKind.DOING, own("effect", coOwner)));
  }
}
