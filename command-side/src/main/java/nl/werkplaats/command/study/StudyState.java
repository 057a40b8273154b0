package nl.werkplaats.command.study;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.StudyStage;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.StudyEvent.*;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.StudyFacts;

/** What the events of one study add up to, as far as deciding needs it. */
final class StudyState {

  /** One version of a questionnaire. */
  record InstrumentVersion(String name, int version) {}

  /** How far the summary of a focus group is. */
  enum Summary {
    WRITTEN,
    CHECKED,
    PUBLISHED
  }

  LocationId location;
  private final Set<PersonId> researchers = new HashSet<>();
  private final Set<PersonId> consenting = new HashSet<>();
  private final Map<PersonId, Integer> ownConsents = new HashMap<>();
  private long counted;
  final Map<InstrumentVersion, InstrumentAdopted> instruments = new HashMap<>();
  final Map<Integer, Wave> waves = new HashMap<>();
  final Map<ItemId, Summary> focusGroups = new HashMap<>();
  private Optional<Instant> lastFact = Optional.empty();

  boolean exists() {
    return location != null;
  }

  Optional<Instant> lastFact() {
    return lastFact;
  }

  /**
   * How many events there are, as this person is told. What anybody answers is counted for nobody,
   * and a consent for whoever gives or withdraws it alone: a version that goes up would tell the
   * others that somebody did so just now.
   */
  long versionFor(PersonId asker) {
    return counted + ownConsents.getOrDefault(asker, 0);
  }

  Optional<Wave> openWave() {
    return waves.values().stream().filter(wave -> !wave.closed()).findFirst();
  }

  StudyFacts facts(Set<LocationId> locations, PersonId asker) {
    Optional<Wave> open = openWave();
    return new StudyFacts(
        location,
        open.isPresent() ? StudyStage.ASKING : StudyStage.RUNNING,
        locations,
        Set.copyOf(researchers),
        open.map(Wave::invited).orElse(Set.of()),
        consenting.contains(asker));
  }

  void evolve(StudyEvent event, Instant happenedAt) {
    if (lastFact.filter(happenedAt::isBefore).isEmpty()) lastFact = Optional.of(happenedAt);
    if (!event.unsigned() && !isConsent(event)) counted++;
    switch (event) {
      case StudyOpened e -> {
        location = e.location();
        researchers.addAll(e.researchers());
      }
      case ConsentGiven e -> {
        consenting.add(e.person());
        ownConsents.merge(e.person(), 1, Integer::sum);
      }
      case ConsentWithdrawn e -> {
        consenting.remove(e.person());
        ownConsents.merge(e.person(), 1, Integer::sum);
      }
      case InstrumentAdopted e -> instruments.put(new InstrumentVersion(e.name(), e.version()), e);
      case SurveyWaveOpened e -> waves.put(e.wave(), new Wave(e, happenedAt));
      case ResponseReceived e ->
          waves.computeIfPresent(
              e.wave(), (_, wave) -> wave.answeredBy(e.answers().person(), e.group()));
      case WaveClosed e -> waves.computeIfPresent(e.wave(), (_, wave) -> wave.ended());
      case FocusGroupHeld e -> focusGroups.put(e.focusGroup(), Summary.WRITTEN);
      case MemberCheckCompleted e -> focusGroups.put(e.focusGroup(), Summary.CHECKED);
      case FocusGroupSummaryPublished e -> focusGroups.put(e.focusGroup(), Summary.PUBLISHED);
    }
  }

  private static boolean isConsent(StudyEvent event) {
    return event instanceof ConsentGiven || event instanceof ConsentWithdrawn;
  }
}
