package nl.werkplaats.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.werkplaats.kernel.text.MasterKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class MasterKeyFilesTest {

  @TempDir Path folder;

  @Test
  void aSchoolHandsItsKeyOver() {
    refused(key("none"), "head -c 32 /dev/urandom | base64");
    refused(new MockEnvironment().withProperty("werkplaats.identity", "jwt"), MasterKey.PROPERTY);
  }

  @Test
  void theExampleSchoolsMakeTheirOwn() {
    MockEnvironment example = key("none").withProperty("werkplaats.identity", "example");
    assertThatCode(() -> MasterKeyFiles.check(example)).doesNotThrowAnyException();
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all!"})
  void whatIsNoKeyIsRefused(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("bad"), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    refused(key("bad"), MasterKey.PROPERTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-rw----", "rw-----w-"})
  void aKeyThatOthersCanReadOrReplaceIsRefused(String permissions) throws IOException {
    MasterKey.in(folder.resolve("wide"), true);
    Files.setPosixFilePermissions(
        folder.resolve("wide"), PosixFilePermissions.fromString(permissions));
    refused(key("wide"), "chmod 600 " + folder.resolve("wide"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "r--------", "r--r-----"})
  void aKeyThatIsKeptWillDo(String permissions) throws IOException {
    MasterKey.in(folder.resolve("kept"), true);
    Files.setPosixFilePermissions(
        folder.resolve("kept"), PosixFilePermissions.fromString(permissions));
    assertThatCode(() -> MasterKeyFiles.check(key("kept"))).doesNotThrowAnyException();
  }

  @Test
  void theEarlierKeyIsLookedAtLikeTheNewOne() throws IOException {
    MasterKey.in(folder.resolve("kept"), true);
    MockEnvironment changing =
        key("kept").withProperty(MasterKey.EARLIER_PROPERTY, folder.resolve("none").toString());
    refused(changing, MasterKey.EARLIER_PROPERTY);
  }

  private MockEnvironment key(String name) {
    return new MockEnvironment()
        .withProperty("werkplaats.identity", "jwt")
        .withProperty(MasterKey.PROPERTY, folder.resolve(name).toString());
  }

  private static void refused(MockEnvironment environment, String remedy) {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> MasterKeyFiles.check(environment))
        .satisfies(
            refused -> assertThat(refused.getMessage() + " " + refused.remedy()).contains(remedy));
  }
}
