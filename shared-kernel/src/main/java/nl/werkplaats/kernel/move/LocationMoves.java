package nl.werkplaats.kernel.move;

import static nl.werkplaats.kernel.move.Hat.ADMINISTRATOR;
import static nl.werkplaats.kernel.move.Hat.SCHOOL_TRAINER;
import static nl.werkplaats.kernel.move.Hat.SYSTEM;
import static nl.werkplaats.kernel.move.MoveTable.by;
import static nl.werkplaats.kernel.move.MoveTable.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who arranges a location: roles are the administrator's alone, teams also the schoolopleider's.
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
              row("leave-team", ALWAYS, ARRANGERS)));

  private LocationMoves() {}
}
