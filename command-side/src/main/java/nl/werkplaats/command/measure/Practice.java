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
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.year.HalfYear;

/** The questions of a location, and what was tried for them. */
final class Practice {

  /** One question, as far as measures ask. */
  static final class Question {
    /** Everyone who ever owned it: who let it go worked on it too. */
    final Set<PersonId> owners = new HashSet<>();

    final List<Instant> ended = new ArrayList<>();
    final List<Instant> discussed = new ArrayList<>();

    /** Whether it was looked at in a dialogue after this moment, up to the end of the half-year. */
    boolean discussedBetween(Instant moment, HalfYear half) {
      return discussed.stream()
          .anyMatch(at -> moment.isBefore(at) && !Span.day(at).isAfter(half.last()));
    }
  }

  private final Map<QuestionId, Question> questions = new LinkedHashMap<>();

  Collection<Question> questions() {
    return questions.values();
  }

  Optional<Question> question(QuestionId id) {
    return Optional.ofNullable(questions.get(id));
  }

  void fold(QuestionEvent event, Provenance by) {
    Question question = questions.computeIfAbsent(event.question(), _ -> new Question());
    switch (event) {
      case QuestionSubmitted e -> question.owners.addAll(e.owners());
      case QuestionAdopted e -> question.owners.add(e.owner());
      case OwnerAdded e -> question.owners.add(e.owner());
      case ExperimentStarted e -> {
        question.owners.addAll(e.participants());
      }
      case ExperimentEnded _ -> question.ended.add(by.happenedAt());
      case DialogueEntered _ -> question.discussed.add(by.happenedAt());
      case QuestionReformulated _,
          QuestionThemed _,
          QuestionMoved _,
          QuestionReleased _,
          QuestionRedirected _,
          QuestionReturned _,
          ExperimentAdjusted _,
          IntentionRecorded _,
          ReflectionRecorded _,
          QuestionBroughtToDialogue _,
          QuestionHarvested _,
          LateEffectReported _,
          FollowOnRaised _,
          QuestionRestarted _,
          QuestionParked _,
          QuestionResumed _,
          QuestionWithdrawn _,
          OwnerLeft _,
          SharingGranted _,
          SharingRevoked _ -> {
        // Where a question stands, and who doubts or lets go, is no measure of anybody.
      }
    }
  }
}
