package nl.werkplaats.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

  @ParameterizedTest
  @ValueSource(strings = {"shared-kernel", "command-side", "query-side", "application"})
  void everyPackageSaysInOneSentenceWhatItIsFor(String module) {
    var sources = new Sources(Path.of("..", module, "src", "main", "java"));
    assertThat(sources.files()).isNotEmpty();
    assertThat(sources.packagesWithoutPurpose()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shared-kernel", "command-side", "query-side", "application"})
  void everyClassWithTestsHasANameThatIsRun(String module) {
    var sources = new Sources(Path.of("..", module, "src", "test", "java"));
    assertThat(sources.files()).isNotEmpty();
    assertThat(sources.testsThatNobodyRuns()).isEmpty();
  }

  @Test
  void aPackageWithoutPurposeIsSeen(@TempDir Path folder) throws IOException {
    write(folder, "silent/Some.java", "package silent;");
    write(folder, "bare/package-info.java", "package bare;");
    write(folder, "wordy/package-info.java", "/** Says this. And that. */\npackage wordy;");
    write(folder, "good/package-info.java", "/** Says what it is for. */\npackage good;");
    write(folder, "lines/package-info.java", "/// Says what it is for.\npackage lines;");
    assertThat(new Sources(folder).packagesWithoutPurpose())
        .map(each -> each.getFileName().toString())
        .containsExactly("bare", "silent", "wordy");
  }

  @Test
  void aTestThatNobodyRunsIsSeen(@TempDir Path folder) throws IOException {
    write(folder, "some/SomeProperties.java", "class SomeProperties { @Property void holds() {} }");
    write(folder, "some/SomeTest.java", "class SomeTest { @Test void holds() {} }");
    write(folder, "some/Fixture.java", "class Fixture {}");
    assertThat(new Sources(folder).testsThatNobodyRuns())
        .map(each -> each.getFileName().toString())
        .containsExactly("SomeProperties.java");
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
