package nl.werkplaats.query.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.proof.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever somebody does to the log in PostgreSQL itself, the bundle that the service then makes is
 * found not to hold, and the event is named.
 */
class TamperedStoreTest {

  private static final int EVENTS = 600;

  @TempDir Path folder;

  private SealedStore store;
  private Path before;

  @BeforeEach
  void begin() {
    store = new SealedStore(EventDatabase.POSTGRESQL, folder);
    store.append(EVENTS / 2);
    store.seal();
    store.append(EVENTS - EVENTS / 2);
    store.seal();
    before = store.bundle("before.zip");
  }

  @AfterEach
  void end() {
    store.close();
  }

  private String verified(Object... more) {
    Path after = store.bundle("after.zip");
    Object[] arguments = new Object[more.length + 3];
    arguments[0] = after;
    arguments[1] = "--key";
    arguments[2] = store.key(0);
    System.arraycopy(more, 0, arguments, 3, more.length);
    Verified verified = Verified.run(arguments);
    assertThat(verified.exit()).as(verified.said()).isEqualTo(1);
    assertThat(verified.said())
        .contains("NOT all of it holds", "[DIFFERS    ] The leaves come to the newest checkpoint");
    return verified.said();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event_id = 'event-3OO'",
        "stream_type = 'Synthetic'",
        "name = 'synthetiC'",
        "revision = '2'",
        "recorded_at = recorded_at + interval '1 microsecond'",
        "payload = replace(payload::text, ' : ', ': ')::json",
        "metadata = '{\"actor\":\"nobodY\"}'"
      })
  void one_byte_of_an_event(String change) {
    store.sql.update("update event_log set " + change + " where position = 301");
    assertThat(verified("--earlier", before))
        .contains(
            "position 301, stream stream-0, sequence 50: this event is not what was sealed here",
            "position 301, stream stream-0, sequence 50, event event-3",
            "this is not what was sealed",
            "position 301, stream stream-0, sequence 50: stood here, and is another one now");
  }

  @Test
  void the_stream_of_an_event() {
    store.sql.update("update event_log set stream = 'stream-00' where position = 301");
    assertThat(verified("--earlier", before))
        .contains(
            "position 301, stream stream-00, sequence 50: this event is not what was sealed here",
            "stream stream-0: the events with sequence 50 up to 50 are missing",
            "position 301, stream stream-0, sequence 50: stood here, and is another one now");
  }

  @Test
  void the_sequence_of_an_event() {
    store.sql.update("update event_log set sequence = 5000 where position = 301");
    assertThat(verified())
        .contains(
            "position 301, stream stream-0, sequence 5000: this event is not what was sealed here");
  }

  @Test
  void the_location_of_an_event_which_so_leaves_the_scope() {
    store.sql.update(
        "update event_log set location = ? where position = 301", SealedStore.ELSEWHERE.value());
    assertThat(verified())
        .contains(
            "position 301, stream stream-0, sequence 50: this event is not what was sealed here");
  }

  @Test
  void an_event_of_another_location() {
    store.sql.update("update event_log set name = 'another' where position = 302");
    assertThat(verified())
        .contains(
            "position 302, stream stream-1, sequence 50: this event is not what was sealed here");
  }

  @Test
  void an_event_that_is_removed() {
    store.sql.update("delete from event_log where position = 301");
    assertThat(verified())
        .contains(
            "position 301 (leaf 300): the event that was sealed here is gone",
            "stream stream-0: the events with sequence 50 up to 50 are missing before position"
                + " 307");
    assertThat(verified("--earlier", before))
        .contains("position 301, stream stream-0, sequence 50: was there, and is gone");
  }

  @Test
  void the_last_events_of_the_log() {
    store.sql.update("delete from event_log where position > 598");
    assertThat(verified("--earlier", before))
        .contains(
            "position 599 (leaf 598): the event that was sealed here is gone",
            "position 600 (leaf 599): the event that was sealed here is gone",
            "position 600, stream stream-5, sequence 99: was there, and is gone");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -3})
  void an_event_that_is_put_below_all_others(int position) {
    insert(position);
    assertThat(verified("--earlier", before))
        .contains(
            "position "
                + position
                + ", stream late, sequence 0: this event was never sealed, it was put in between",
            "position " + position + ", stream late, sequence 0: was not there");
  }

  @Test
  void an_event_that_is_put_in_between() {
    store.sql.update("update event_log set position = 1601 where position = 600");
    insert(600);
    assertThat(verified())
        .contains(
            "position 600, stream late, sequence 0: this event is not what was sealed here",
            "position 600, stream late, sequence 0, event late (synthetic)");
  }

  @Test
  void events_that_changed_places() {
    store.sql.update("update event_log set position = 9999 where position = 301");
    store.sql.update("update event_log set position = 301 where position = 21");
    store.sql.update("update event_log set position = 21 where position = 9999");
    assertThat(verified())
        .contains(
            "position 21, stream stream-0, sequence 50, event event-300: this event was sealed at"
                + " position 301",
            "position 301, stream stream-2, sequence 3, event event-20: this event was sealed at"
                + " position 21");
  }

  @Test
  void the_tree_that_was_made_to_fit() {
    store.sql.update("update event_log set name = 'another' where position = 301");
    store.sql.update(
        "update log_tile set hashes = overlay(hashes placing '\\x00'::bytea from 1441)"
            + " where tile_level = 0 and tile_number = 1");
    assertThat(verified("--earlier", before))
        .contains(
            "[DIFFERS    ] The hashes that the leaves were compared with are those that were"
                + " signed",
            "position 301, stream stream-0, sequence 50: stood here, and is another one now");
    store.sql.update("delete from log_tile");
    assertThat(verified()).contains("there is no proof of it");
  }

  @Test
  void a_checkpoint_that_somebody_else_signed() {
    String key = store.key(0);
    store.sql.update("update event_log set name = 'another' where position = 301");
    store.sql.update("delete from log_tile");
    store.sql.update("delete from log_checkpoint");
    store.sql.update("delete from signing_key");
    store.seal();
    Verified verified = Verified.run(store.bundle("forged.zip"), "--key", key);
    assertThat(verified.said()).contains("checkpoint.txt (of 600 leaves) is not signed");
    assertThat(verified.exit()).isEqualTo(1);
    store.sql.update(
        "update signing_key set verifier = ?",
        SigningKey.fresh("log.voorbeeld.test").verifier().toString());
    assertThat(Verified.run(store.bundle("told.zip")).exit()).isEqualTo(1);
  }

  private void insert(int position) {
    store.sql.update(
        "insert into event_log select ?, 'late', 'late', stream_type, 0, name, revision,"
            + " recorded_at, location, payload, metadata from event_log where position = 1",
        position);
  }
}
