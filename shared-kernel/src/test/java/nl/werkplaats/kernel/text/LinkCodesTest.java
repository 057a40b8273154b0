package nl.werkplaats.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class LinkCodesTest {

  private static final StudyId STUDY = StudyId.fresh();
  private static final String CODE = "MO12AA";

  @TempDir Path folder;

  private final FactsDatabase database;
  private MasterKey master;
  private PersonKeys keys;
  private LinkCodes linkCodes;

  LinkCodesTest(EventDatabase kind) {
    database = new FactsDatabase(kind);
  }

  @BeforeEach
  void aMasterKey() {
    master = MasterKey.in(folder.resolve("master.key"), true);
    keys = new PersonKeys(database.client(), master);
    linkCodes = new LinkCodes(keys);
  }

  @Test
  void the_same_code_leads_to_the_same_reference_however_it_is_typed() {
    PersonId first = respondent(STUDY, CODE);
    assertThat(respondent(STUDY, " mo 12 aa")).isEqualTo(first);
    assertThat(respondent(STUDY, "MO12AB")).isNotEqualTo(first);
  }

  @Test
  void in_another_study_the_same_code_leads_elsewhere() {
    assertThat(respondent(StudyId.fresh(), CODE)).isNotEqualTo(respondent(STUDY, CODE));
  }

  @Test
  void the_reference_looks_like_that_of_any_person() {
    PersonId reference = respondent(STUDY, CODE);
    assertThat(reference.value().version()).isEqualTo(4);
    assertThat(reference.value().variant()).isEqualTo(2);
  }

  @Test
  void a_new_master_key_leads_to_the_same_reference() {
    PersonId before = respondent(STUDY, CODE);
    var replaced = new PersonKeys(database.client(), MasterKey.in(folder.resolve("new.key"), true));
    replaced.wrapAnew(master);
    linkCodes = new LinkCodes(replaced);
    assertThat(respondent(STUDY, CODE)).isEqualTo(before);
  }

  @Test
  void once_the_key_of_the_study_is_gone_no_code_leads_anywhere_any_more() {
    PersonId before = respondent(STUDY, CODE);
    database.client().sql("delete from person_key").update();
    assertThat(respondent(STUDY, CODE)).isNotEqualTo(before);
  }

  @Test
  void answers_are_sealed_with_a_key_of_their_own_and_equally_long() {
    var seals = new Seals(keys);
    PersonId reference = respondent(STUDY, CODE);
    SealedAnswer few =
        database.inTransaction(() -> seals.sealUnsigned(reference, "survey", List.of("1=4")));
    SealedAnswer more =
        database.inTransaction(
            () -> seals.sealUnsigned(reference, "survey", List.of("1=4", "2=5")));

    assertThat(seals.open(more)).contains(List.of("1=4", "2=5"));
    assertThat(few.ciphertext()).hasSameSizeAs(more.ciphertext());
    database
        .client()
        .sql("delete from person_key where person = ?")
        .param(reference.value())
        .update();
    assertThat(seals.open(more)).isEmpty();
    assertThatThrownBy(() -> seals.seal(reference, "survey", List.of("1=4")))
        .isInstanceOf(IllegalStateException.class);
  }

  private PersonId respondent(StudyId study, String code) {
    return database.inTransaction(() -> linkCodes.respondent(study, code));
  }
}
