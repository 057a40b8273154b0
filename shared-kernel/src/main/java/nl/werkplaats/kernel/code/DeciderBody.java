package nl.werkplaats.kernel.code;

/** Who decided. */
public enum DeciderBody {
  TEAM,
  WERKPLAATS_GROUP,
  SCHOOL_TRAINER,
  TEAM_LEADER,
  SCHOOL_LEADER
}
