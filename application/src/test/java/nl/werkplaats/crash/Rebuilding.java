package nl.werkplaats.crash;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.werkplaats.journey.Client;
import tools.jackson.databind.JsonNode;

/** An administrator who has all views made anew at one node. */
record Rebuilding(Client administrator) {

  /** Begins, and gives its id. */
  String begin() {
    return administrator
        .post("operations/projections/rebuild", Map.of("switch", "when-equal"))
        .demand()
        .text("id");
  }

  /** How it ended, as soon as it has. */
  String outcome(String id) {
    return await("the rebuild ends")
        .atMost(120, SECONDS)
        .until(
            () -> administrator.get("operations/rebuilds/" + id).text("outcome"),
            outcome -> !outcome.isEmpty());
  }

  List<JsonNode> receipts(String id) {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode receipt :
        administrator.get("operations/rebuilds/" + id).demand().json().path("receipts")) {
      all.add(administrator.get("operations/receipts/" + receipt.asString()).demand().json());
    }
    return all;
  }

  /** Makes all anew: readers see it, and each receipt says that it is what they saw before. */
  void findsNoDifference() {
    String id = begin();
    assertThat(outcome(id)).isEqualTo("switched");
    assertThat(receipts(id))
        .hasSize(13)
        .anySatisfy(receipt -> assertThat(receipt.path("documents").asLong()).isPositive())
        .allSatisfy(receipt -> {
          JsonNode difference = receipt.path("difference");
          assertThat(difference.path("equal").asLong(-1))
              .as("%s", receipt)
              .isGreaterThanOrEqualTo(receipt.path("documents").asLong());
          for (String kind : List.of("different", "onlyLive", "onlyRebuilt", "undecided")) {
            assertThat(difference.path(kind).asLong(-1)).as("%s of %s", kind, receipt).isZero();
          }
        });
  }
}
