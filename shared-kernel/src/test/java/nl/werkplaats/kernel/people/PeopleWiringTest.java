package nl.werkplaats.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.text.FactsDatabase;
import nl.werkplaats.kernel.text.MasterKey;
import nl.werkplaats.kernel.text.PersonKeys;
import nl.werkplaats.kernel.text.Seals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class PeopleWiringTest {

  @TempDir Path folder;

  private final FactsDatabase database;
  private final PersonId person = PersonId.fresh();
  private SealedAnswer answer;

  PeopleWiringTest(EventDatabase kind) {
    database = new FactsDatabase(kind);
  }

  @BeforeEach
  void anAnswerSealedInAnEarlierRun() {
    PersonKeys keys = start("first.key", "");
    keys.make(person);
    answer = new Seals(keys).seal(person, "outcomes", List.of("AFFECTIVE"));
  }

  @Test
  void theNextStartOpensWhatWasSealedBefore() {
    assertThat(new Seals(start("first.key", "")).open(answer)).contains(List.of("AFFECTIVE"));
  }

  @Test
  void aStartWithAnotherMasterKeyIsRefusedAndSaysWhatToDo() {
    assertThatThrownBy(() -> start("second.key", ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("werkplaats.master-key-file")
        .hasMessageContaining("werkplaats.earlier-master-key-file");
  }

  @Test
  void aStartWithBothMasterKeysReplacesTheEarlierOne() {
    start("second.key", folder.resolve("first.key").toString());
    assertThat(new Seals(start("second.key", "")).open(answer)).contains(List.of("AFFECTIVE"));
    assertThatThrownBy(() -> start("first.key", "")).isInstanceOf(IllegalStateException.class);
  }

  private PersonKeys start(String master, String earlier) {
    MasterKey key = MasterKey.in(folder.resolve(master), true);
    return new PeopleWiring().personKeys(database.client(), key, earlier);
  }
}
