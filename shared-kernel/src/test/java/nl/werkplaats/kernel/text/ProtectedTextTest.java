package nl.werkplaats.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.TextId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedTextTest {

  private static final String SYNTHETIC = "Hoe krijg ik mijn klas in beweging? (verzonnen)";

  @Test
  void aReferenceFitsTheTextItWasMadeForAndNoOther() {
    ProtectedText text = ProtectedText.write(SYNTHETIC);
    TextRef ref = text.ref();
    assertThat(ref.commitment()).matches("[0-9a-f]{64}");
    assertThat(text.fits(ref)).isTrue();
    assertThat(new ProtectedText(text.id(), SYNTHETIC + " ", text.key()).fits(ref)).isFalse();
    assertThat(new ProtectedText(TextId.fresh(), SYNTHETIC, text.key()).fits(ref)).isFalse();
  }

  @Test
  void equalTextsHaveCommitmentsThatDiffer() {
    TextRef one = ProtectedText.write(SYNTHETIC).ref();
    TextRef other = ProtectedText.write(SYNTHETIC).ref();
    assertThat(one.commitment()).isNotEqualTo(other.commitment());
    assertThat(one.text()).isNotEqualTo(other.text());
  }

  @Test
  void aTextPrintsWithoutItsWords() {
    assertThat(ProtectedText.write(SYNTHETIC).toString()).doesNotContain("klas");
  }

  @Test
  void aTextMayHaveLineEndsAndFourThousandCharacters() {
    assertThat(ProtectedText.write("één\r\ntwee\ndrie").text()).contains("\n");
    assertThat(ProtectedText.write("🙂".repeat(4_000)).text()).hasSize(8_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bel\u0007", "nul\u0000", "tab\t", "half \ud83d", "c1 \u0085"})
  void aTextWithoutCharactersOrWithUnfitOnesIsRefused(String text) {
    assertThatThrownBy(() -> ProtectedText.write(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTextThatIsTooLongIsRefusedWithoutQuotingIt() {
    assertThatThrownBy(() -> ProtectedText.write("x".repeat(4_001)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("too-long");
  }
}
