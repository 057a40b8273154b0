package nl.werkplaats.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.history.KernelJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service proves holds for Go's own implementation of notes and transparent logs. */
class GoVerifiesTest {

  private static final List<Integer> PORTIONS = List.of(1, 254, 3, 300);

  @TempDir Path folder;
  private GoVerifier go;
  private SealedLog log;

  @BeforeEach
  void write() throws IOException {
    Optional<GoVerifier> built = GoVerifier.built(folder);
    assumeThat(built).as("Go, and its modules").isPresent();
    go = built.get();
    log = new SealedLog(EventDatabase.H2);
    for (int portion : PORTIONS) {
      log.append(portion);
      log.seal();
      log.sealing.rotate();
    }
    Files.writeString(
        folder.resolve("vkeys.txt"),
        log.keys.all().stream()
            .map(key -> key.verifier().toString())
            .collect(Collectors.joining("\n")));
    for (Sealed one : log.tree.after(0, PORTIONS.size())) {
      Files.writeString(folder.resolve("checkpoint-" + one.size() + ".txt"), one.note());
      json("consistency-" + one.size(), log.proofs.consistency(size(one), Optional.empty()));
      for (String event : List.of("event-0", "event-" + (one.size() - 1))) {
        var row = log.proofs.event(event).orElseThrow();
        json("inclusion-" + event + "-" + one.size(), log.proofs.inclusion(row, size(one)));
      }
    }
  }

  @AfterEach
  void end() {
    if (log != null) log.close();
  }

  @Test
  void checkpoints_and_proofs_are_verified() {
    assertThat(go.verdict(folder)).isEqualTo("verified");
  }

  @Test
  void a_leaf_that_was_tampered_with_is_refused() throws IOException {
    replace("inclusion-event-257-258.json", "event-v1 258 ", "event-v1 259 ");
    assertThat(go.verdict(folder)).startsWith("refused: inclusion-event-257-258.json");
  }

  @Test
  void a_checkpoint_that_was_tampered_with_is_refused() throws IOException {
    replace("checkpoint-258.txt", "\n258\n", "\n257\n");
    assertThat(go.verdict(folder)).startsWith("refused: checkpoint-258.txt");
  }

  @Test
  void a_proof_between_other_checkpoints_is_refused() throws IOException {
    String other = Files.readString(folder.resolve("checkpoint-255.txt"));
    String its = Files.readString(folder.resolve("checkpoint-1.txt"));
    replace("consistency-1.json", quoted(its), quoted(other));
    assertThat(go.verdict(folder)).startsWith("refused: consistency-1.json");
  }

  private static String quoted(String note) {
    return KernelJson.mapper().writeValueAsString(note);
  }

  private static Optional<Long> size(Sealed one) {
    return Optional.of(one.size());
  }

  private void json(String name, Object proof) throws IOException {
    Files.writeString(
        folder.resolve(name + ".json"), KernelJson.mapper().writeValueAsString(proof));
  }

  private void replace(String file, String part, String by) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(part);
    Files.writeString(folder.resolve(file), text.replace(part, by));
  }
}
