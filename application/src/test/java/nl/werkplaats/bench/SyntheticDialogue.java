package nl.werkplaats.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.bench.SyntheticLog.Deed;
import nl.werkplaats.kernel.code.FacilitatorKind;
import nl.werkplaats.kernel.code.InvitationAnswer;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueClosed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueOpened;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueProposed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueScheduled;
import nl.werkplaats.kernel.event.DialogueEvent.FacilitatorAssigned;
import nl.werkplaats.kernel.event.DialogueEvent.GroundRulesConfirmed;
import nl.werkplaats.kernel.event.DialogueEvent.InvitationAnswered;
import nl.werkplaats.kernel.event.DialogueEvent.ParticipantInvited;
import nl.werkplaats.kernel.event.DialogueEvent.SummaryReleased;
import nl.werkplaats.kernel.event.DialogueEvent.SummaryReviewed;
import nl.werkplaats.kernel.event.DialogueEvent.TakeawayRecorded;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;

/** One dialogue, which goes as it was planned. */
final class SyntheticDialogue {

  private static final int GUESTS = 7;
  private static final Instant FIRST = Instant.parse("2025-09-01T13:00:00Z");

  private final SyntheticSchool school;
  private final SyntheticTheme theme;
  private final List<SyntheticQuestion> questions;
  private final DialogueId id;
  private final Doer lead;
  private final Deque<List<Deed>> plan = new ArrayDeque<>();
  private boolean justOpened;

  SyntheticDialogue(
      SyntheticSchool school, SyntheticTheme theme, List<SyntheticQuestion> questions) {
    this.school = school;
    this.theme = theme;
    this.questions = questions;
    this.id = new DialogueId(school.uuid());
    this.lead = new Doer(school.teacher(), "LEAD_FACILITATOR");
    plan();
  }

  List<SyntheticQuestion> questions() {
    return questions;
  }

  boolean isDone() {
    return plan.isEmpty();
  }

  /** Whether what happened last was its opening: then its questions go on. */
  boolean opened() {
    return justOpened;
  }

  List<Deed> next() {
    List<Deed> deeds = new ArrayList<>(plan.remove());
    justOpened = deeds.getFirst().event() instanceof DialogueOpened;
    if (justOpened) {
      theme.held(id);
      questions.forEach(question -> deeds.add(question.enters(id, lead)));
    }
    return deeds;
  }

  private void plan() {
    List<PersonId> guests =
        Stream.generate(school::teacher)
            .distinct()
            .filter(person -> !person.equals(lead.person()))
            .limit(GUESTS)
            .toList();
    var ids = questions.stream().map(SyntheticQuestion::id).toList();
    by(
        school.trainer(),
        new DialogueProposed(id, school.id(), theme.id(), ids, school.code(WorkForm.class)));
    Instant start = FIRST.plus(Duration.ofDays(school.random().nextInt(200)));
    by(
        school.trainer(),
        new DialogueScheduled(id, start, start.plus(Duration.ofHours(1)), "Lokaal 12", 0));
    by(school.trainer(), new FacilitatorAssigned(id, lead.person(), FacilitatorKind.LEAD));
    for (PersonId guest : guests) by(school.trainer(), new ParticipantInvited(id, guest));
    for (PersonId guest : guests) {
      by(new Doer(guest, "INVITEE"), new InvitationAnswered(id, guest, InvitationAnswer.ACCEPTED));
    }
    by(lead, new GroundRulesConfirmed(id, 1));
    by(lead, new DialogueOpened(id));
    by(lead, new DialogueClosed(id, guests, Optional.of(school.text())));
    for (PersonId guest : guests) by(attendee(guest), new SummaryReviewed(id, guest, true));
    by(lead, new SummaryReleased(id));
    for (PersonId guest : guests) by(attendee(guest), takeaway(guest));
  }

  private static Doer attendee(PersonId guest) {
    return new Doer(guest, "ATTENDEE");
  }

  private TakeawayRecorded takeaway(PersonId guest) {
    return new TakeawayRecorded(
        id,
        new ItemId(school.uuid()),
        guest,
        sealed(guest, "outcomes"),
        sealed(guest, "stimulators"),
        Optional.of(school.text()),
        Optional.empty());
  }

  private SealedAnswer sealed(PersonId guest, String field) {
    return school.sealed(guest, field);
  }

  private void by(Doer doer, Event event) {
    plan.add(List.of(new Deed(event, doer, Optional.of(theme))));
  }
}
