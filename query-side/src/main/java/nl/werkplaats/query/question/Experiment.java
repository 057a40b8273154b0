package nl.werkplaats.query.question;

import static nl.werkplaats.query.projection.Lists.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentStarted;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TextId;

/**
 * What is or was tried in class for a question.
 *
 * @param no the place of the event that began it in the question's stream
 */
public record Experiment(
    ExperimentId id,
    long no,
    ExperimentForm form,
    Optional<PersonId> by,
    List<PersonId> participants,
    TextId plan,
    List<Change> changes,
    Optional<TextId> observed,
    Optional<LocalDate> lookBackOn,
    Instant startedAt,
    Optional<Instant> endedAt) {

  /** What was changed underway. */
  public record Change(TextId text, Instant at) {}

  static Experiment started(ExperimentStarted e, long no, Provenance by) {
    return new Experiment(
        e.experiment(),
        no,
        e.form(),
        by.actor(),
        e.participants(),
        e.plan().text(),
        List.of(),
        Optional.empty(),
        e.lookBackOn(),
        by.happenedAt(),
        Optional.empty());
  }

  /** Whether it goes on. */
  public boolean runs() {
    return endedAt.isEmpty();
  }

  Experiment adjusted(TextId change, Instant at) {
    return new Experiment(
        id,
        no,
        form,
        by,
        participants,
        plan,
        with(changes, new Change(change, at)),
        observed,
        lookBackOn,
        startedAt,
        endedAt);
  }

  Experiment ended(Optional<TextRef> seen, Instant at) {
    return new Experiment(
        id,
        no,
        form,
        by,
        participants,
        plan,
        changes,
        seen.map(TextRef::text),
        lookBackOn,
        startedAt,
        Optional.of(at));
  }
}
