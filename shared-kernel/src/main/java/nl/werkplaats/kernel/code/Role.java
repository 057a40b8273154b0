package nl.werkplaats.kernel.code;

/** The roles a person can hold at a location; facilitator and expert are hats worn per dialogue. */
public enum Role {
  TEACHER,
  INSTRUCTOR,
  SCHOOL_TRAINER,
  TEAM_LEADER,
  QUALITY_OFFICER,
  SCHOOL_LEADER,
  RESEARCHER,
  TEACHER_RESEARCHER,
  HRD_ADVISER,
  POLICY_OFFICER,
  EDUCATION_MANAGER,
  CURRICULUM_DEVELOPER,
  AUDITOR,
  DATA_PROTECTION_OFFICER,
  APPLICATION_ADMIN;

  /** Whether somebody in this role has a practice of their own to ask about. */
  public boolean teaches() {
    return this == TEACHER || this == INSTRUCTOR;
  }

  /** Whether this role only looks into what is recorded and by whom, and reads nobody's words. */
  public boolean inspects() {
    return this == AUDITOR || this == DATA_PROTECTION_OFFICER;
  }
}
