package nl.werkplaats.command;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refusal.RuleBroken;
import nl.werkplaats.kernel.move.Refused;

/** What holds for every expert, of a theme as of a dialogue. */
public final class ExpertRules {

  private ExpertRules() {}

  /**
   * An experienced colleague is by definition one of the school; an outsider's access ends on a
   * date.
   *
   * @throws Refused when kind, origin and end date do not go together
   */
  public static void check(
      ExpertKind kind, ExpertOrigin origin, Optional<LocalDate> accessUntil, LocalDate today) {
    boolean external = origin == ExpertOrigin.EXTERNAL;
    require(!external || kind != ExpertKind.EXPERIENCED_COLLEAGUE, "kind-is-internal");
    require(!external || accessUntil.isPresent(), "external-needs-end-date");
    require(external || accessUntil.isEmpty(), "internal-has-no-end-date");
    require(accessUntil.filter(today::isAfter).isEmpty(), "access-ended");
  }

  /** An internal expert belongs to the location; an external one need only be somebody. */
  public static void mustBeThere(
      PersonId person, ExpertOrigin origin, LocationId location, Elsewhere elsewhere) {
    boolean there =
        switch (origin) {
          case INTERNAL -> !elsewhere.rolesAt(person, location).isEmpty();
          case EXTERNAL -> elsewhere.isPerson(person);
        };
    if (!there) {
      throw Refused.unknown();
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new Refused(new RuleBroken(rule, Map.of()));
    }
  }
}
