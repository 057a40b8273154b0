package nl.werkplaats.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditionsTest {

  private static final String FOLDER = "/reference/";

  private final Editions editions = new Editions(FOLDER);

  @Test
  void a_list_that_was_changed_without_a_new_version_fails_here() {
    assertThat(editions.all())
        .isNotEmpty()
        .allSatisfy(edition ->
            assertThat(sha256(editions.file(edition)))
                .as("%s version %d", edition.list(), edition.version())
                .isEqualTo(edition.sha256()));
  }

  @Test
  void every_file_of_the_folder_is_a_version_in_the_manifest() throws Exception {
    Set<String> named = editions.all().stream().map(editions::file).collect(Collectors.toSet());
    assertThat(files()).containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void versions_count_from_one_and_never_go_back_in_time() {
    for (Reference reference : Reference.values()) {
      List<CodeList> versions = editions.of(reference);
      assertThat(versions).as(reference.list()).isNotEmpty();
      for (int i = 0; i < versions.size(); i++) {
        assertThat(versions.get(i).version()).as(reference.list()).isEqualTo(i + 1);
        assertThat(versions.get(i).since())
            .isAfterOrEqualTo(versions.get(Math.max(0, i - 1)).since());
      }
    }
  }

  @Test
  void an_earlier_version_stays_readable_beside_the_latest() {
    // A synthetic folder, in which the second version took one kind of expert out.
    var synthetic = new Editions("/reference-with-two-versions/");

    List<CodeList> versions = synthetic.of(Reference.EXPERT_KINDS);

    assertThat(versions).extracting(CodeList::version).containsExactly(1, 2);
    assertThat(versions.getFirst().versions()).containsExactly(1, 2);
    assertThat(versions.getFirst().entry("CLOWN")).isPresent();
    assertThat(versions.getLast().entry("CLOWN")).isEmpty();
  }

  private static Set<String> files() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(EditionsTest.class.getResource(FOLDER)).toURI());
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(file -> file.toString().endsWith(".csv") && !file.endsWith("versions.csv"))
          .map(file -> FOLDER + folder.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toSet());
    }
  }

  private static String sha256(String file) {
    try (InputStream content = EditionsTest.class.getResourceAsStream(file)) {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(Objects.requireNonNull(content, file).readAllBytes()));
    } catch (IOException | NoSuchAlgorithmException failure) {
      throw new AssertionError(file, failure);
    }
  }
}
