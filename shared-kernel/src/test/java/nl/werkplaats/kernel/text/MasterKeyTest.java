package nl.werkplaats.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

  @TempDir Path folder;

  @Test
  void theEmbeddedDefaultMakesAKeyThatOnlyItsOwnerCanRead() throws IOException {
    Path file = folder.resolve("data/master.key");
    MasterKey made = MasterKey.in(file, true);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
    assertThat(MasterKey.in(file, true).id()).isEqualTo(made.id());
    assertThat(file.getParent()).isDirectoryContaining(found -> found.equals(file));
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aStartThatBrokeOffWhileMakingTheKeyDoesNotHinderTheNext() throws IOException {
    Path file = folder.resolve("master.key");
    Files.writeString(folder.resolve("master.key.new"), "half a k");
    assertThat(MasterKey.in(file, true).id()).hasSize(32);
  }

  @Test
  void withoutAKeyTheStartIsRefusedAndSaysWhatToDo() {
    Path file = folder.resolve("master.key");
    assertThatThrownBy(() -> MasterKey.in(file, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("master.key")
        .hasMessageContaining("werkplaats.master-key-file")
        .hasMessageContaining("32 random bytes in base64");
    assertThat(file).doesNotExist();
  }

  @Test
  void aKeyThatIsNoneIsRefusedAndNotReplaced() throws IOException {
    Path file = folder.resolve("master.key");
    for (String content : new String[] {"", "c2hvcnQ=", "not base64 at all!"}) {
      Files.writeString(file, content);
      assertThatThrownBy(() -> MasterKey.in(file, true)).isInstanceOf(IllegalStateException.class);
      assertThat(file).hasContent(content);
    }
  }

  @Test
  void aKeyWrittenByHandMayEndWithALineEnd() throws IOException {
    Path file = folder.resolve("master.key");
    MasterKey made = MasterKey.in(file, true);
    Files.writeString(file, Files.readString(file) + "\n");
    assertThat(MasterKey.in(file, false).id()).isEqualTo(made.id());
  }

  @Test
  void secretsForOtherPurposesDifferAndTheKeyIsNeverPrinted() throws IOException {
    Path file = folder.resolve("master.key");
    MasterKey made = MasterKey.in(file, true);
    assertThat(made.keyFor("one")).hasSize(32).isEqualTo(made.keyFor("one"));
    assertThat(made.keyFor("one")).isNotEqualTo(made.keyFor("two"));
    assertThat(made).hasToString("MasterKey");
  }
}
