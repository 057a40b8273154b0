package nl.werkplaats.command.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.CancelReason;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.InvitationAnswer;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;

/** The themes of a location and the dialogues on them. */
final class Meetings {

  /** One theme, as far as measures ask. */
  static final class Theme {
    final ThemeId id;
    final ThemeOrigin origin;
    final Optional<ThemeId> succeeds;
    final Instant opened;
    final List<Span> worked = new ArrayList<>();
    final List<Instant> returned = new ArrayList<>();
    final Set<QuestionId> questions = new HashSet<>();
    private boolean waived;

    private Theme(ThemeOpened e, Instant at) {
      this.id = e.theme();
      this.origin = e.origin();
      this.succeeds = e.succeeds();
      this.opened = at;
    }
  }

  /** One dialogue, as far as measures ask. */
  static final class Dialogue {
    final ThemeId theme;
    final Set<QuestionId> questions = new HashSet<>();
    final Set<PersonId> invited = new HashSet<>();
    final Set<PersonId> attendees = new HashSet<>();
    Optional<ExpertOrigin> expert = Optional.empty();
    Optional<PersonId> expertPerson = Optional.empty();
    boolean expertWaived;
    Optional<Instant> closed = Optional.empty();
    Optional<Instant> cancelled = Optional.empty();
    Optional<CancelReason> reason = Optional.empty();

    private Dialogue(DialogueProposed e) {
      this.theme = e.theme();
      questions.addAll(e.questions());
    }

    boolean closedIn(HalfYear half) {
      return closed.filter(half::holds).isPresent();
    }

    boolean closedIn(SchoolYear year) {
      return closed.filter(at -> SchoolYear.of(at).equals(year)).isPresent();
    }
  }

  private final Map<ThemeId, Theme> themes = new LinkedHashMap<>();
  private final Map<DialogueId, Dialogue> dialogues = new LinkedHashMap<>();

  Collection<Theme> themes() {
    return themes.values();
  }

  Theme theme(ThemeId id) {
    return themes.get(id);
  }

  Collection<Dialogue> dialogues() {
    return dialogues.values();
  }

  Stream<Dialogue> closedIn(HalfYear half) {
    return dialogues.values().stream().filter(one -> one.closedIn(half));
  }

  void fold(ThemeEvent event, Provenance by) {
    switch (event) {
      case ThemeOpened e -> themes.put(e.theme(), new Theme(e, by.happenedAt()));
      case ThemeLinked e -> themes.get(e.theme()).questions.add(e.question());
      case ThemeUnlinked e -> themes.get(e.theme()).questions.remove(e.question());
      case ThemeActivated e -> {
        themes.get(e.theme()).worked.add(Span.since(by.happenedAt()));
        if (e.recurrenceNo() > 0) themes.get(e.theme()).returned.add(by.happenedAt());
      }
      case ExpertCoupled e -> themes.get(e.theme()).waived = false;
      case ExpertWaived e -> themes.get(e.theme()).waived = true;
      case ThemeRested e -> rests(e.theme(), by);
      case ThemeEmbedded e -> rests(e.theme(), by);
      case ThemeRetired e -> rests(e.theme(), by);
      case ExpertUncoupled _ -> {
        // Whether it does without is said apart.
      }
    }
  }

  private void rests(ThemeId theme, Provenance by) {
    themes.get(theme).worked.replaceAll(span -> span.until(Span.day(by.happenedAt())));
  }

  void fold(DialogueEvent event, Provenance by) {
    Dialogue dialogue = dialogues.get(event.dialogue());
    switch (event) {
      case DialogueProposed e -> dialogues.put(e.dialogue(), new Dialogue(e));
      case DialogueQuestionLinked e -> dialogue.questions.add(e.question());
      case DialogueQuestionUnlinked e -> dialogue.questions.remove(e.question());
      case ParticipantInvited e -> dialogue.invited.add(e.person());
      case InvitationAnswered e -> {
        if (e.answer() == InvitationAnswer.DECLINED) dialogue.invited.remove(e.person());
        else dialogue.invited.add(e.person());
      }
      case ExpertAssigned e -> {
        dialogue.expert = Optional.of(e.origin());
        dialogue.expertPerson = Optional.of(e.person());
      }
      case DialogueClosed e -> {
        dialogue.attendees.addAll(e.attendees());
        dialogue.closed = Optional.of(by.happenedAt());
        dialogue.expertWaived = themes.get(dialogue.theme).waived;
      }
      case DialogueCancelled e -> {
        dialogue.cancelled = Optional.of(by.happenedAt());
        dialogue.reason = Optional.of(e.reason());
      }
      case DialogueScheduled _,
          FacilitatorAssigned _,
          GroundRulesConfirmed _,
          DialogueOpened _,
          DialoguePaused _,
          DialogueResumed _,
          SummaryRevised _,
          SummaryReviewed _,
          SummaryReleased _,
          TakeawayRecorded _,
          TakeawayShared _,
          TakeawayShareRevoked _ -> {
        // Nothing that is counted, or counted elsewhere.
      }
    }
  }
}
