package nl.werkplaats.kernel.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.code.LateEffectKind;
import nl.werkplaats.kernel.code.Outcome;
import nl.werkplaats.kernel.code.Stimulator;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.id.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class SealsTest {

  private static final List<String> ALL_OUTCOMES =
      Arrays.stream(Outcome.values()).map(Enum::name).toList();
  private static final List<String> ALL_STIMULATORS =
      Arrays.stream(Stimulator.values()).map(Enum::name).toList();
  private static final List<String> ALL_EFFECTS =
      Arrays.stream(LateEffectKind.values()).map(Enum::name).toList();

  @TempDir Path folder;

  private final FactsDatabase database;
  private final PersonId owner = PersonId.fresh();
  private final PersonId other = PersonId.fresh();
  private MasterKey master;
  private PersonKeys keys;
  private Seals seals;

  SealsTest(EventDatabase kind) {
    database = new FactsDatabase(kind);
  }

  @BeforeEach
  void twoPeopleWithKeys() {
    master = MasterKey.in(folder.resolve("master.key"), true);
    keys = new PersonKeys(database.client(), master);
    seals = new Seals(keys);
    keys.make(owner);
    keys.make(other);
  }

  @Test
  void whatIsSealedOpensAgain() {
    assertThat(seals.open(seals.seal(owner, "outcomes", ALL_OUTCOMES))).contains(ALL_OUTCOMES);
    assertThat(seals.open(seals.seal(owner, "stimulators", ALL_STIMULATORS)))
        .contains(ALL_STIMULATORS);
    assertThat(seals.open(seals.seal(owner, "carry-over", ALL_EFFECTS))).contains(ALL_EFFECTS);
    assertThat(seals.open(seals.seal(owner, "outcomes", List.of()))).contains(List.of());
  }

  @Test
  void theLengthOfASealSaysNothingAboutTheAnswer() {
    assertThat(length("outcomes", ALL_OUTCOMES))
        .isEqualTo(length("outcomes", List.of()))
        .isEqualTo(length("outcomes", List.of("AFFECTIVE")));
    assertThat(length("stimulators", ALL_STIMULATORS))
        .isEqualTo(length("stimulators", List.of("THEORY")));
    assertThat(length("carry-over", ALL_EFFECTS)).isEqualTo(length("carry-over", List.of()));
  }

  @Test
  void theSameAnswerTwiceGivesSealsThatDiffer() {
    assertThat(seals.seal(owner, "outcomes", List.of("AFFECTIVE")).ciphertext())
        .isNotEqualTo(seals.seal(owner, "outcomes", List.of("AFFECTIVE")).ciphertext());
  }

  @Test
  void aCodeGivenTwiceCountsOnce() {
    List<String> many = Arrays.asList(new String[10_000]);
    many.replaceAll(any -> "AFFECTIVE");
    assertThat(seals.open(seals.seal(owner, "outcomes", many))).contains(List.of("AFFECTIVE"));
  }

  @Test
  void nothingOpensAfterTheKeyIsDeleted() {
    SealedAnswer gone = seals.seal(owner, "outcomes", List.of("AFFECTIVE"));
    SealedAnswer kept = seals.seal(other, "outcomes", List.of("NEW_INSIGHT"));
    assertThat(seals.open(gone)).isPresent();
    database
        .client()
        .sql("delete from person_key where person = :person")
        .param("person", owner.value())
        .update();
    assertThat(seals.open(gone)).isEmpty();
    assertThat(seals.openAll(List.of(gone, kept)))
        .isEqualTo(Map.of(kept.id(), List.of("NEW_INSIGHT")));
    assertThatThrownBy(() -> seals.seal(owner, "outcomes", List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSealOpensInItsOwnPlaceOnly() {
    SealedAnswer seal = seals.seal(owner, "outcomes", List.of("AFFECTIVE"));
    var elsewhere = new SealedAnswer(UUID.randomUUID(), owner, "outcomes", seal.ciphertext());
    var asOther = new SealedAnswer(seal.id(), other, "outcomes", seal.ciphertext());
    var asField = new SealedAnswer(seal.id(), owner, "stimulators", seal.ciphertext());
    for (SealedAnswer moved : List.of(elsewhere, asOther, asField, tampered(seal))) {
      assertThatThrownBy(() -> seals.open(moved))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(moved.id().toString());
    }
  }

  @Test
  void aSealIsBoundToAnswerFieldAndPerson() throws GeneralSecurityException {
    SealedAnswer seal = seals.seal(owner, "outcomes", List.of("AFFECTIVE"));
    Aead key = keys.of(Set.of(owner)).get(owner);
    byte[] sealed = Base64.getDecoder().decode(seal.ciphertext());
    byte[] place = (seal.id() + "|outcomes|" + owner).getBytes(UTF_8);
    assertThat(new String(key.decrypt(sealed, place), UTF_8)).startsWith("AFFECTIVE\0");
  }

  @Test
  void exchangedKeysAreNoticed() {
    database
        .client()
        .sql(
            """
            update person_key set wrapped =
            (select k.wrapped from person_key k where k.person = :other) where person = :owner
            """)
        .param("other", other.value())
        .param("owner", owner.value())
        .update();
    assertThatThrownBy(() -> seals.seal(owner, "outcomes", List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void answersStayReadableWhenTheMasterKeyIsReplaced() {
    SealedAnswer seal = seals.seal(owner, "outcomes", List.of("AFFECTIVE"));
    MasterKey next = MasterKey.in(folder.resolve("next.key"), true);
    var rewrapped = new PersonKeys(database.client(), next);

    assertThatThrownBy(rewrapped::requireFittingMaster)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(MasterKey.PROPERTY);
    assertThatThrownBy(() -> new Seals(rewrapped).open(seal))
        .isInstanceOf(IllegalStateException.class);

    rewrapped.wrapAnew(master);
    rewrapped.requireFittingMaster();
    assertThat(new Seals(rewrapped).open(seal)).contains(List.of("AFFECTIVE"));
    assertThatThrownBy(keys::requireFittingMaster).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyKnownFieldsAreSealed() {
    assertThatThrownBy(() -> seals.seal(owner, "mood", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private int length(String field, List<String> codes) {
    return seals.seal(owner, field, codes).ciphertext().length();
  }

  private static SealedAnswer tampered(SealedAnswer seal) {
    byte[] bytes = Base64.getDecoder().decode(seal.ciphertext());
    bytes[bytes.length / 2] ^= 1;
    return new SealedAnswer(
        seal.id(), seal.person(), seal.field(), Base64.getEncoder().encodeToString(bytes));
  }
}
