package nl.werkplaats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationDecided;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationRequested;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who reads what of the ledger of facilitation. All people and texts are synthetic. */
class FacilitationReadingTest {

  private static final FacilitationId DECIDED = FacilitationId.fresh();
  private static final FacilitationId OPEN = FacilitationId.fresh();
  private static final ThemeId THEME = ThemeId.fresh();

  private static QuerySide side;
  private static PersonId principal;

  @BeforeAll
  static void happens() {
    side = new QuerySide();
    principal = side.person("Schoolleider (verzonnen)");
    happens(
        new ThemeOpened(THEME, side.here, "motivatie", ThemeOrigin.QUESTIONS, Optional.empty()));
    happens(new FacilitationRequested(DECIDED, side.here, Optional.of(THEME), 40, true, 500));
    happens(new FacilitationRequested(OPEN, side.here, Optional.empty(), 10, false, 0));
    happens(
        new FacilitationDecided(
            DECIDED,
            20,
            true,
            100,
            DeciderBody.SCHOOL_LEADER,
            Optional.of(side.text("meer is er niet", principal, DECIDED))));
    side.caughtUp();
  }

  private static void happens(Event event) {
    side.append(event, By.of(principal, "SCHOOL_LEADER", Instant.parse("2026-01-10T10:00:00Z")));
  }

  @AfterAll
  static void end() {
    side.close();
  }

  private static Standing a(Role role) {
    return side.in(PersonId.fresh(), role);
  }

  @Test
  void theLedgerTellsWhatWasAskedAndGranted() {
    for (Role role :
        List.of(Role.SCHOOL_LEADER, Role.TEAM_LEADER, Role.SCHOOL_TRAINER, Role.QUALITY_OFFICER)) {
      var items = side.ask(a(role), "/facilitations?location=" + side.here).items();
      assertThat(items).hasSize(2);
      assertThat(items.getFirst())
          .containsEntry("stage", "REQUESTED")
          .containsEntry("asked", Map.of("hours", 10, "space", false, "means", 0))
          .doesNotContainKeys("granted", "decision", "theme");
      assertThat(items.getLast())
          .containsEntry("stage", "DECIDED")
          .containsEntry("themeTitle", "motivatie")
          .containsEntry("asked", Map.of("hours", 40, "space", true, "means", 500))
          .containsEntry("granted", Map.of("hours", 20, "space", true, "means", 100));
      assertThat(items.getLast().get("decision").toString()).contains("SCHOOL_LEADER");
    }
  }

  @Test
  void theNoteIsForWhoWroteItAndTheSchoolopleider() {
    for (var reader : List.of(side.in(principal, Role.SCHOOL_LEADER), a(Role.SCHOOL_TRAINER))) {
      assertThat(side.ask(reader, "/facilitations/" + DECIDED).body().get("decision").toString())
          .contains("meer is er niet");
    }
    for (Role role : List.of(Role.SCHOOL_LEADER, Role.TEAM_LEADER, Role.QUALITY_OFFICER)) {
      assertThat(side.ask(a(role), "/facilitations/" + DECIDED).body().get("decision").toString())
          .doesNotContain("meer is er niet");
    }
  }

  @Test
  void nobodyElseKnowsOfTheLedger() {
    for (var reader :
        List.of(
            a(Role.TEACHER),
            a(Role.RESEARCHER),
            a(Role.AUDITOR),
            a(Role.APPLICATION_ADMIN),
            side.in(principal),
            side.at(side.elsewhere, principal, Role.SCHOOL_LEADER))) {
      assertThat(side.ask(reader, "/facilitations/" + DECIDED).status()).isEqualTo(404);
      assertThat(side.ask(reader, "/facilitations?location=" + side.here).items()).isEmpty();
    }
  }

  @Test
  void whoDecidesSeesWhatIsStillToBeDecided() {
    var reader = side.in(principal, Role.SCHOOL_LEADER);
    assertThat(side.ask(reader, "/facilitations/" + OPEN + "?version=1").body())
        .containsEntry("version", 1)
        .containsEntry("allowedMoves", List.of("decide"));
    assertThat(side.ask(reader, "/facilitations/" + DECIDED).body())
        .containsEntry("allowedMoves", List.of());
    assertThat(side.ask(a(Role.SCHOOL_TRAINER), "/facilitations/" + OPEN).body())
        .containsEntry("allowedMoves", List.of());
  }
}
