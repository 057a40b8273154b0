package nl.werkplaats.command.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.FacilitatorKind;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;

/** What always holds for a dialogue, judged from its events alone. */
final class DialogueInvariants {

  private Optional<PersonId> lead = Optional.empty();
  private boolean groundRules;
  private boolean ahead = true;
  private ThemeId theme;
  private int scheduled;
  private final Set<QuestionId> questions = new HashSet<>();
  private final Set<PersonId> present = new HashSet<>();
  private Optional<Instant> written = Optional.empty();
  private final Map<PersonId, Boolean> reviews = new HashMap<>();
  private final Map<ItemId, PersonId> takeaways = new HashMap<>();
  private final Map<ShareId, PersonId> shares = new HashMap<>();

  private DialogueInvariants() {}

  static void hold(List<Noted> stream) {
    if (stream.getFirst().event() instanceof DialogueEvent) {
      DialogueInvariants dialogue = new DialogueInvariants();
      stream.forEach(dialogue::judge);
    }
  }

  static void holdAtRest(List<Noted> stream, Map<QuestionId, ThemeId> under, Set<QuestionId> gone) {
    if (stream.getFirst().event() instanceof DialogueEvent) {
      DialogueInvariants dialogue = new DialogueInvariants();
      stream.forEach(dialogue::judge);
      if (dialogue.ahead) {
        assertThat(dialogue.questions)
            .allMatch(each -> !gone.contains(each) && dialogue.theme.equals(under.get(each)));
      }
    }
  }

  private void judge(Noted each) {
    switch ((DialogueEvent) each.event()) {
      case DialogueProposed e -> {
        theme = e.theme();
        questions.addAll(e.questions());
      }
      case DialogueQuestionLinked e -> assertThat(questions.add(e.question())).isTrue();
      case DialogueQuestionUnlinked e -> assertThat(questions.remove(e.question())).isTrue();
      case DialogueScheduled e -> assertThat(e.sequence()).isEqualTo(scheduled++);
      case FacilitatorAssigned e when e.kind() == FacilitatorKind.LEAD ->
          lead = Optional.of(e.person());
      case FacilitatorAssigned e -> lead = lead.filter(person -> !person.equals(e.person()));
      case GroundRulesConfirmed _ -> groundRules = true;
      case DialogueOpened _ -> {
        assertThat(lead).isEqualTo(each.by().actor());
        assertThat(groundRules).isTrue();
        assertThat(scheduled).isPositive();
      }
      case DialogueClosed e -> {
        present.addAll(e.attendees());
        written = e.summary().map(_ -> each.by().happenedAt());
        ahead = false;
      }
      case SummaryRevised _ -> {
        written = Optional.of(each.by().happenedAt());
        reviews.clear();
      }
      case SummaryReviewed e -> {
        assertThat(present).contains(e.person());
        reviews.put(e.person(), e.agrees());
      }
      case SummaryReleased _ -> mayBeReleasedAt(each.by().happenedAt());
      case TakeawayRecorded e -> {
        assertThat(present).contains(e.author());
        assertThat(each.by().actor()).contains(e.author());
        takeaways.put(e.item(), e.author());
      }
      case TakeawayShared e -> {
        assertThat(each.by().actor()).contains(takeaways.get(e.item()));
        assertThat(e.recipient()).isNotEqualTo(e.author());
        shares.put(e.share(), e.author());
      }
      case TakeawayShareRevoked e ->
          assertThat(each.by().actor()).contains(shares.remove(e.share()));
      case DialogueCancelled _ -> ahead = false;
      case ExpertAssigned _,
          ParticipantInvited _,
          InvitationAnswered _,
          DialoguePaused _,
          DialogueResumed _ -> {
        // Nothing more is asked of these.
      }
    }
  }

  private void mayBeReleasedAt(Instant when) {
    assertThat(reviews).doesNotContainValue(false);
    boolean everyoneAgreed =
        present.stream()
            .filter(person -> !lead.equals(Optional.of(person)))
            .allMatch(person -> reviews.getOrDefault(person, false));
    Instant asked = written.orElseThrow();
    assertThat(everyoneAgreed || !when.isBefore(asked.plus(Duration.ofDays(7)))).isTrue();
  }
}
