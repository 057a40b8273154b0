package nl.werkplaats.kernel.move;

import static nl.werkplaats.kernel.move.MoveTable.by;
import static nl.werkplaats.kernel.move.MoveTable.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The life of a community: who guards the process and who leads it keep it, members may leave. */
public final class CommunityMoves {

  /** Those who guard the process, and so form communities. */
  public static final Set<Hat> FORMERS = by(Hat.SCHOOL_TRAINER, Hat.QUALITY_OFFICER);

  private static final Set<CommunityFacts.Stage> ALWAYS = EnumSet.allOf(CommunityFacts.Stage.class);
  private static final Set<Hat> KEEPERS =
      by(Hat.COMMUNITY_LEADER, Hat.SCHOOL_TRAINER, Hat.QUALITY_OFFICER);

  public static final MoveTable<CommunityFacts.Stage, CommunityFacts> TABLE =
      new MoveTable<>(
          List.of(
              row("join", ALWAYS, KEEPERS),
              row(
                  "leave",
                  ALWAYS,
                  by(
                      Hat.MEMBER,
                      Hat.COMMUNITY_LEADER,
                      Hat.SCHOOL_TRAINER,
                      Hat.QUALITY_OFFICER,
                      Hat.SYSTEM)),
              row("record-meeting", ALWAYS, KEEPERS),
              row("update-improvement-plan", ALWAYS, KEEPERS),
              row("tag-condition", ALWAYS, KEEPERS)));

  private CommunityMoves() {}
}
