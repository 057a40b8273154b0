package nl.werkplaats.query.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.werkplaats.fixture.EventDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody edits in a bundle, it is found and named. */
class TamperedBundleTest {

  private static final int EVENTS = 60;
  private static final String FIFTH =
      "position 9, stream stream-2, sequence 1, event event-8 (synthetic): ";

  @TempDir Path folder;

  private SealedStore store;
  private Unpacked bundle;

  @BeforeEach
  void begin() {
    store = new SealedStore(EventDatabase.H2, folder);
    store.append(EVENTS / 2);
    store.seal();
    store.append(EVENTS - EVENTS / 2);
    store.seal();
    bundle = new Unpacked(store.bundle("bundle.zip"));
  }

  @AfterEach
  void end() {
    store.close();
  }

  private String verified(String file, UnaryOperator<String> change) throws IOException {
    return verified(file, change, 1);
  }

  private String verified(String file, UnaryOperator<String> change, int exit) throws IOException {
    Path changed = bundle.with(file, change);
    Verified verified = Verified.run(changed, "--key", store.key(0));
    assertThat(verified.exit()).as(verified.said()).isEqualTo(exit);
    Files.delete(changed);
    return verified.said();
  }

  private static UnaryOperator<String> lines(Consumer<List<String>> change) {
    return text -> {
      var lines = new ArrayList<>(text.lines().toList());
      change.accept(lines);
      return String.join("\n", lines) + "\n";
    };
  }

  private static UnaryOperator<String> line(int number, UnaryOperator<String> change) {
    return lines(all -> all.set(number, change.apply(all.get(number))));
  }

  @Test
  void an_event_of_which_one_byte_is_changed() throws IOException {
    for (String field : List.of("synthetic\\\" : 8", "nobody", "event-8", "\"revision\":\"1")) {
      String last = field.substring(0, field.length() - 1);
      String said = verified("events.ndjson", line(4, text -> text.replace(field, last + "x")));
      assertThat(said)
          .contains("position 9, stream stream-2, sequence 1, event event-")
          .contains("this event is not the one of its leaf", "the proof does not lead");
    }
    assertThat(verified("events.ndjson", line(4, text -> text.replace(".000001Z", ".0000011Z"))))
        .contains("events.ndjson, line 5: no line of this file is written so")
        .contains("position 9, stream stream-2, sequence 1: the event is missing from the bundle");
  }

  @Test
  void an_event_that_is_taken_out() throws IOException {
    assertThat(verified("events.ndjson", lines(all -> all.remove(4))))
        .contains("position 9, stream stream-2, sequence 1: the event is missing from the bundle");
    assertThat(verified("events.ndjson", lines(List::removeLast)))
        .contains("position 59, stream stream-4, sequence 9: the event is missing");
  }

  @Test
  void an_event_that_is_put_in_or_told_twice() throws IOException {
    assertThat(
            verified(
                "events.ndjson",
                lines(all -> all.add(5, all.get(4).replace("\"position\":9", "\"position\":10")))))
        .contains("position 10, stream stream-2, sequence 1, event event-8", "no leaf of it");
    assertThat(verified("events.ndjson", lines(all -> all.add(5, all.get(4)))))
        .contains("events.ndjson, line 6: position 9 stands after position 9");
  }

  @Test
  void events_in_another_order() throws IOException {
    assertThat(verified("events.ndjson", lines(all -> Collections.swap(all, 4, 5))))
        .contains("events.ndjson, line 6: position 9 stands after position 11");
  }

  @Test
  void a_leaf_that_is_changed_taken_out_or_put_in() throws IOException {
    assertThat(verified("leaves.txt", line(8, text -> text.replace("stream-2", "stream-3"))))
        .contains("position 9, stream stream-3, sequence 1: this event is not what was sealed here")
        .contains(FIFTH + "this event is not the one of its leaf");
    assertThat(verified("leaves.txt", lines(all -> all.remove(8))))
        .contains("position 9 (leaf 8): the event that was sealed here is gone")
        .contains("stream stream-2: the events with sequence 1 up to 1 are missing")
        .contains(FIFTH + "there is no leaf of it");
    assertThat(verified("leaves.txt", lines(all -> all.add(all.getLast().replace(" 60 ", " 61 ")))))
        .contains("position 61, stream stream-5, sequence 9: this event was never sealed");
    assertThat(verified("leaves.txt", line(8, text -> text + " ")))
        .contains("leaves.txt, line 9: no line of this file is written so");
  }

  @Test
  void hashes_that_are_others_than_those_signed() throws IOException {
    assertThat(verified("hashes.txt", lines(all -> all.remove(8))))
        .contains("[DIFFERS    ] The hashes that the leaves were compared with")
        .contains("[holds      ] The leaves come to the newest checkpoint");
  }

  @Test
  void a_proof_that_is_changed_or_gone() throws IOException {
    assertThat(verified("proofs.ndjson", line(4, text -> text.replace("\"leaf\":8", "\"leaf\":7"))))
        .contains(FIFTH + "the proof does not lead to the checkpoint");
    assertThat(verified("proofs.ndjson", lines(all -> all.remove(4))))
        .contains(FIFTH + "there is no proof of it");
  }

  @Test
  void a_checkpoint_that_is_changed() throws IOException {
    assertThat(verified("checkpoint.txt", text -> text.replace("\n60\n", "\n59\n")))
        .contains("The scope speaks of 60 leaves, the checkpoint of 59")
        .contains("checkpoint.txt (of 59 leaves) is not signed by such a key");
    assertThat(verified("checkpoint.txt", _ -> "nothing"))
        .contains("[DIFFERS    ] The newest checkpoint can be read");
  }

  @Test
  void keys_that_nobody_vouched_for() throws IOException {
    String said = verified("keys.txt", _ -> "", 0);
    assertThat(said).contains("All of it holds.");
  }

  @Test
  void a_scope_that_says_more_than_there_is() throws IOException {
    assertThat(
            verified(
                "scope.json",
                text ->
                    text.replace(
                        SealedStore.HERE.toString(),
                        SealedStore.HERE + "\",\"" + SealedStore.ELSEWHERE)))
        .contains("position 2, stream stream-1, sequence 0: the event is missing from the bundle");
    assertThat(verified("scope.json", _ -> "{}", 2)).contains("cannot be read as a bundle");
  }
}
