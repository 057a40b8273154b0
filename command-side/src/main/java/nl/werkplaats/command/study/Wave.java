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
record Wave(SurveyWaveOpened opened, Instant openedAt, Set<PersonId> respondents, boolean closed) {

  Wave(SurveyWaveOpened opened, Instant openedAt) {
    this(opened, openedAt, Set.of(), false);
  }

  Wave answeredBy(PersonId respondent) {
    Set<PersonId> all = new HashSet<>(respondents);
    all.add(respondent);
    return new Wave(opened, openedAt, all, closed);
  }

  Wave ended() {
    return new Wave(opened, openedAt, respondents, true);
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
