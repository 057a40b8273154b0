package nl.werkplaats.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refusal.RuleBroken;
import nl.werkplaats.kernel.move.Refused;
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
class VaultTest {

  private static final Login LOGIN = new Login("embedded", "verzonnen-docent");

  @TempDir Path folder;

  private final FactsDatabase database;
  private PersonKeys keys;
  private Vault vault;

  VaultTest(EventDatabase kind) {
    database = new FactsDatabase(kind);
  }

  @BeforeEach
  void openVault() {
    keys = new PersonKeys(database.client(), MasterKey.in(folder.resolve("master.key"), true));
    vault = new Vault(database.client(), keys);
  }

  @Test
  void aPersonIsFoundByEachLogin() {
    var second = new Login("https://school.example", "verzonnen-docent");
    PersonId person = create("Docent Een (verzonnen)", LOGIN, second, LOGIN);
    assertThat(vault.find(LOGIN)).contains(person);
    assertThat(vault.find(second)).contains(person);
    assertThat(vault.find(new Login("embedded", "Verzonnen-docent"))).isEmpty();
    assertThat(vault.exists(person)).isTrue();
    assertThat(vault.exists(PersonId.fresh())).isFalse();
  }

  @Test
  void namesAreKnownUntilThePersonIsRemoved() {
    PersonId stays = create("Docent Een (verzonnen)");
    PersonId goes = create("Docent Twee (verzonnen)", LOGIN);
    database
        .client()
        .sql("delete from person where person = :person")
        .param("person", goes.value())
        .update();
    assertThat(vault.names(Set.of(stays, goes))).isEqualTo(Map.of(stays, "Docent Een (verzonnen)"));
    assertThat(vault.names(Set.of())).isEmpty();
    assertThat(vault.find(LOGIN)).isEmpty();
  }

  @Test
  void aNewPersonCanSealAnswersAtOnce() {
    PersonId person = create("Docent Een (verzonnen)");
    var seals = new Seals(keys);
    assertThat(seals.open(seals.seal(person, "outcomes", List.of("AFFECTIVE"))))
        .contains(List.of("AFFECTIVE"));
  }

  @Test
  void aLoginBelongsToOnePersonAndTheRefusalLeavesNothingBehind() {
    create("Docent Een (verzonnen)", LOGIN);
    assertThatThrownBy(() -> create("Docent Twee (verzonnen)", new Login("embedded", "x"), LOGIN))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new RuleBroken(Vault.LOGIN_TAKEN)))
        .hasNoCause();
    assertThat(database.count("person")).isEqualTo(1);
    assertThat(database.count("login")).isEqualTo(1);
    assertThat(database.count("person_key")).isEqualTo(1);
  }

  @Test
  void nobodyIsTakenInOutsideATransaction() {
    assertThatThrownBy(() -> vault.create("Docent Een (verzonnen)", List.of(LOGIN)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(database.count("person")).isZero();
  }

  @Test
  void aLoginNeedsBothPartsAndPrintsNeither() {
    assertThat(LOGIN).hasToString("Login");
    assertThatThrownBy(() -> new Login("embedded", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Login("x".repeat(256), "y"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private PersonId create(String name, Login... logins) {
    return database.inTransaction(() -> vault.create(name, List.of(logins)));
  }
}
