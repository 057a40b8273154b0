package nl.werkplaats.kernel.move;

import static nl.werkplaats.kernel.move.Hat.ADMINISTRATOR;
import static nl.werkplaats.kernel.move.Hat.QUALITY_OFFICER;
import static nl.werkplaats.kernel.move.Hat.SCHOOL_LEADER;
import static nl.werkplaats.kernel.move.Hat.SCHOOL_TRAINER;
import static nl.werkplaats.kernel.move.Hat.SYSTEM;
import static nl.werkplaats.kernel.move.Hat.TEAM_LEADER;
import static nl.werkplaats.kernel.move.Hat.TEAM_MEMBER;
import static nl.werkplaats.kernel.move.MoveTable.by;
import static nl.werkplaats.kernel.move.MoveTable.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who arranges a location: roles and the policy are the administrator's alone, teams also the
 * schoolopleider's. What is decided and envisioned there is written down by those it is of.
 */
public final class LocationMoves {

  private static final Set<LocationFacts.Stage> ALWAYS = EnumSet.allOf(LocationFacts.Stage.class);
  private static final Set<Hat> ARRANGERS = by(ADMINISTRATOR, SCHOOL_TRAINER);

  public static final MoveTable<LocationFacts.Stage, LocationFacts> TABLE =
      new MoveTable<>(
          List.of(
              row("grant-role", ALWAYS, by(ADMINISTRATOR, SYSTEM)),
              row("end-role", ALWAYS, by(ADMINISTRATOR, SYSTEM)),
              row("form-team", ALWAYS, ARRANGERS),
              row("set-team-leader", ALWAYS, ARRANGERS),
              row("join-team", ALWAYS, ARRANGERS),
              row("leave-team", ALWAYS, by(ADMINISTRATOR, SCHOOL_TRAINER, SYSTEM)),
              row(
                  "record-decision",
                  ALWAYS,
                  by(SCHOOL_TRAINER, QUALITY_OFFICER, TEAM_LEADER, SCHOOL_LEADER)),
              row("record-vision", ALWAYS, by(TEAM_MEMBER, SCHOOL_TRAINER, SCHOOL_LEADER)),
              row("adopt-policy", ALWAYS, by(ADMINISTRATOR)),
              row("reach-growth-moment", ALWAYS, by(SCHOOL_TRAINER, QUALITY_OFFICER, SYSTEM))));

  private LocationMoves() {}
}
