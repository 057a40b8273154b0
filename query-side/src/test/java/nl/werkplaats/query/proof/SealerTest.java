package nl.werkplaats.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.proof.Checkpoint;
import nl.werkplaats.kernel.proof.MerkleProof;
import nl.werkplaats.kernel.proof.MerkleTree;
import nl.werkplaats.kernel.proof.SignedNote;
import nl.werkplaats.kernel.text.SigningKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealerTest {

  private SealedLog log;

  @AfterEach
  void end() {
    log.close();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_new_is_sealed_and_signed_and_nothing_otherwise(EventDatabase kind) throws Exception {
    log = new SealedLog(kind);
    assertThat(log.sealer.sealNext()).isZero();
    assertThat(log.head()).isEmpty();
    log.append(3);
    assertThat(log.sealer.waitingSince()).contains(SealedLog.NOW);
    assertThat(log.sealer.sealNext()).isEqualTo(3);
    assertThat(log.sealer.sealNext()).isZero();
    assertThat(log.sealer.waitingSince()).isEmpty();
    Sealed head = log.head().orElseThrow();
    SignedNote note = SignedNote.parse(head.note());
    assertThat(note.isSignedBy(log.keys.all().getFirst().verifier())).isTrue();
    assertThat(note.text()).isEqualTo(new Checkpoint(SealedLog.ORIGIN, 3, head.root()).text());
    assertThat(head.at()).isEqualTo(SealedLog.NOW);
  }

  @ParameterizedTest
  @EnumSource
  void gaps_get_no_leaf(EventDatabase kind) {
    log = new SealedLog(kind);
    log.append(4);
    log.sql.update("delete from event_log where position in (2, 3)");
    log.seal();
    assertThat(log.head().orElseThrow().size()).isEqualTo(2);
    assertThat(log.tree.leaves(0, 1).getFirst().positions()).containsExactly(1L, 4L);
    assertThat(log.found()).isEmpty();
  }

  /** A checkpoint that ends with a response would tell when somebody answered. */
  @ParameterizedTest
  @EnumSource
  void a_response_is_sealed_with_what_comes_after_it(EventDatabase kind) throws Exception {
    log = new SealedLog(kind);
    log.appendResponses(1);
    assertThat(log.sealer.sealNext()).isZero();
    log.append(1);
    log.appendResponses(2);
    assertThat(log.sealer.sealNext()).isEqualTo(2);
    assertThat(log.sealer.sealNext()).isZero();
    assertThat(log.sealer.waitingSince()).isEmpty();
    log.append(1);
    assertThat(log.sealer.waitingSince()).contains(SealedLog.NOW.plusMillis(4));
    assertThat(log.sealer.sealNext()).isEqualTo(3);
    assertThat(log.found()).isEmpty();
    log.appendResponses(1_100);
    assertThat(log.sealer.sealNext()).isEqualTo(1_000);
    assertThat(log.sealer.sealNext()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void every_checkpoint_goes_on_from_every_earlier_one(EventDatabase kind) {
    log = new SealedLog(kind);
    List<Sealed> all = new ArrayList<>();
    for (int portion : List.of(1, 254, 1, 1, 255, 300)) {
      log.append(portion);
      log.seal();
      all.add(log.head().orElseThrow());
    }
    var tree = new MerkleTree(log.tree);
    for (Sealed earlier : all) {
      for (Sealed later : all.subList(all.indexOf(earlier), all.size())) {
        var proof = new MerkleProof(tree.consistency(earlier.size(), later.size()));
        assertThat(proof.continues(earlier.size(), earlier.root(), later.size(), later.root()))
            .isTrue();
      }
    }
    assertThat(log.found()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void nodes_that_seal_at_once_make_one_tree(EventDatabase kind) throws Exception {
    log = new SealedLog(kind);
    List<Sealer> nodes = List.of(log.sealer, log.otherNode(), log.otherNode());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 10; round++) {
        log.append(40);
        List<Callable<Integer>> seals = new ArrayList<>();
        nodes.forEach(node -> seals.add(node::sealNext));
        int sealed = 0;
        for (Future<Integer> each : threads.invokeAll(seals)) sealed += each.get();
        assertThat(sealed).isEqualTo(40);
      }
    }
    assertThat(log.head().orElseThrow().size()).isEqualTo(400);
    assertThat(log.found()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void after_a_rotation_one_checkpoint_is_signed_by_both_keys(EventDatabase kind) {
    log = new SealedLog(kind);
    log.append(1);
    log.seal();
    log.sealing.rotate();
    log.append(1);
    log.seal();
    log.append(1);
    log.seal();
    List<SigningKeys.Kept> keys = log.keys.all();
    assertThat(keys).extracting(SigningKeys.Kept::since).containsExactly(1L, 2L);
    assertThat(keys).extracting(SigningKeys.Kept::until).containsExactly(2L, null);
    assertThat(signedBy(1)).containsExactly(true, false);
    assertThat(signedBy(2)).containsExactly(true, true);
    assertThat(signedBy(3)).containsExactly(false, true);
    assertThat(log.found()).isEmpty();
  }

  private List<Boolean> signedBy(long size) {
    SignedNote note = SignedNote.parse(log.tree.ofSize(size).orElseThrow().note());
    return log.keys.all().stream().map(key -> note.isSignedBy(key.verifier())).toList();
  }
}
