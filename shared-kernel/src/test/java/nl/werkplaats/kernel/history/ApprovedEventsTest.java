package nl.werkplaats.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.event.Event;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was stored once must stay readable, so the stored form of every event is approved here. */
class ApprovedEventsTest {

  private final EventSerializer serializer = new EventSerializer();

  static List<Event> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_event_is_stored_exactly_as_approved_and_reads_back_the_same(Event sample)
      throws Exception {
    SerializedObject<String> stored = serializer.serialize(sample, String.class);
    StoredName name = EventCatalogue.nameOf(sample.getClass());
    String approved = read(folder().resolve(name + ".json"));
    assertThat(stored.getData()).as(name.toString()).isEqualTo(approved);
    assertThat(
            serializer.<String, Event>deserialize(
                new SimpleSerializedObject<>(
                    approved, String.class, name.name(), String.valueOf(name.revision()))))
        .isEqualTo(sample);
  }

  @Test
  void provenance_is_stored_exactly_as_approved_and_reads_back_the_same() throws Exception {
    var metaData = MetaData.from(Samples.provenance().asMetaData());
    String approved = read(folder().resolveSibling("approved-provenance.json"));
    assertThat(serializer.serialize(metaData, String.class).getData()).isEqualTo(approved);
    assertThat(serializer.provenance(approved)).isEqualTo(Samples.provenance());
  }

  @Test
  void every_name_in_the_catalogue_has_a_sample_and_an_approved_file_and_no_file_is_left_over()
      throws Exception {
    Set<String> names =
        EventCatalogue.names().stream().map(StoredName::toString).collect(Collectors.toSet());
    assertThat(approvedFiles()).isEqualTo(names);
    assertThat(Samples.all().stream().map(Event::getClass))
        .doesNotHaveDuplicates()
        .hasSameSizeAs(names);
  }

  private static Set<String> approvedFiles() throws Exception {
    try (var files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .collect(Collectors.toSet());
    }
  }

  /** Without the line end with which every text file ends. */
  private static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file).replaceFirst("\n$", "") : "no " + file;
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(ApprovedEventsTest.class.getResource("/approved").toURI());
  }
}
