package nl.werkplaats.command.study;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.command.study.StudyState.InstrumentVersion;
import nl.werkplaats.kernel.event.StudyEvent.Invited;
import nl.werkplaats.kernel.event.StudyEvent.SurveyWaveOpened;
import nl.werkplaats.kernel.id.PersonId;

/** One time that people are asked: who is known, and who answered only by their link codes. */
final class Wave {

  final SurveyWaveOpened opened;
  final Instant openedAt;
  final Set<PersonId> respondents = new HashSet<>();
  boolean closed;

  Wave(SurveyWaveOpened opened, Instant openedAt) {
    this.opened = opened;
    this.openedAt = openedAt;
  }

  InstrumentVersion instrument() {
    return new InstrumentVersion(opened.instrument(), opened.instrumentVersion());
  }

  Set<PersonId> invited() {
    return people(opened.population());
  }

  /** In which group somebody was invited. */
  String groupOf(PersonId person) {
    return opened.population().stream()
        .filter(group -> group.persons().contains(person))
        .map(Invited::group)
        .findFirst()
        .orElseThrow();
  }

  static Set<PersonId> people(List<Invited> population) {
    return population.stream()
        .flatMap(group -> group.persons().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
