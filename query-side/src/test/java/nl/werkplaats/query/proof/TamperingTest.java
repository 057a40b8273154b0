package nl.werkplaats.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.proof.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody does to the database behind the service's back, the next check names it. */
class TamperingTest {

  private static final int EVENTS = 700;

  private SealedLog log;

  private void sealed(EventDatabase kind) {
    log = new SealedLog(kind);
    log.append(EVENTS / 2);
    log.seal();
    log.append(EVENTS - EVENTS / 2);
    log.seal();
    assertThat(log.found()).isEmpty();
  }

  @AfterEach
  void end() {
    log.close();
  }

  static Stream<Arguments> changes() {
    return Stream.of(EventDatabase.values())
        .flatMap(kind ->
            Stream.of(
                    "event_id = 'another'",
                    "stream = 'another'",
                    "stream_type = 'another'",
                    "sequence = 999",
                    "name = 'another'",
                    "revision = '2'",
                    "recorded_at = recorded_at + interval '0.000001' second",
                    "location = '00000000-0000-4000-8000-000000000002'",
                    "payload = '{\"synthetic\": 299}'",
                    "metadata = '{\"actor\":\"nobodY\"}'")
                .map(change -> Arguments.of(kind, change)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void one_byte_of_any_column_is_missed(EventDatabase kind, String change) {
    sealed(kind);
    log.sql.update("update event_log set " + change + " where position = 300");
    String id = change.startsWith("event_id") ? "another" : "event-299";
    assertThat(log.found()).containsExactly("CHANGED 300 " + id);
  }

  @ParameterizedTest
  @EnumSource
  void an_event_that_is_removed_is_missed(EventDatabase kind) {
    sealed(kind);
    log.sql.update("delete from event_log where position in (1, 300, 700)");
    assertThat(log.found()).containsExactly("REMOVED 1", "REMOVED 300", "REMOVED 700");
  }

  @ParameterizedTest
  @EnumSource
  void an_event_that_appears_below_the_edge_is_seen(EventDatabase kind) {
    log = new SealedLog(kind);
    log.append(5);
    log.sql.update("update event_log set position = position + 1 where position = 5");
    log.seal();
    for (int at : List.of(5, 0, -3)) {
      log.sql.update(
          "insert into event_log select "
              + at
              + ", 'late-"
              + at
              + "', 'late', stream_type, "
              + (at + 10)
              + ", name, revision, recorded_at, location, payload, metadata from event_log"
              + " where position = 1");
    }
    assertThat(log.found())
        .containsExactly("INSERTED -3 late--3", "INSERTED 0 late-0", "INSERTED 5 late-5");
  }

  @ParameterizedTest
  @EnumSource
  void events_that_changed_places_are_named(EventDatabase kind) {
    sealed(kind);
    log.sql.update("update event_log set position = 9999 where position = 300");
    log.sql.update("update event_log set position = 300 where position = 20");
    log.sql.update("update event_log set position = 20 where position = 9999");
    assertThat(log.found())
        .containsExactly("REORDERED 20 event-19 to 300", "REORDERED 300 event-299 to 20");
  }

  @ParameterizedTest
  @EnumSource
  void an_event_that_was_moved_over_another_is_named_and_so_is_the_other(EventDatabase kind) {
    sealed(kind);
    log.sql.update("delete from event_log where position = 300");
    log.sql.update("update event_log set position = 300 where position = 20");
    assertThat(log.found()).containsExactly("REORDERED 20 event-19 to 300", "REMOVED 300");
  }

  @ParameterizedTest
  @EnumSource
  void all_that_is_gone_is_counted_though_not_all_is_named(EventDatabase kind) {
    sealed(kind);
    log.sql.update("delete from event_log");
    assertThat(log.compared().count()).isEqualTo(EVENTS);
    assertThat(log.found()).hasSize(200);
  }

  @ParameterizedTest
  @EnumSource
  void a_leaf_that_was_made_to_fit_a_changed_event_does_not_fit_what_was_signed(
      EventDatabase kind) {
    sealed(kind);
    var leaves = log.tree.leaves(1, 1).getFirst();
    log.sql.update("update event_log set name = 'another' where position = 300");
    byte[] forged = leaves.tile().bytes();
    forged[(299 - 256) * 32] ^= 1;
    log.sql.update(
        "update log_tile set hashes = ? where tile_level = 0 and tile_number = 1", forged);
    assertThat(log.found())
        .containsExactly("CHECKPOINT 350", "CHECKPOINT 700", "TILE 1/0", "CHANGED 300 event-299");
  }

  @ParameterizedTest
  @EnumSource
  void a_tile_of_wrong_positions_is_seen(EventDatabase kind) {
    sealed(kind);
    byte[] positions = Leaves.bytes(log.tree.leaves(1, 1).getFirst().positions());
    positions[7] ^= 1;
    log.sql.update(
        "update log_tile set positions = ? where tile_level = 0 and tile_number = 1", positions);
    assertThat(log.found()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_tile_that_is_gone_or_changed_is_named(EventDatabase kind) {
    sealed(kind);
    log.sql.update(
        "update log_tile set hashes = (select leaves.hashes from log_tile leaves"
            + " where leaves.tile_level = 0 and leaves.tile_number = 0) where tile_level = 1");
    assertThat(log.found()).contains("TILE 1/0");
    log.sql.update("delete from log_tile where tile_level = 0 and tile_number = 1");
    assertThat(log.found()).containsExactly("TILE 0/1");
    log.sql.update("delete from log_tile");
    assertThat(log.found()).containsExactly("TILE 0/0", "TILE 0/1", "TILE 0/2");
    log.append(1);
    assertThatExceptionOfType(BrokenTree.class).isThrownBy(log.sealer::sealNext);
  }

  @ParameterizedTest
  @EnumSource
  void a_checkpoint_that_is_gone_or_changed_is_named(EventDatabase kind) {
    sealed(kind);
    log.sql.update("update log_checkpoint set note = replace(note, '350', '351')");
    assertThat(log.found()).containsExactly("CHECKPOINT 350");
    log.sql.update("delete from log_checkpoint where tree_size = 350");
    assertThat(log.found()).containsExactly("CHECKPOINT 700");
    log.sql.update("update log_checkpoint set note = 'nothing'");
    assertThat(log.found()).containsExactly("CHECKPOINT 700");
    log.append(1);
    assertThatExceptionOfType(BrokenTree.class).isThrownBy(log.sealer::sealNext);
  }

  @ParameterizedTest
  @EnumSource
  void a_key_that_this_service_did_not_make_is_noticed(EventDatabase kind) {
    sealed(kind);
    String forged = SigningKey.fresh(SealedLog.ORIGIN).verifier().toString();
    log.sql.update("update signing_key set verifier = ?", forged);
    assertThat(log.found()).containsExactly("KEY", "CHECKPOINT 350", "CHECKPOINT 700");
    log.sql.update("update signing_key set verifier = 'no key at all'");
    assertThat(log.found()).containsExactly("KEY", "CHECKPOINT 350", "CHECKPOINT 700");
    log.sql.update("delete from signing_key");
    assertThat(log.found()).containsExactly("CHECKPOINT 350", "CHECKPOINT 700");
    log.append(1);
    assertThatExceptionOfType(BrokenTree.class).isThrownBy(log.sealer::sealNext);
  }
}
