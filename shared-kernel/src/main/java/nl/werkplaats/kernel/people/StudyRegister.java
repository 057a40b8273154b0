package nl.werkplaats.kernel.people;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of the register that speaks of studies, who does them and who consents. */
public final class StudyRegister extends FactReader {

  StudyRegister(JdbcClient database, Clock clock) {
    super(database, clock);
  }

  public Optional<StudyFact> study(StudyId study) {
    return sql("select location from study_fact where study = :study")
        .param("study", study.value())
        .query(UUID.class)
        .optional()
        .map(location -> new StudyFact(study, new LocationId(location), locationsOf(study)));
  }

  private Set<LocationId> locationsOf(StudyId study) {
    return ids(
            "select location from study_location where study = :study",
            Map.of("study", study.value()))
        .stream()
        .map(LocationId::new)
        .collect(Collectors.toSet());
  }

  /** The studies that are about at least one of these locations. */
  public Set<StudyId> studiesAt(Collection<LocationId> locations) {
    return locations.isEmpty()
        ? Set.of()
        : ids(
                "select distinct study from study_location where location in (:locations)",
                Map.of("locations", values(locations)))
            .stream()
            .map(StudyId::new)
            .collect(Collectors.toSet());
  }

  /** The studies that this person lets use what is theirs. */
  public Set<StudyId> consentedBy(PersonId person) {
    return ids(
            "select study from study_consent where person = :person",
            Map.of("person", person.value()))
        .stream()
        .map(StudyId::new)
        .collect(Collectors.toSet());
  }

  /** Whether somebody does research in the study, and is a researcher where it is done today. */
  public boolean isResearcherOf(PersonId person, StudyId study) {
    return sql("""
    select exists (select 1 from study_researcher s
      join study_location l on l.study = s.study
      join role_grant g on g.person = s.person and g.location = l.location
      where s.person = :person and s.study = :study
        and g.role_code in ('RESEARCHER', 'TEACHER_RESEARCHER')
        and (g.until_on is null or g.until_on >= :today))
    """)
        .param("person", person.value())
        .param("study", study.value())
        .param("today", today())
        .query(Boolean.class)
        .single();
  }

  /** Whether this person consents, now, that the study uses what is theirs. */
  public boolean consents(PersonId person, StudyId study) {
    return consenting(study).contains(person);
  }

  /** Everyone who consents, now, that the study uses what is theirs. */
  public Set<PersonId> consenting(StudyId study) {
    return ids(
            "select person from study_consent where study = :study", Map.of("study", study.value()))
        .stream()
        .map(PersonId::new)
        .collect(Collectors.toSet());
  }
}
