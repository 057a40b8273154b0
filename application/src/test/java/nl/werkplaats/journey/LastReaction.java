package nl.werkplaats.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.util.Map;

/** Reactions keep to the order of the log, so all have been when a last one has been. */
public final class LastReaction {

  private LastReaction() {}

  /** Asks for something that is carried on, and waits until it was. */
  public static void awaitIt(Client anybody, School school) {
    Client teacher = anybody.as("docent1");
    String last =
        teacher
            .post(
                "questions",
                Map.of(
                    "location", school.location(),
                    "channel", "TEAM_MEETING",
                    "wording", "Is dit de laatste?"))
            .demand()
            .text("id");
    anybody
        .as("schoolopleider")
        .post("questions/" + last + "/redirect-to-activity", Map.of("activity", "COMPANY_VISITS"))
        .demand();
    String followOn =
        teacher
            .post("questions/" + last + "/raise-follow-on", Map.of("wording", "En deze?"))
            .demand()
            .text("followOn");
    await("the last reaction")
        .atMost(60, SECONDS)
        .until(() -> teacher.get("questions/" + followOn).accepted());
  }
}
