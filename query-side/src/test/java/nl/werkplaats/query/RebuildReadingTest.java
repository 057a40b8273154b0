package nl.werkplaats.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.QuerySide.Reply;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rebuilds over REST: who may have them made, and what everybody of those can see of them. */
class RebuildReadingTest {

  private static QuerySide side;
  private static Standing administrator;

  @BeforeAll
  static void begin() {
    side = new QuerySide();
    administrator = side.in(side.person("Beheerder (verzonnen)"), Role.APPLICATION_ADMIN);
    side.happens(
        new LocationRegistered(
            side.here, "Voorbeeld", "Voorbeeldschool", LocalDate.of(2025, 8, 1), Optional.empty()),
        By.system(By.TOLD));
  }

  @AfterAll
  static void end() {
    side.close();
  }

  private static Reply ended(Object id) {
    return await()
        .until(
            () -> side.ask(administrator, "/operations/rebuilds/" + id),
            reply -> reply.body().containsKey("outcome"));
  }

  @Test
  void everyViewIsMadeAnewAndLeavesAReceipt() {
    Reply begun = side.post(administrator, "/operations/projections/rebuild", "");
    assertThat(begun.status()).isEqualTo(202);
    Object id = begun.body().get("id");
    assertThat(begun.headers()).containsEntry("Location", "/api/v1/operations/rebuilds/" + id);
    Reply ended = ended(id);
    assertThat(ended.body()).containsEntry("outcome", "switched").containsEntry("percent", 100);
    List<?> receipts = (List<?>) ended.body().get("receipts");
    assertThat(receipts).hasSize(13);
    Reply receipt = side.ask(administrator, "/operations/receipts/" + receipts.getFirst());
    assertThat(receipt.body()).containsEntry("outcome", "SWITCHED").containsKey("sha256");
    assertThat(side.ask(administrator, "/operations/receipts").items())
        .extracting(one -> one.get("id"))
        .containsAll(receipts);
    assertThat(side.ask(administrator, "/operations/rebuilds").items())
        .extracting(one -> one.get("id"))
        .contains(id);
    Reply back = side.post(administrator, "/operations/projections/locations/roll-back", "");
    assertThat(ended(back.body().get("id")).body()).containsEntry("outcome", "rolled-back");
    Reply cancelled = side.post(administrator, "/operations/rebuilds/" + id + "/cancel", "");
    assertThat(cancelled.status()).isEqualTo(202);
    assertThat(ended(id).body()).containsEntry("outcome", "switched");
  }

  @Test
  void oneLocationIsComparedOnly() {
    Reply begun =
        side.post(
            administrator,
            "/operations/projections/locations/rebuild",
            "{\"location\":\"" + side.here + "\",\"dryRun\":true}");
    assertThat(ended(begun.body().get("id")).body()).containsEntry("outcome", "compared");
  }

  @Test
  void whoDoesNotAdministerGetsNothingOfIt() {
    Standing trainer = side.in(side.person("Schoolopleider (verzonnen)"), Role.SCHOOL_TRAINER);
    for (String path : List.of("/rebuilds", "/receipts", "/rebuilds/1", "/receipts/1")) {
      assertThat(side.ask(trainer, "/operations" + path).status()).as(path).isEqualTo(403);
    }
    for (String path : List.of("projections/rebuild", "projections/themes/roll-back")) {
      assertThat(side.post(trainer, "/operations/" + path, "").status()).isEqualTo(403);
    }
  }

  @Test
  void whatCannotBeReadIsRefusedWithAllThatIsWrong() {
    Reply reply =
        side.post(
            administrator,
            "/operations/projections/themes/rebuild",
            "{\"location\":\"here\",\"switch\":\"sometimes\",\"dryRun\":1,\"more\":1}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().get("violations"))
        .isEqualTo(
            List.of(
                "more unknown-field",
                "location not-a-uuid",
                "switch unknown-code",
                "dryRun wrong-type"));
    assertThat(side.post(administrator, "/operations/projections/none/rebuild", "").status())
        .isEqualTo(404);
    assertThat(side.ask(administrator, "/operations/rebuilds/1").status()).isEqualTo(404);
  }
}
