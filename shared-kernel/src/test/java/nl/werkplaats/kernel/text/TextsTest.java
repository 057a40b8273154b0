package nl.werkplaats.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.history.LastWrites;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TextId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class TextsTest {

  private final FactsDatabase database;
  private final Texts texts;
  private final PersonId author = PersonId.fresh();

  TextsTest(EventDatabase kind) {
    database = new FactsDatabase(kind);
    texts = new Texts(database.client(), new LastWrites(database.source()));
  }

  @Test
  void aTextIsReadBackAndItsCommitmentCanBeChecked() {
    ProtectedText one = ProtectedText.write("Een verzonnen tekst");
    ProtectedText two = ProtectedText.write("🙂".repeat(4_000));
    keep(one, two);
    assertThat(texts.read(List.of(one.id(), two.id())))
        .isEqualTo(Map.of(one.id(), one.text(), two.id(), two.text()));
    assertThat(texts.items(List.of(one.id())))
        .singleElement()
        .satisfies(kept -> assertThat(kept.fits(one.ref())).isTrue());
  }

  @Test
  void aDeletedTextIsAbsent() {
    ProtectedText text = ProtectedText.write("Een verzonnen tekst");
    keep(text);
    database.client().sql("delete from protected_text").update();
    assertThat(texts.read(List.of(text.id(), TextId.fresh()))).isEmpty();
    assertThat(texts.read(List.of())).isEmpty();
  }

  @Test
  void aTextGoesWithTheTransactionThatIsRolledBack() {
    ProtectedText text = ProtectedText.write("Een verzonnen tekst");
    assertThatThrownBy(() ->
            database.inTransaction(() -> {
              texts.keep(List.of(text), author, "stream");
              throw new IllegalStateException("the event was not stored");
            }))
        .hasMessage("the event was not stored");
    assertThat(database.count("protected_text")).isZero();
  }

  @Test
  void aTextIsNotKeptOutsideATransaction() {
    ProtectedText text = ProtectedText.write("Een verzonnen tekst");
    assertThatThrownBy(() -> texts.keep(List.of(text), author, "stream"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(database.count("protected_text")).isZero();
  }

  @Test
  void aFailureToKeepDoesNotQuoteTheText() {
    ProtectedText text = ProtectedText.write("Een geheim dat verzonnen is");
    keep(text);
    assertThatThrownBy(() -> keep(text))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessageNotContaining("geheim");
  }

  private void keep(ProtectedText... kept) {
    database.inTransaction(() -> texts.keep(List.of(kept), author, "stream"));
  }
}
