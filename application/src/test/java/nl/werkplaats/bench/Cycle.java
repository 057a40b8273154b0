package nl.werkplaats.bench;

import java.util.UUID;
import nl.werkplaats.kernel.id.LocationId;
import tools.jackson.databind.JsonNode;

/**
 * One client's way round: a question comes in, is put into other words, gathered under a theme,
 * parked and taken up again; then the next one.
 */
final class Cycle {

  private static final int QUESTIONS_OF_A_THEME = 20;
  private static final int STEPS = 5;
  private static final String WORDING =
      "Hoe houd ik een groep van dertig bij de les als de helft al klaar is? (verzonnen)";

  private final Door door;
  private final LocationId location;
  private int step;
  private int gathered;
  private long version;
  private String question = "";
  private String theme = "";

  Cycle(Door door, LocationId location) {
    this.door = door;
    this.location = location;
  }

  /** What a step is posted to: another one does not matter to whoever counts. */
  interface Door {

    /** Posts a body under a fresh idempotency key, and gives the answer, which must be a yes. */
    JsonNode post(String path, String body, String key);
  }

  /** Makes one step; opening a new theme now and then is not counted as one. */
  void step() {
    switch (step++ % STEPS) {
      case 0 ->
          question =
              post(
                  "/api/v1/questions",
                  "{\"location\":\"%s\",\"channel\":\"TEAM_MEETING\",\"wording\":\"%s\"}"
                      .formatted(location, WORDING));
      case 1 -> move("reformulate", "{\"wording\":\"%s\",\"sharper\":true}".formatted(WORDING));
      case 2 -> move("assign-to-theme", "{\"theme\":\"%s\"}".formatted(theme()));
      case 3 -> move("park", "{\"reason\":\"WAITING_FOR_TIME\"}");
      default -> move("resume", "{}");
    }
  }

  String question() {
    return question;
  }

  /** Which version of the question the latest step was answered with. */
  long version() {
    return version;
  }

  private String theme() {
    if (gathered++ % QUESTIONS_OF_A_THEME == 0) {
      theme =
          post(
              "/api/v1/themes",
              "{\"location\":\"%s\",\"title\":\"Tempo in de les (verzonnen)\",\"origin\":\"QUESTIONS\"}"
                  .formatted(location));
    }
    return theme;
  }

  private void move(String move, String body) {
    post("/api/v1/questions/" + question + "/" + move, body);
  }

  private String post(String path, String body) {
    JsonNode answer = door.post(path, body, UUID.randomUUID().toString());
    version = answer.get("version").longValue();
    return answer.get("id").stringValue();
  }
}
