package nl.werkplaats.query.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.proof.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An auditor takes a bundle away and has it checked by a program that has nothing else. */
@ParameterizedClass
@EnumSource(EventDatabase.class)
class BundleTest {

  private static final int EVENTS = 600;

  @TempDir Path folder;

  private final EventDatabase kind;
  private SealedStore store;

  BundleTest(EventDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void begin() {
    store = new SealedStore(kind, folder);
  }

  @AfterEach
  void end() {
    store.close();
  }

  private void sealed() {
    store.append(EVENTS / 2);
    store.seal();
    store.append(EVENTS - EVENTS / 2);
    store.seal();
  }

  @Test
  void what_nobody_touched_holds_in_both_languages() {
    store.append(EVENTS / 2);
    store.seal();
    Path kept = store.checkpoint("kept.txt");
    store.append(EVENTS - EVENTS / 2);
    store.seal();
    Path bundle = store.bundle("all.zip");
    Verified english =
        Verified.run(bundle, "--key", store.key(0), "--checkpoint", kept, "--earlier", bundle);
    assertThat(english.said()).contains("All of it holds.", "300 events", "that you kept, of 300");
    assertThat(english.exit()).isZero();
    Verified dutch = Verified.inDutch(bundle, "--key", store.key(0), "--checkpoint", kept);
    assertThat(dutch.said()).contains("Alles klopt.", "één logboek");
    assertThat(dutch.exit()).isZero();
  }

  @Test
  void a_bundle_has_the_events_of_its_places_and_nothing_of_others_but_their_leaves()
      throws IOException {
    sealed();
    var one = new Unpacked(store.bundle("one.zip"));
    assertThat(one.lines("events.ndjson")).hasSize(EVENTS / 2);
    assertThat(one.text("events.ndjson")).doesNotContain(SealedStore.ELSEWHERE.toString());
    assertThat(one.lines("leaves.txt")).hasSize(EVENTS);
    assertThat(one.lines("hashes.txt")).hasSize(EVENTS);
    assertThat(one.text("catalogue.json")).contains("\"question-submitted\"");
    assertThat(one.text("README.md")).contains("Nagaan", "Check it");
    Path both =
        store.bundle(
            "both.zip",
            Set.of(SealedStore.HERE, SealedStore.ELSEWHERE),
            Optional.empty(),
            Optional.empty());
    assertThat(new Unpacked(both).lines("events.ndjson")).hasSize(EVENTS);
    assertThat(Verified.run(both, "--key", store.key(0)).exit()).isZero();
  }

  @Test
  void a_period_gives_what_was_recorded_in_it() throws IOException {
    sealed();
    Instant from = SealedStore.FIRST.plus(Duration.ofMinutes(100));
    Instant to = SealedStore.FIRST.plus(Duration.ofMinutes(200));
    Path bundle =
        store.bundle("period.zip", Set.of(SealedStore.HERE), Optional.of(from), Optional.of(to));
    var unpacked = new Unpacked(bundle);
    assertThat(unpacked.lines("events.ndjson")).hasSize(51);
    assertThat(unpacked.text("scope.json")).contains("\"firstPosition\":101,\"lastPosition\":201");
    Verified verified = Verified.run(bundle, "--key", store.key(0));
    assertThat(verified.said()).contains("recorded from 2026-03-02T09:40:00Z");
    assertThat(verified.exit()).isZero();
    Path nothing =
        store.bundle(
            "nothing.zip", Set.of(SealedStore.HERE), Optional.empty(), Optional.of(Instant.EPOCH));
    assertThat(new Unpacked(nothing).lines("events.ndjson")).isEmpty();
    assertThat(Verified.run(nothing, "--key", store.key(0)).exit()).isZero();
  }

  @Test
  void what_is_not_sealed_yet_is_left_out_and_said_so() throws IOException {
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> store.bundle("none.zip"));
    sealed();
    store.append(50);
    Path bundle = store.bundle("sealed.zip");
    assertThat(new Unpacked(bundle).text("scope.json")).contains("\"sealedUpTo\":" + EVENTS);
    assertThat(new Unpacked(bundle).lines("leaves.txt")).hasSize(EVENTS);
    assertThat(Verified.run(bundle, "--key", store.key(0)).exit()).isZero();
  }

  @Test
  void a_text_and_a_key_that_are_deleted_leave_every_proof_valid() throws IOException {
    store.append(EVENTS);
    PersonId person = store.confide("Dit hoort bij niemand anders.");
    store.seal();
    var before = new Unpacked(store.bundle("before.zip"));
    assertThat(before.text("events.ndjson"))
        .contains(person.toString())
        .doesNotContain("niemand anders", "NEW_INSIGHT");
    assertThat(store.sql.update("delete from protected_text")).isEqualTo(1);
    assertThat(store.sql.update("delete from person_key")).isEqualTo(1);
    store.append(20);
    store.seal();
    Path after = store.bundle("after.zip");
    assertThat(new Unpacked(after).text("events.ndjson")).startsWith(before.text("events.ndjson"));
    Verified verified =
        Verified.run(after, "--key", store.key(0), "--earlier", folder.resolve("before.zip"));
    assertThat(verified.said()).contains("All of it holds.");
    assertThat(verified.exit()).isZero();
  }

  @Test
  void a_key_counts_that_the_one_before_vouched_for() {
    sealed();
    String first = store.key(0);
    store.rotate();
    store.append(10);
    store.seal();
    store.append(10);
    store.seal();
    store.rotate();
    store.append(10);
    store.seal();
    store.append(10);
    store.seal();
    Path bundle = store.bundle("rotated.zip");
    for (String known : new String[] {first, store.key(1), store.key(2)}) {
      Verified verified = Verified.run(bundle, "--key", known);
      assertThat(verified.said()).contains("signed a checkpoint together with this one");
      assertThat(verified.exit()).as(verified.said()).isZero();
    }
  }

  @Test
  void the_keys_in_a_bundle_prove_nothing_by_themselves() {
    sealed();
    Path bundle = store.bundle("bundle.zip");
    Verified without = Verified.run(bundle);
    assertThat(without.said()).contains("prove nothing by themselves");
    assertThat(without.exit()).isEqualTo(2);
    String another = SigningKey.fresh("log.voorbeeld.test").verifier().toString();
    Verified wrong = Verified.run(bundle, "--key", another);
    assertThat(wrong.said()).contains("checkpoint.txt (of 600 leaves) is not signed by such a key");
    assertThat(wrong.exit()).isEqualTo(1);
    Verified lost =
        Verified.run(bundle, "--key", store.key(0), "--checkpoint", folder.resolve("lost.txt"));
    assertThat(lost.said()).contains("that you kept can be read", "lost.txt");
    assertThat(lost.exit()).isEqualTo(2);
    assertThat(Verified.run(bundle, "--key", "no key at all").exit()).isEqualTo(2);
    assertThat(Verified.run().exit()).isEqualTo(2);
  }

  @Test
  void a_log_that_began_anew_does_not_fit_a_checkpoint_that_somebody_kept() {
    sealed();
    String key = store.key(0);
    Path kept = store.checkpoint("kept.txt");
    store.sql.update("delete from log_checkpoint");
    store.sql.update("delete from log_tile");
    store.sql.update("update event_log set name = 'another' where position = 40");
    store.seal();
    Verified anew = Verified.run(store.bundle("anew.zip"), "--key", key, "--checkpoint", kept);
    assertThat(anew.said())
        .contains("[DIFFERS    ] The leaves come to the checkpoint that you kept, of 600 leaves");
    assertThat(anew.exit()).isEqualTo(1);
    store.sql.update("delete from log_checkpoint");
    store.sql.update("delete from log_tile");
    store.sql.update("delete from event_log where position > 500");
    store.seal();
    Verified shorter =
        Verified.run(store.bundle("shorter.zip"), "--key", key, "--checkpoint", kept);
    assertThat(shorter.said()).contains("What was signed was taken back");
    assertThat(shorter.exit()).isEqualTo(1);
  }

  @Test
  void a_bundle_that_was_cut_off_cannot_be_checked() throws IOException {
    sealed();
    Path bundle = store.bundle("bundle.zip");
    byte[] whole = Files.readAllBytes(bundle);
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    Verified verified =
        Verified.run(Files.write(folder.resolve("cut.zip"), cut), "--key", store.key(0));
    assertThat(verified.said()).contains("cannot be read as a bundle");
    assertThat(verified.exit()).isEqualTo(2);
  }
}
