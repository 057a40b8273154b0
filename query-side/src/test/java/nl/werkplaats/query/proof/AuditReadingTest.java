package nl.werkplaats.query.proof;

import static nl.werkplaats.kernel.code.Role.APPLICATION_ADMIN;
import static nl.werkplaats.kernel.code.Role.AUDITOR;
import static nl.werkplaats.kernel.code.Role.DATA_PROTECTION_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReformulated;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.proof.Checkpoint;
import nl.werkplaats.kernel.proof.Hash;
import nl.werkplaats.kernel.proof.Leaf;
import nl.werkplaats.kernel.proof.MerkleProof;
import nl.werkplaats.kernel.proof.SignedNote;
import nl.werkplaats.kernel.proof.VerifierKey;
import nl.werkplaats.query.QuerySide;
import nl.werkplaats.query.QuerySide.Reply;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditReadingTest {

  private static final Set<Role> READERS =
      EnumSet.of(AUDITOR, DATA_PROTECTION_OFFICER, APPLICATION_ADMIN);

  private QuerySide side;
  private Standing auditor;
  private Standing administrator;

  @BeforeEach
  void begin() {
    side = new QuerySide();
    auditor = side.in(PersonId.fresh(), AUDITOR);
    administrator = side.in(PersonId.fresh(), APPLICATION_ADMIN);
    happens(2);
    sealed(2);
    happens(3);
    sealed(5);
  }

  @AfterEach
  void end() {
    side.close();
  }

  private void happens(int events) {
    for (int at = 0; at < events; at++) {
      side.append(
          new QuestionThemed(QuestionId.fresh(), ThemeId.fresh()),
          By.of(PersonId.fresh(), "OWNER", By.TOLD));
    }
  }

  private void sealed(long size) {
    await()
        .until(() -> {
          Reply reply = side.ask(auditor, "/audit/checkpoint");
          return reply.status() == 200 && signed(reply.body().get(QuerySide.TEXT)).size() >= size;
        });
  }

  private Checkpoint signed(Object note) {
    SignedNote read = SignedNote.parse(note.toString());
    assertThat(keys()).anyMatch(read::isSignedBy);
    return Checkpoint.parse(read.text());
  }

  private List<VerifierKey> keys() {
    return side.ask(auditor, "/audit/keys").items().stream()
        .map(one -> VerifierKey.parse(one.get("key").toString()))
        .toList();
  }

  @Test
  void every_event_is_proven_to_be_in_the_last_checkpoint() {
    for (String event : side.eventIds()) {
      Map<String, Object> proof = inclusion(event, "").body();
      Checkpoint checkpoint = signed(proof.get("checkpoint"));
      Leaf leaf = Leaf.parse(proof.get("leaf").toString());
      long index = Long.parseLong(proof.get("index").toString());
      assertThat(path(proof).includes(leaf.hash(), index, checkpoint.size(), checkpoint.root()))
          .isTrue();
      assertThat(leaf.location()).isEqualTo(side.here.value());
      assertThat(index).isEqualTo(leaf.position() - 1);
    }
  }

  @Test
  void an_earlier_checkpoint_has_the_earlier_events_only() {
    List<String> events = side.eventIds();
    long first = sizes().getLast();
    assertThat(inclusion(events.getFirst(), "&size=" + first).body()).containsEntry("index", 0);
    assertThat(inclusion(events.getLast(), "&size=" + first).code()).isEqualTo("not-sealed-yet");
    assertThat(inclusion(events.getLast(), "&size=99").status()).isEqualTo(400);
    assertThat(inclusion("none", "").code()).isEqualTo("unknown");
    assertThat(side.ask(auditor, "/audit/proofs/inclusion").status()).isEqualTo(400);
  }

  @Test
  void checkpoints_are_proven_to_go_on_from_each_other() {
    Map<String, Object> proof = side.ask(auditor, "/audit/proofs/consistency").body();
    Checkpoint earlier = signed(proof.get("earlier"));
    Checkpoint later = signed(proof.get("later"));
    assertThat(earlier.size()).isEqualTo(sizes().getLast()).isLessThan(later.size());
    assertThat(later.size()).isEqualTo(5);
    assertThat(path(proof).continues(earlier.size(), earlier.root(), later.size(), later.root()))
        .isTrue();
    for (String wrong : List.of("from=5&to=" + earlier.size(), "from=99", "to=99", "from=x")) {
      assertThat(side.ask(auditor, "/audit/proofs/consistency?" + wrong).status())
          .as(wrong)
          .isEqualTo(400);
    }
  }

  @Test
  void pages_of_checkpoints_go_on_where_the_one_before_ended() {
    assertThat(side.ask(auditor, "/audit/checkpoints?limit=1").items()).hasSize(1);
    assertThat(side.askAll(auditor, "/audit/checkpoints?limit=1")).hasSize(sizes().size());
    assertThat(sizes()).isSortedAccordingTo((one, next) -> Long.compare(next, one));
  }

  @Test
  void nothing_is_proven_of_an_event_that_was_changed_and_a_check_names_it() {
    String event = side.eventIds().getFirst();
    side.tamper("update event_log set payload = payload || ' ' where position = 1");
    assertThat(inclusion(event, "").code()).isEqualTo("not-as-sealed");
    Map<String, Object> check = checked();
    assertThat(check).containsEntry("outcome", "DIFFERENT").containsEntry("differences", 1);
    assertThat(check.get("found").toString()).contains("kind=CHANGED", "position=1", event);
    happens(1);
    assertThat(checked()).containsEntry("outcome", "DIFFERENT").containsEntry("size", 5);
    assertThat(acknowledge("{\"reason\": \"proef, verzonnen\"}").status()).isEqualTo(202);
    sealed(6);
    assertThat(checked()).containsEntry("outcome", "ACKNOWLEDGED").containsEntry("size", 6);
    assertThat(acknowledge("{\"reason\": \"nogmaals\"}").code())
        .isEqualTo("nothing-to-acknowledge");
    side.tamper("delete from event_log where position = 2");
    assertThat(checked()).containsEntry("outcome", "DIFFERENT");
  }

  @Test
  void a_check_of_what_was_not_changed_says_so() {
    assertThat(checked())
        .containsEntry("outcome", "SAME")
        .containsEntry("checked", 5)
        .containsEntry("differences", 0);
    // One was made at the start.
    assertThat(side.ask(auditor, "/audit/checks").items().size()).isGreaterThan(1);
    assertThat(side.ask(auditor, "/audit/checks/" + QuestionId.fresh()).code())
        .isEqualTo("unknown");
  }

  /** What people wrote, and the keys of their answers, stand beside the log and never in it. */
  @Test
  void what_was_erased_leaves_every_proof_valid() {
    PersonId author = side.person("Iemand (voorbeeld)");
    QuestionId question = QuestionId.fresh();
    side.append(
        new QuestionReformulated(
            question, 2, side.text("verzonnen woorden", author, question), false),
        By.of(author, "OWNER", By.TOLD));
    sealed(6);
    List<Map<String, Object>> before =
        side.eventIds().stream().map(event -> inclusion(event, "").body()).toList();
    assertThat(side.tamper("delete from protected_text")).isEqualTo(1);
    assertThat(side.tamper("delete from person_key")).isEqualTo(1);
    assertThat(checked()).containsEntry("outcome", "SAME").containsEntry("size", 6);
    assertThat(side.eventIds().stream().map(event -> inclusion(event, "").body()))
        .containsExactlyElementsOf(before);
  }

  @Test
  void a_new_key_signs_from_the_next_checkpoint_on() {
    String key =
        side.post(administrator, "/operations/signing-keys/rotate", "")
            .body()
            .get("key")
            .toString();
    happens(1);
    sealed(6);
    assertThat(side.ask(auditor, "/audit/keys").items().getLast())
        .containsEntry("key", key)
        .containsEntry("since", 6);
    assertThat(side.ask(auditor, "/audit/keys").items().getFirst()).containsEntry("until", 6);
  }

  @Test
  void it_is_for_auditors_privacy_officers_and_administrators() {
    String event = side.eventIds().getFirst();
    for (Role role : Role.values()) {
      Standing reader = side.in(PersonId.fresh(), role);
      List<Reply> replies = new ArrayList<>();
      for (String path :
          List.of(
              "checkpoint",
              "checkpoints",
              "keys",
              "checks",
              "proofs/consistency",
              "proofs/inclusion?event=" + event)) {
        replies.add(side.ask(reader, "/audit/" + path));
      }
      assertThat(replies)
          .as(role.name())
          .extracting(Reply::status)
          .containsOnly(READERS.contains(role) ? 200 : 403);
      boolean checks = role == AUDITOR || role == APPLICATION_ADMIN;
      assertThat(side.post(reader, "/audit/checks", "").status())
          .as(role.name())
          .isEqualTo(checks ? 202 : 403);
      if (role == APPLICATION_ADMIN) continue;
      assertThat(side.post(reader, "/operations/signing-keys/rotate", "").status()).isEqualTo(403);
      assertThat(side.post(reader, "/operations/sealing/acknowledge", "{}").status())
          .isEqualTo(403);
    }
  }

  @Test
  void an_event_of_another_location_is_unknown_to_an_auditor() {
    Standing elsewhere = side.at(side.elsewhere, PersonId.fresh(), AUDITOR);
    String path = "/audit/proofs/inclusion?event=" + side.eventIds().getFirst();
    assertThat(side.ask(elsewhere, path).code()).isEqualTo("unknown");
    assertThat(side.ask(elsewhere, "/audit/checkpoint").status()).isEqualTo(200);
  }

  private Reply inclusion(String event, String more) {
    return side.ask(auditor, "/audit/proofs/inclusion?event=" + event + more);
  }

  private Reply acknowledge(String body) {
    return side.post(administrator, "/operations/sealing/acknowledge", body);
  }

  private Map<String, Object> checked() {
    Reply begun = side.post(auditor, "/audit/checks", "");
    String address = begun.headers().get("Location");
    await().until(() -> side.ask(auditor, address).body().containsKey("finished"));
    return side.ask(auditor, address).body();
  }

  private List<Long> sizes() {
    return side.ask(auditor, "/audit/checkpoints").items().stream()
        .map(one -> Long.valueOf(one.get("size").toString()))
        .toList();
  }

  private static MerkleProof path(Map<String, Object> proof) {
    List<?> path = (List<?>) proof.get("path");
    return new MerkleProof(path.stream().map(each -> Hash.parse(each.toString())).toList());
  }
}
