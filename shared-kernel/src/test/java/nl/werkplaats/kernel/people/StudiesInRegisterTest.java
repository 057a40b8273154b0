package nl.werkplaats.kernel.people;

import static nl.werkplaats.kernel.people.TestRegister.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.event.StudyEvent.ConsentGiven;
import nl.werkplaats.kernel.event.StudyEvent.ConsentWithdrawn;
import nl.werkplaats.kernel.event.StudyEvent.StudyOpened;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class StudiesInRegisterTest {

  private final TestRegister register;
  private final StudyId study = StudyId.fresh();
  private final PersonId researcher = PersonId.fresh();
  private final PersonId teacher = PersonId.fresh();
  private final LocationId elsewhere = LocationId.fresh();

  StudiesInRegisterTest(EventDatabase kind) {
    register = new TestRegister(kind);
  }

  @BeforeEach
  void aStudyBegins() {
    register.happens(
        new StudyOpened(
            study, register.location, "Voorbeeld", text(), List.of(researcher), Optional.empty()));
  }

  @Test
  void a_study_is_at_its_location_and_wherever_reports_are_written_for_it() {
    assertThat(register.today().studies().study(study))
        .contains(new StudyFact(study, register.location, Set.of(register.location)));
    register.happens(window(Optional.of(study)), window(Optional.of(study)));
    assertThat(register.today().studies().study(study).orElseThrow().locations())
        .containsExactlyInAnyOrder(register.location, elsewhere);
    assertThat(register.today().studies().studiesAt(Set.of(elsewhere))).containsExactly(study);
    assertThat(register.today().studies().study(StudyId.fresh())).isEmpty();
  }

  @Test
  void a_window_without_a_study_is_about_none() {
    register.happens(window(Optional.empty()));
    assertThat(register.today().studies().studiesAt(Set.of(elsewhere))).isEmpty();
    assertThat(register.today().studies().studiesAt(Set.of())).isEmpty();
  }

  @Test
  void its_researchers_are_known_while_they_are_researchers_where_it_is_done() {
    assertThat(register.today().studies().isResearcherOf(researcher, study)).isFalse();
    for (PersonId person : List.of(researcher, teacher)) {
      register.happens(
          new RoleGranted(elsewhere, person, Role.TEACHER_RESEARCHER, Optional.empty()));
    }
    assertThat(register.today().studies().isResearcherOf(researcher, study)).isFalse();
    register.happens(window(Optional.of(study)));
    assertThat(register.today().studies().isResearcherOf(researcher, study)).isTrue();
    assertThat(register.today().studies().isResearcherOf(teacher, study)).isFalse();
    assertThat(register.today().studies().isResearcherOf(researcher, StudyId.fresh())).isFalse();
  }

  @Test
  void consent_counts_until_it_is_withdrawn() {
    assertThat(register.today().studies().consents(teacher, study)).isFalse();
    register.happens(new ConsentGiven(study, teacher));
    assertThat(register.today().studies().consents(teacher, study)).isTrue();
    register.happens(new ConsentWithdrawn(study, teacher));
    assertThat(register.today().studies().consents(teacher, study)).isFalse();
  }

  private ReportWindowOpened window(Optional<StudyId> of) {
    return new ReportWindowOpened(
        WindowId.fresh(), elsewhere, of, "Voorbeeld", 7, TestRegister.TODAY);
  }
}
