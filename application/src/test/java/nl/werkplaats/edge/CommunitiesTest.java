package nl.werkplaats.edge;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;
import org.junit.jupiter.api.Test;

/** Communities, facilitation and agreements over HTTP; all people and texts are synthetic. */
class CommunitiesTest extends RunningService {

  private static final String ROOT = "/api/v1/";
  private static final String LOCATION = ROOT + "locations/" + ZWOLLE;

  @Test
  void aCommunityFormsMeetsAndIsReadByThoseInIt() {
    Reply formed =
        send(
            post(
                "schoolopleider",
                ROOT + "communities",
                """
                {"location": "%s", "kind": "PLG", "title": "Samen leren (voorbeeld)",
                 "goals": "Leren van wat werkt. (voorbeeld)",
                 "members": [%s], "leaders": [%s]}
                """
                    .formatted(
                        ZWOLLE,
                        people(
                            "docent1",
                            "docent2",
                            "docent3",
                            "teamleider",
                            "schoolleider",
                            "auditor"),
                        people("kwaliteit"))));
    assertThat(formed.status()).as(formed.response().body()).isEqualTo(201);
    String address = formed.header("Location").orElseThrow();
    assertThat(send(as("docent1", address + "?version=1")).at("goals")).contains("(voorbeeld)");
    Reply outline = send(as("schoolopleider", address));
    assertThat(outline.json().path("size").asInt()).isEqualTo(6);
    assertThat(outline.response().body()).doesNotContain("goals", "members");

    String met = "{\"attendees\": [" + people("docent1", "kwaliteit") + "]}";
    assertThat(send(post("kwaliteit", address + "/record-meeting", met)).status()).isEqualTo(200);
    assertThat(send(post("docent1", address + "/record-meeting", met)).status()).isEqualTo(403);

    Reply left =
        send(post("docent1", address + "/leave", "{\"person\": " + people("docent1") + "}"));
    assertThat(left.json().path("version").asInt()).isEqualTo(4);
    assertThat(send(as("docent1", address)).status()).isEqualTo(404);
    Reply after = send(as("docent2", address + "?version=4"));
    assertThat(after.json().path("belowMinimum").asBoolean()).isTrue();
    assertThat(after.json().path("met").asInt()).isEqualTo(1);
    assertThat(send(as("docent4", address)).status()).isEqualTo(404);
  }

  @Test
  void leadershipDecidesOnceOnWhatWasAsked() {
    String asked =
        """
        {"location": "%s", "hours": 40, "space": true, "means": 0}
        """
            .formatted(ZWOLLE);
    assertThat(send(post("docent1", ROOT + "facilitations", asked)).status()).isEqualTo(403);
    Reply requested = send(post("schoolopleider", ROOT + "facilitations", asked));
    assertThat(requested.status()).isEqualTo(201);
    String address = requested.header("Location").orElseThrow();
    String decision =
        """
        {"hours": %d, "space": true, "means": 0, "deciderBody": "SCHOOL_LEADER"}
        """;
    Reply tooMuch = send(post("schoolleider", address + "/decide", decision.formatted(41)));
    assertThat(tooMuch.at("rule")).isEqualTo("granted-more-than-asked");
    assertThat(tooMuch.json().path("maximum").asInt()).isEqualTo(40);
    Reply decided = send(post("schoolleider", address + "/decide", decision.formatted(20)));
    assertThat(decided.at("stage")).isEqualTo("DECIDED");
    assertThat(send(post("teamleider", address + "/decide", decision.formatted(20))).status())
        .isEqualTo(409);
    Reply read = send(as("kwaliteit", address + "?version=2"));
    assertThat(read.json().path("granted").path("hours").asInt()).isEqualTo(20);
    assertThat(send(as("docent1", address)).status()).isEqualTo(404);
  }

  @Test
  void aLocationWritesDownWhatItDecidesEnvisionsAndAdopts() {
    String decision = "{\"subject\": \"Een uur vrij. (voorbeeld)\", \"deciderBody\": \"TEAM\"}";
    Reply recorded = send(post("teamleider", LOCATION + "/record-decision", decision));
    assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(200);
    String vision = "{\"text\": \"Wij leren samen. (voorbeeld)\"}";
    assertThat(send(post("docent1", LOCATION + "/record-vision", vision)).status()).isEqualTo(403);
    assertThat(send(post("schoolleider", LOCATION + "/record-vision", vision)).status())
        .isEqualTo(200);
    Reply adopted = send(post("beheerder", LOCATION + "/adopt-policy", policy("2")));
    assertThat(adopted.status()).isEqualTo(200);
    assertThat(send(post("beheerder", LOCATION + "/adopt-policy", policy("1"))).at("rule"))
        .isEqualTo("policy-version-used");
    Reply read =
        send(as("docent1", LOCATION + "?version=" + adopted.json().path("version").asInt()));
    assertThat(read.json().path("policy").path("outsiders").asInt()).isEqualTo(12);
    assertThat(send(as("docent4", LOCATION + "/decisions")).status()).isEqualTo(404);

    LocalDate today = LocalDate.now(SchoolYear.ZONE);
    HalfYear ended = HalfYear.of(HalfYear.of(today).first().minusDays(1));
    assertThat(send(post("kwaliteit", LOCATION + "/reach-growth-moment", half(ended))).status())
        .isEqualTo(200);
    assertThat(send(post("kwaliteit", LOCATION + "/reach-growth-moment", half(ended))).at("rule"))
        .isEqualTo("growth-moment-reached");
    Reply early =
        send(post("kwaliteit", LOCATION + "/reach-growth-moment", half(HalfYear.of(today))));
    assertThat(early.at("rule")).isEqualTo("half-year-not-over");
  }

  private static String policy(String version) {
    return """
    {"version": "%s", "members": 8, "outsiders": 12, "mostShare": 30,
     "consentReference": "OR-besluit (voorbeeld)"}
    """
        .formatted(version);
  }

  private static String half(HalfYear halfYear) {
    return "{\"halfYear\": \"" + halfYear.label() + "\"}";
  }

  /** The references of these accounts, as they stand in a body. */
  private String people(String... accounts) {
    return Stream.of(accounts)
        .map(account -> '"' + send(as(account, ROOT + "me")).at("person") + '"')
        .collect(joining(", "));
  }
}
