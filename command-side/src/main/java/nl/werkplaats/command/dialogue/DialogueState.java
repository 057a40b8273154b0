package nl.werkplaats.command.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.FacilitatorKind;
import nl.werkplaats.kernel.code.InvitationAnswer;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.DialogueFacts;
import nl.werkplaats.kernel.move.DialogueFacts.Summary;

/** What the events of one dialogue add up to, as far as deciding needs it. */
final class DialogueState {

  private record Shown(PersonId by, PersonId to, LocalDate until) {}

  LocationId location;
  ThemeId theme;
  DialogueStage stage;
  int scheduled;
  final Set<QuestionId> questions = new LinkedHashSet<>();
  final Map<PersonId, Optional<InvitationAnswer>> invited = new LinkedHashMap<>();
  Optional<PersonId> lead = Optional.empty();
  Optional<PersonId> co = Optional.empty();
  Optional<PersonId> expert = Optional.empty();
  private boolean expertExternal;
  private Optional<LocalDate> expertUntil = Optional.empty();
  private final Set<PersonId> attendees = new LinkedHashSet<>();
  private boolean groundRules;
  private Optional<Instant> summaryWritten = Optional.empty();
  private boolean summaryReleased;
  private final Map<PersonId, Boolean> reviews = new HashMap<>();
  private final Map<ItemId, PersonId> takeaways = new HashMap<>();
  private final Map<ShareId, Shown> shares = new HashMap<>();
  private Optional<Instant> lastFact = Optional.empty();

  boolean exists() {
    return stage != null;
  }

  Optional<Instant> lastFact() {
    return lastFact;
  }

  /** Everyone who was invited and did not decline. */
  Set<PersonId> participants() {
    Set<PersonId> people = new HashSet<>();
    invited.forEach((person, answer) -> {
      if (answer.filter(InvitationAnswer.DECLINED::equals).isEmpty()) {
        people.add(person);
      }
    });
    return people;
  }

  boolean isTakeawayOf(PersonId person, ItemId item) {
    return person.equals(takeaways.get(item));
  }

  boolean isShownBy(PersonId person, ShareId share) {
    return shares.containsKey(share) && shares.get(share).by().equals(person);
  }

  boolean mayAttend(PersonId person) {
    return invited.containsKey(person)
        || lead.filter(person::equals).isPresent()
        || co.filter(person::equals).isPresent()
        || expert.filter(person::equals).isPresent();
  }

  /**
   * The facts for the table.
   *
   * @param at the time of the fact that is being judged
   */
  DialogueFacts facts(Instant at) {
    Set<PersonId> asked = new HashSet<>(attendees);
    lead.ifPresent(asked::remove);
    return new DialogueFacts(
        location,
        stage,
        lead,
        co.map(Set::of).orElse(Set.of()),
        expert,
        expertExternal,
        expertUntil,
        Map.copyOf(invited),
        Set.copyOf(attendees),
        groundRules,
        summaryWritten.map(written -> Summary.weigh(summaryReleased, written, asked, reviews, at)),
        Set.copyOf(takeaways.values()),
        shares.values().stream()
            .collect(
                Collectors.toMap(
                    Shown::to, Shown::until, BinaryOperator.maxBy(LocalDate::compareTo))));
  }

  void evolve(DialogueEvent event, Instant happenedAt) {
    lastFact = Optional.of(happenedAt);
    switch (event) {
      case DialogueProposed e -> {
        location = e.location();
        theme = e.theme();
        questions.addAll(e.questions());
        stage = DialogueStage.PROPOSED;
      }
      case DialogueQuestionLinked e -> questions.add(e.question());
      case DialogueQuestionUnlinked e -> questions.remove(e.question());
      case DialogueScheduled _ -> {
        scheduled++;
        stage = DialogueStage.SCHEDULED;
      }
      case FacilitatorAssigned e -> facilitator(e);
      case ExpertAssigned e -> {
        expert = Optional.of(e.person());
        expertExternal = e.origin() == ExpertOrigin.EXTERNAL;
        expertUntil = e.accessUntil();
      }
      case ParticipantInvited e -> invited.put(e.person(), Optional.empty());
      case InvitationAnswered e -> invited.put(e.person(), Optional.of(e.answer()));
      case GroundRulesConfirmed _ -> groundRules = true;
      case DialogueOpened _, DialogueResumed _ -> stage = DialogueStage.OPEN;
      case DialoguePaused _ -> stage = DialogueStage.PAUSED;
      case DialogueClosed e -> {
        attendees.addAll(e.attendees());
        summaryWritten = e.summary().map(_ -> happenedAt);
        stage = DialogueStage.CLOSED;
      }
      case SummaryRevised _ -> {
        summaryWritten = Optional.of(happenedAt);
        summaryReleased = false;
        reviews.clear();
      }
      case SummaryReviewed e -> reviews.put(e.person(), e.agrees());
      case SummaryReleased _ -> summaryReleased = true;
      case TakeawayRecorded e -> takeaways.put(e.item(), e.author());
      case TakeawayShared e ->
          shares.put(e.share(), new Shown(e.author(), e.recipient(), e.until()));
      case TakeawayShareRevoked e -> shares.remove(e.share());
      case DialogueCancelled _ -> stage = DialogueStage.CANCELLED;
    }
  }

  /** A new one replaces the one before, and nobody is both. */
  private void facilitator(FacilitatorAssigned e) {
    PersonId person = e.person();
    if (e.kind() == FacilitatorKind.LEAD) {
      lead = Optional.of(person);
      co = co.filter(other -> !other.equals(person));
    } else {
      co = Optional.of(person);
      lead = lead.filter(other -> !other.equals(person));
    }
  }
}
