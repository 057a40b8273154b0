package nl.werkplaats.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.fixture.EventDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutsideTest {

  @TempDir Path folder;
  private SealedLog log;

  @AfterEach
  void end() {
    log.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_folder_is_given_each_checkpoint_that_is_due(EventDatabase kind) throws IOException {
    log = new SealedLog(kind);
    log.append(3);
    log.seal();
    var settings = new RecipientSettings("file", folder.toString(), null);
    var outside = log.outside(SealedLog.NOW, settings);
    outside.start();
    await().until(() -> files().size() == 1);
    outside.stop();
    assertThat(Files.readString(folder.resolve("checkpoint-3.txt")))
        .isEqualTo(log.head().orElseThrow().note());
    log.append(2);
    log.seal();
    log.outside(SealedLog.NOW.plusSeconds(3600))
        .sendNow(settings.recipient(Optional.empty()), settings.every());
    assertThat(files()).hasSize(1);
    log.outside(SealedLog.NOW.plus(Duration.ofDays(1)))
        .sendNow(settings.recipient(Optional.empty()), settings.every());
    assertThat(files()).containsExactly("checkpoint-3.txt", "checkpoint-5.txt");
  }

  @ParameterizedTest
  @EnumSource
  void who_cannot_be_reached_is_tried_again_after_a_growing_pause(EventDatabase kind) {
    log = new SealedLog(kind);
    log.append(1);
    log.seal();
    var away = new Counting(true);
    // Tried at 0, 10, 30 and 70 seconds; looked at every second.
    for (int second = 0; second < 75; second++) {
      log.outside(SealedLog.NOW.plusSeconds(second)).sendNow(away, Duration.ofDays(1));
    }
    assertThat(away.taken).hasSize(4);
    assertThat(log.sql.queryForObject("select trouble from checkpoint_recipient", String.class))
        .contains("synthetic");
    away.fails = false;
    for (int second = 75; second < 400; second++) {
      log.outside(SealedLog.NOW.plusSeconds(second)).sendNow(away, Duration.ofDays(1));
    }
    assertThat(away.taken).hasSize(5);
    assertThat(log.sql.queryForObject("select tries from checkpoint_recipient", Integer.class))
        .isZero();
  }

  @ParameterizedTest
  @EnumSource
  void of_two_nodes_one_sends(EventDatabase kind) {
    log = new SealedLog(kind);
    log.append(1);
    log.seal();
    var recipient = new Counting(false);
    log.outside(SealedLog.NOW).sendNow(recipient, Duration.ofDays(1));
    log.outside(SealedLog.NOW).sendNow(recipient, Duration.ofDays(1));
    assertThat(recipient.taken).containsExactly(1L);
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void another_checkpoint_of_the_same_size_never_replaces_the_first(EventDatabase kind)
      throws IOException {
    log = new SealedLog(kind);
    log.append(1);
    log.seal();
    Sealed one = log.head().orElseThrow();
    var other = new Sealed(one.size(), 0, one.root(), one.edge(), "another past", one.at());
    var recipient = new FileRecipient(folder);
    recipient.take(one);
    recipient.take(one);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> recipient.take(other));
    assertThat(Files.readString(folder.resolve("checkpoint-1.txt"))).isEqualTo(one.note());
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void half_a_recipient_is_refused(EventDatabase kind) {
    log = new SealedLog(kind);
    List<RecipientSettings> wrong =
        List.of(
            new RecipientSettings("pigeon", "nowhere", null),
            new RecipientSettings("file", folder.resolve("none").toString(), null),
            new RecipientSettings("mail", "notaris@voorbeeld.test", null),
            new RecipientSettings("webhook", "http://voorbeeld.test/", null));
    wrong.forEach(one ->
        assertThatIllegalArgumentException().isThrownBy(() -> one.recipient(Optional.empty())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecipientSettings("file", null, null));
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Counting implements Recipient {

    private final List<Long> taken = new ArrayList<>();
    private boolean fails;

    private Counting(boolean fails) {
      this.fails = fails;
    }

    @Override
    public String name() {
      return "synthetic";
    }

    @Override
    public void take(Sealed checkpoint) throws IOException {
      taken.add(checkpoint.size());
      if (fails) throw new IOException("a synthetic failure");
    }
  }
}
