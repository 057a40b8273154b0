package nl.werkplaats.kernel.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.LongRange;
import nl.werkplaats.kernel.proof.Hash;
import nl.werkplaats.kernel.proof.Leaf;
import nl.werkplaats.kernel.proof.SigningKey;
import nl.werkplaats.kernel.proof.StoredRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleLinesTest {

  private static final UUID HERE = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID ELSEWHERE = UUID.fromString("00000000-0000-4000-8000-000000000002");
  private static final Instant NOW = Instant.parse("2026-09-01T10:00:00.000001Z");
  private static final Hash HASH = Hash.leaf(new byte[] {1});

  private static StoredRow row(long position, String payload) {
    return new StoredRow(
        position, "event", "stream", "synthetic", 2, "name", "1", NOW, HERE, payload, "{}");
  }

  @Property
  void an_event_comes_back_to_the_byte(
      @ForAll long position, @ForAll @CharRange(from = '\u0000', to = '\ud7ff') String payload) {
    StoredRow row = row(position, payload);
    String line = EventLine.write(row);
    assertThat(line).doesNotContain("\n", "\r");
    assertThat(EventLine.read(line)).isEqualTo(row);
  }

  @Test
  void a_column_that_holds_nothing_comes_back_so() {
    var row = new StoredRow(1, null, null, null, 0, null, null, null, null, null, null);
    assertThat(EventLine.read(EventLine.write(row))).isEqualTo(row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "[]",
        "{}",
        "{\"position\":1}",
        "%s %s",
        "%s,",
        "\"position\":1 -> \"position\":1.0",
        "\"position\":1 -> \"position\":null",
        "\"position\":1 -> \"position\":\"1\"",
        "\"position\":1 -> \"position\":99999999999999999999",
        "\"position\":1 -> \"position\":1,\"position\":1",
        "\"position\":1 -> \"position\":1,\"more\":1",
        "\"name\":\"name\" -> \"name\":7",
        "\"name\":\"name\" -> \"name\":[[]]",
        ".000001Z -> .0000010Z",
        ".000001Z -> .000001+00:00",
        "2026 -> never",
        "00000000-0000-4000 -> 0-0-4000"
      })
  void a_line_that_is_never_written_so_is_no_event(String change) {
    String line = EventLine.write(row(1, "{}"));
    String[] words = change.split(" -> ");
    String changed =
        words.length == 2 ? line.replace(words[0], words[1]) : change.replace("%s", line);
    assertThat(changed).isNotEqualTo(line);
    assertThatIllegalArgumentException().isThrownBy(() -> EventLine.read(changed));
  }

  @Property
  void a_sealed_leaf_and_a_proof_come_back(@ForAll long position, @ForAll long number) {
    var leaf = new SealedLeaf(position, HASH);
    assertThat(SealedLeaf.parse(leaf.text())).isEqualTo(leaf);
    var proof = new InclusionLine(position, number, 9, List.of(HASH, HASH));
    assertThat(InclusionLine.read(proof.write())).isEqualTo(proof);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "x ", "01 ", "+1 ", " 1 ", "1  "})
  void a_sealed_leaf_is_written_in_one_way(String position) {
    assertThatIllegalArgumentException().isThrownBy(() -> SealedLeaf.parse(position + HASH));
  }

  @Test
  void a_key_and_its_use_come_back() {
    var key = SigningKey.fresh("log.voorbeeld.test").verifier();
    for (OptionalLong until : List.of(OptionalLong.empty(), OptionalLong.of(12))) {
      var use = new SignedSizes(key, OptionalLong.of(1), until);
      assertThat(SignedSizes.parse(use.text())).isEqualTo(use);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> SignedSizes.parse(key.toString()));
  }

  @Property
  void a_scope_covers_its_locations_from_one_position_to_another(
      @ForAll @LongRange(max = 20) long position) {
    var scope = new Scope(20, 20, NOW, List.of(HERE), Optional.of(NOW), Optional.empty(), 5, 9);
    assertThat(Scope.read(scope.write())).isEqualTo(scope);
    assertThat(scope.covers(leaf(position, HERE))).isEqualTo(position >= 5 && position <= 9);
    assertThat(scope.covers(leaf(position, ELSEWHERE))).isFalse();
  }

  @Property
  void a_scope_of_another_form_is_refused(@ForAll @AlphaChars String form) {
    String scope =
        new Scope(1, 1, NOW, List.of(), Optional.empty(), Optional.empty(), 1, 1).write();
    String other = scope.replace("werkplaats-bundle-v1", form);
    assertThatIllegalArgumentException().isThrownBy(() -> Scope.read(other));
  }

  private static Leaf leaf(long position, UUID location) {
    return new Leaf(position, location, "stream", 0, HASH);
  }
}
