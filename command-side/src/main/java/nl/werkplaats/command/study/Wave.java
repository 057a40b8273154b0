package nl.werkplaats.command.study;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.command.study.StudyState.InstrumentVersion;
import nl.werkplaats.kernel.event.StudyEvent.Invited;
import nl.werkplaats.kernel.event.StudyEvent.SurveyWaveOpened;
import nl.werkplaats.kernel.id.PersonId;

/**
 * One time that people are asked: who is known, and who answered only by their link codes.
 *
 * @param respondents each with the group it answered in
 */
record Wave(
    SurveyWaveOpened opened, Instant openedAt, Map<PersonId, String> respondents, boolean closed) {

  Wave(SurveyWaveOpened opened, Instant openedAt) {
    this(opened, openedAt, Map.of(), false);
  }

  Wave answeredBy(PersonId respondent, String group) {
    Map<PersonId, String> all = new HashMap<>(respondents);
    all.put(respondent, group);
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

  /** Whether as many answered in the group as were invited in it. */
  boolean hasAnswered(String group) {
    long answered = respondents.values().stream().filter(group::equals).count();
    return opened.population().stream()
        .filter(invited -> invited.group().equals(group))
        .anyMatch(invited -> answered >= invited.persons().size());
  }

  static Set<PersonId> people(List<Invited> population) {
    return population.stream()
        .flatMap(group -> group.persons().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
