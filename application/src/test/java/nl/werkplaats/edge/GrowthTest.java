package nl.werkplaats.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.werkplaats.kernel.year.SchoolYear;
import org.junit.jupiter.api.Test;

/** One's own growth, and one view of it for a colleague, over HTTP. */
class GrowthTest extends RunningService {

  @Test
  void a_teacher_reads_their_own_growth_as_soon_as_there_is_any() {
    String question = question();
    String id = question.substring(question.lastIndexOf('/') + 1);
    String growth = "/api/v1/me/growth?version=1&of=" + id;
    assertThat(get("docent1", growth).json().path("trajectory").toString()).contains(id);
    assertThat(get("docent2", growth).status()).isEqualTo(404);
    assertThat(get("docent2", "/api/v1/me/growth").response().body()).doesNotContain(id);
    assertThat(get("teamleider", "/api/v1/me/growth").response().body()).doesNotContain(id);
  }

  @Test
  void one_view_is_shown_to_one_colleague_until_its_owner_ends_it() {
    String question = question();
    String id = question.substring(question.lastIndexOf('/') + 1);
    get("docent1", question + "?version=1");
    Reply shared = send(post("docent1", "/api/v1/growth-shares", share("docent4")));
    assertThat(shared.status()).as(shared.response().body()).isEqualTo(201);
    assertThat(shared.json().path("allowedMoves").toString()).isEqualTo("[\"revoke\"]");
    String address = shared.header("Location").orElseThrow();
    Reply seen = get("docent4", address + "?version=1");
    assertThat(seen.json().path("growth").propertyNames()).contains("trajectory").hasSize(1);
    assertThat(seen.response().body()).contains(id).doesNotContain("Hoe begin ik een les?");
    assertThat(get("docent1", address).json().path("opened").toString()).contains("growth");
    for (String other : new String[] {"docent2", "teamleider", "schoolopleider", "auditor"}) {
      assertThat(get(other, address).status()).isEqualTo(404);
      assertThat(send(post(other, address + "/revoke", "{}")).status()).isEqualTo(404);
    }
    assertThat(send(post("docent4", address + "/revoke", "{}")).at("code")).isEqualTo("not-yours");
    String key = UUID.randomUUID().toString();
    for (int times = 0; times < 2; times++) {
      Reply revoked =
          send(post("docent1", address + "/revoke", "{}").header("Idempotency-Key", key));
      assertThat(revoked.at("stage")).as(revoked.response().body()).isEqualTo("REVOKED");
    }
    assertThat(get("docent4", address).status()).isEqualTo(404);
    assertThat(get("docent4", "/api/v1/growth-shares").response().body()).doesNotContain(address);
    assertThat(send(post("docent1", address + "/revoke", "{}")).at("code"))
        .isEqualTo("move-not-allowed");
  }

  private String share(String recipient) {
    return """
    {"location": "%s", "view": "TRAJECTORY", "recipient": "%s", "until": "%s"}
    """
        .formatted(
            ZWOLLE,
            get(recipient, "/api/v1/me").at("person"),
            LocalDate.now(SchoolYear.ZONE).plusDays(1));
  }

  private Reply get(String account, String path) {
    return send(as(account, path));
  }
}
